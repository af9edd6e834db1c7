extension World {
  /// Verb *rage*: a wound was dealt there; monsters near that smell blood are faster for a while.
  mutating func smellBlood(at place: Point) {
    for slot in creatures.slots where creatures.isAlive(slot) {
      let entity = creatures.entities[slot]
      guard !entity.isPlayer, entity.position.steps(to: place) <= Habits.bloodRadius,
        ragePercent(of: entity) != nil
      else { continue }
      creatures.entities[slot].mind.ragesUntil =
        tick + rules.ticks(milliseconds: Habits.ragePatience)
    }
  }

  /// How fast the creature walks now, in thousandths of a tile a tick.
  func speed(_ slot: Int) -> Int {
    let speed = rules.kinds[Int(creatures.entities[slot].kind.rawValue)].speed
    guard tick < creatures.entities[slot].mind.ragesUntil else { return speed }
    return speed * (ragePercent(of: creatures.entities[slot]) ?? 100) / 100
  }

  private func ragePercent(of entity: Entity) -> Int? {
    number(of: entity) { if case .rage(let percent) = $0 { percent } else { nil } }
  }
}
