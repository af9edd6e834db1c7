/// What the match tells of the rules' state.
extension World {
  /// Whom the seat's character aims at, where its player has chosen somebody.
  package func target(ofSeat seat: SeatID) -> EntityID? {
    player(in: seat).flatMap { players[$0].target }
  }
}
