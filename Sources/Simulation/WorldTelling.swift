/// What the match tells of the rules' state.
extension World {
  /// Whom the seat's character aims at, where its player has chosen somebody.
  package func target(ofSeat seat: SeatID) -> EntityID? {
    player(in: seat).flatMap { players[$0].target }
  }
}

// What is built in rooms of its own at this moment; each line goes when its room is there.
extension World {
  package func experienceNext(after level: Int) -> Int { 0 }
  package func ranksToSpend(of sheet: CharacterSheet) -> Int { 0 }
}
