extension World {
  /// What lasts on creatures goes on: wounds, and the end of what is over.
  mutating func sufferEffects() {
    let wounds = isTime(every: Habits.woundEvery)
    let bleeds = isTime(every: Habits.bleedEvery)
    for slot in creatures.awake where creatures.isAlive(slot) {
      guard !creatures.entities[slot].effects.isEmpty else { continue }
      creatures.entities[slot].effects.settle(at: tick)
      let entity = creatures.entities[slot]
      if isQuenched(entity) { stop(.burning, on: slot) }
      if bleeds, creatures.entities[slot].movement.stepLeft > 0 {
        wound(slot, by: .bleeding, hp: Habits.bleedWound)
      }
      if wounds {
        wound(slot, by: .burning, hp: Habits.burnWound)
        wound(slot, by: .poisoned, hp: Habits.poisonWound)
      }
    }
  }

  /// Water puts out who stands in it.
  func isQuenched(_ entity: Entity) -> Bool { map[entity.position] == .shallowWater }

  private func isTime(every milliseconds: Int) -> Bool {
    Int(tick.rawValue) % rules.ticks(milliseconds: milliseconds) == 0
  }

  private mutating func wound(_ slot: Int, by effect: Effect, hp: Int) {
    guard creatures.isAlive(slot), suffers(effect, slot),
      creatures.entities[slot].mind.fellTo == nil
    else { return }
    let effects = creatures.entities[slot].effects
    let level = effects.source.flatMap { entity($0)?.level } ?? 1
    harm(
      slot, hp: grown(hp, to: level), as: effect, by: effects.source, kind: effects.sourceKind)
  }
}
