import Simulation

/// Whose eyes a view is seen through.
enum Audience: Hashable, Sendable {
  case player(SeatID)
  /// All players' views together.
  case free
  /// The whole world, seen by players or not.
  case all
}
