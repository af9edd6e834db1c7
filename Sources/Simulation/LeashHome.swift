extension World {
  func isBeyondLeash(_ entity: Entity) -> Bool {
    let tiles = number(of: entity) {
      if case .leashHome(let tiles) = $0 {
        tiles
      } else if case .guard(let tiles) = $0 {
        tiles
      } else {
        nil
      }
    }
    guard let tiles else { return false }
    return entity.position.steps(to: entity.mind.home) > tiles
  }

  mutating func turnHome(_ slot: Int) {
    thinkOfHome(slot)
    goHome(slot)
  }

  /// From its next turn on it walks home.
  mutating func thinkOfHome(_ slot: Int) {
    creatures.setMood(.returning, of: slot)
    creatures.entities[slot].mind.target = nil
    creatures.entities[slot].mind.moodUntil =
      tick + rules.ticks(milliseconds: Habits.returnPatience)
  }

  /// Verb *leash home*: walks back to where it belongs, striking only at who is beside it. If that
  /// takes too long, home is here.
  mutating func goHome(_ slot: Int) {
    let entity = creatures.entities[slot]
    let isHome = entity.position.steps(to: entity.mind.home) <= 1
    if !isHome, tick < entity.mind.moodUntil {
      if let pest = preyInSight(of: slot), strike(slot, at: creatures.entities[pest].position) {
        return
      }
      _ = approach(slot, entity.mind.home)
      return
    }
    let staysHome = isHome || isBoss(entity)
    creatures.entities[slot].mind.home = staysHome ? homeOf(entity) : entity.position
    creatures.setMood(.calm, of: slot)
  }
}
