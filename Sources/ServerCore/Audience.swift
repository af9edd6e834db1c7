import Simulation

/// Whose eyes a view is seen through.
enum Audience: Hashable, Sendable {
  case player(SeatID)
  /// All players' views together.
  case free
}
