extension World {
  /// Verb *chase*: downhill on the shared map; where others are in the way, around the prey until a
  /// gap is found, so that a swarm surrounds it. Stops beside the prey.
  mutating func chase(_ slot: Int, _ target: Point) {
    let place = creatures.entities[slot].position
    guard place.steps(to: target) > 1 else { return face(slot, target) }
    if wallsPassed(bySlot: slot) != nil || leavesSharedWay(slot), approach(slot, target) { return }
    refreshHuntMap()
    let direction = huntMap.distances.downhill(from: place, over: map) { isFree($0) }
    if let direction, tryStep(slot, direction) { return }
    if !circle(slot, target), !approach(slot, target) { face(slot, target) }
  }

  /// The shared map leads to the nearest character: not to hounds, nor to who has drawn it.
  private func leavesSharedWay(_ slot: Int) -> Bool {
    if tick < creatures.entities[slot].mind.drawnUntil { return true }
    guard let prey = creatures.entities[slot].mind.target.flatMap({ creatures.slot(of: $0) }) else {
      return false
    }
    return creatures.entities[prey].master != nil
  }

  /// Steps around a place at the same distance; each monster keeps to its own sense of rotation.
  mutating func circle(_ slot: Int, _ target: Point) -> Bool {
    let place = creatures.entities[slot].position
    guard let bearing = Direction(from: target, to: place) else { return false }
    let side = slot % 2 == 0 ? 2 : -2
    return tryStep(slot, bearing.turned(side)) || tryStep(slot, bearing.turned(side / 2 * 3))
  }

  /// Turns towards a place without moving.
  mutating func face(_ slot: Int, _ target: Point) {
    let movement = creatures.entities[slot].movement
    creatures.entities[slot].movement.facing =
      Direction(from: movement.position, to: target) ?? movement.facing
  }
}
