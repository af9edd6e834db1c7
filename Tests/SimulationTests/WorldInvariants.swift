import Testing

@testable import Simulation

/// Checks what must hold after every tick: the living who are on the ground stand alone, where one
/// can stand, and where the grid says.
func expectSoundOccupancy(_ world: borrowing World, _ hint: String = "") {
  let (problem, tick) = (world.problem, world.tick.rawValue)
  #expect(problem == nil, "at \(tick) \(hint)")
}

extension World {
  /// The first thing that is wrong with the creatures' places, in words; nil when all is well.
  var problem: String? {
    var livingCount = 0
    for slot in creatures.slots where creatures.isAlive(slot) {
      let entity = creatures.entities[slot]
      if !(1...entity.hpMax).contains(entity.hp) { return "\(entity.id) has \(entity.hp) hp" }
      // Scenes give characters another class as they stand.
      let isOfKind = entity.isPlayer || creatures.kinds[slot] == entity.kind
      if creatures.moods[slot] != entity.mind.mood || !isOfKind {
        return "\(entity.id) is another beside it"
      }
      if entity.mind.offGround != nil {
        if creatures.occupant(at: entity.position) == slot { return "\(entity.id) has not left" }
        continue
      }
      livingCount += 1
      if creatures.occupant(at: entity.position) != slot { return "\(entity.id) is not alone" }
      if !map[entity.position].isWalkable { return "\(entity.id) is in a wall" }
      if map[entity.position] == .door { return "\(entity.id) is in a closed door" }
    }
    let occupiedCount = map.tiles.indices.count { creatures.occupant(at: map.point(at: $0)) != nil }
    return occupiedCount == livingCount ? nil : "somebody's ghost is on the grid"
  }
}
