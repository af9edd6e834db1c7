extension World {
  /// Goes to where somebody was last known to be, then on the way that one was facing, until
  /// patience ends.
  mutating func search(_ slot: Int) {
    let entity = creatures.entities[slot]
    guard tick < entity.mind.moodUntil, !isBeyondLeash(entity) else { return calmDown(slot) }
    if entity.position == entity.mind.lastKnown {
      creatures.entities[slot].mind.lastKnown = entity.position.stepped(entity.mind.heading)
    }
    if !approach(slot, creatures.entities[slot].mind.lastKnown) {
      creatures.entities[slot].mind.lastKnown = entity.position
      creatures.entities[slot].mind.heading = Direction.north.turned(random.roll(0...7))
    }
  }

  /// Forgets everybody. Who has a home far away walks back to it.
  mutating func calmDown(_ slot: Int) {
    let entity = creatures.entities[slot]
    creatures.entities[slot].mind.target = nil
    if isBeyondLeash(entity) { return turnHome(slot) }
    creatures.setMood(.calm, of: slot)
    creatures.entities[slot].mind.strideLeft = 0
  }
}
