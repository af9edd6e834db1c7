extension World {
  /// Verb *rage*: a wound was dealt there; monsters near that smell blood are faster for a while.
  mutating func smellBlood(at place: Point) {
    for slot in creatures.slots where creatures.isAlive(slot) {
      let entity = creatures.entities[slot]
      guard entity.isMonster, entity.position.steps(to: place) <= Habits.bloodRadius,
        ragePercent(of: entity) != nil
      else { continue }
      creatures.entities[slot].mind.ragesUntil =
        tick + rules.ticks(milliseconds: Habits.ragePatience)
    }
  }

  func ragePercent(of entity: Entity) -> Int? {
    number(of: entity) { if case .rage(let percent) = $0 { percent } else { nil } }
  }
}
