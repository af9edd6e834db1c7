extension World {
  /// What a hunter can do besides walking and striking: the first of its verbs for that which finds
  /// something to do. True when it did one.
  mutating func playTrick(_ slot: Int, on target: Int) -> Bool {
    guard tick >= creatures.entities[slot].mind.tricksAt,
      creatures.entities[slot].movement.isFree(at: tick)
    else { return false }
    let prey = creatures.entities[target]
    for behaviour in behaviours(ofSlot: slot) {
      let pause = playTrick(behaviour, slot, on: prey)
      guard let pause else { continue }
      creatures.entities[slot].mind.tricksAt = tick + pause
      return true
    }
    creatures.entities[slot].mind.tricksAt = tick + rules.ticks(milliseconds: Habits.trickPause)
    return false
  }

  /// Ticks until the next trick; nil when this verb is none or had nothing to do.
  private mutating func playTrick(
    _ behaviour: Behaviour, _ slot: Int, on prey: Entity
  ) -> Int? {
    switch behaviour {
    case .healOthers(_, let tiles, let every):
      startHealing(within: tiles, slot) ? every : nil
    case .summon(let kind, let count, let every, _):
      startSummoning(kind, upTo: count, against: prey, slot) ? every : nil
    case .burrow(let tiles, let every):
      burrow(within: tiles, to: prey.position, slot) ? every : nil
    case .fly(let ticks, let every): takeOff(for: ticks, slot) ? every : nil
    case .blink(let tiles, let every):
      blink(slot, within: tiles, near: prey) ? every : nil
    case .wander, .chase, .flank, .keepDistance, .split, .callKin, .fleeWhenHurt, .leashHome,
      .patrol, .guard, .charge, .ambush, .explode, .regenerate, .fearFire, .walkThroughWalls,
      .flit, .rage, .spinWebs, .steal, .shield, .fireproof:
      nil
    }
  }

  /// Stands still for a moment, for all to see.
  mutating func hold(_ slot: Int, milliseconds: Int) {
    let until = tick + rules.ticks(milliseconds: milliseconds)
    creatures.entities[slot].activity = .recovering(until: until)
    creatures.entities[slot].movement.heldUntil = until
  }
}
