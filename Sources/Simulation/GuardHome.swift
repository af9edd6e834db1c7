extension World {
  /// Verb *guard*: while calm, walks back to the very place that it guards, and stands there.
  mutating func standAtHome(_ slot: Int) {
    let mind = creatures.entities[slot].mind
    if creatures.entities[slot].position != mind.home { _ = approach(slot, mind.home) }
  }

  /// Whether a monster heeds that character: guards only who comes near the place they guard.
  func guards(_ monster: Entity, against character: Entity) -> Bool {
    let tiles = number(of: monster) { if case .guard(let tiles) = $0 { tiles } else { nil } }
    guard let tiles else { return true }
    return character.position.steps(to: monster.mind.home) <= tiles
  }
}
