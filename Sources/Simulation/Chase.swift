extension World {
  /// Verb *chase*: downhill on the shared map; where that is blocked by others, around them. Stops
  /// beside the prey.
  mutating func chase(_ slot: Int, _ target: Point) {
    let entity = creatures.entities[slot]
    guard behaviours(of: entity).contains(.chase), entity.position.steps(to: target) > 1 else {
      return face(slot, target)
    }
    refreshHuntMap()
    let direction = huntMap.distances.downhill(from: entity.position, over: map) { isFree($0) }
    if let direction, tryStep(slot, direction) { return }
    if !approach(slot, target) { face(slot, target) }
  }

  /// Turns towards a place without moving.
  mutating func face(_ slot: Int, _ target: Point) {
    let movement = creatures.entities[slot].movement
    creatures.entities[slot].movement.facing =
      Direction(from: movement.position, to: target) ?? movement.facing
  }
}
