extension World {
  func isHurtEnoughToFlee(_ entity: Entity) -> Bool {
    let percent = number(of: entity) {
      if case .fleeWhenHurt(let percent) = $0 { percent } else { nil }
    }
    guard let percent else { return false }
    return entity.hp * 100 < percent * entity.hpMax
  }

  mutating func startFleeing(_ slot: Int) {
    creatures.setMood(.fleeing, of: slot)
    creatures.entities[slot].mind.moodUntil =
      tick + rules.ticks(milliseconds: Habits.fleePatience)
    flee(slot)
  }

  /// Verb *flee when hurt*: away from all players; cornered, it fights. Ends when patience does.
  mutating func flee(_ slot: Int) {
    let entity = creatures.entities[slot]
    guard tick < entity.mind.moodUntil else { return calmDown(slot) }
    if retreat(slot, from: entity.mind.lastKnown) { return }
    guard let prey = preyInSight(of: slot) else { return }
    _ = strike(slot, at: creatures.entities[prey].position)
  }
}
