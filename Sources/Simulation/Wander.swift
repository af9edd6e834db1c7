extension World {
  /// Verb *wander*: strolls in stretches with pauses between them, never into the camp; while all
  /// is quiet, oftener than not towards players. Whoever hasn't the verb stands still.
  mutating func wander(_ slot: Int) {
    guard tick >= creatures.entities[slot].mind.restsUntil,
      behaviours(ofSlot: slot).contains(.wander)
    else { return }
    if creatures.entities[slot].mind.strideLeft <= 0 { startStride(slot) }
    creatures.entities[slot].mind.strideLeft -= 1
    let mind = creatures.entities[slot].mind
    let walked = mind.isProwling ? prowl(slot) : tryStep(slot, mind.heading)
    if !walked { creatures.entities[slot].mind.strideLeft = 0 }
    if creatures.entities[slot].mind.strideLeft <= 0 { rest(slot) }
  }

  private mutating func startStride(_ slot: Int) {
    creatures.entities[slot].mind.strideLeft = random.roll(Habits.stride)
    creatures.entities[slot].mind.heading = Direction.north.turned(random.roll(0...7))
    creatures.entities[slot].mind.isProwling =
      random.chance(Habits.prowlPercent) && !hasHuntersEnough
  }

  mutating func rest(_ slot: Int) {
    let pause = rules.ticks(milliseconds: random.roll(Habits.rest))
    creatures.entities[slot].mind.restsUntil = tick + pause
  }

  /// One step nearer to players along the shared map.
  private mutating func prowl(_ slot: Int) -> Bool {
    refreshProwlMap()
    let place = creatures.entities[slot].position
    let direction = prowlMap.distances.downhill(from: place, over: map) { isFree($0) }
    guard let direction else { return false }
    return tryStep(slot, direction)
  }
}
