extension World {
  /// How fast the creature walks now, in thousandths of a tile a tick.
  func speed(_ slot: Int) -> Int { speed(slot, at: tick) }

  /// The same on another tick, as far as can be foreseen.
  func speed(_ slot: Int, at tick: Tick) -> Int {
    var speed = ownSpeed(ofSlot: slot)
    if tick < creatures.entities[slot].mind.ragesUntil {
      speed = speed * (ragePercent(ofSlot: slot) ?? 100) / 100
    }
    speed = speed * (100 + creatures.worn[slot].speed) / 100
    let effects = creatures.entities[slot].effects
    guard !effects.isEmpty else { return speed }
    if effects.isActive(.slowed, at: tick) { speed = speed * Habits.slowedSpeed / 100 }
    if effects.isActive(.hasted, at: tick) { speed = speed * Habits.hastedSpeed / 100 }
    return max(1, speed)
  }
}
