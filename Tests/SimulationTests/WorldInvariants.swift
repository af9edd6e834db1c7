import Testing

@testable import Simulation

/// Checks what must hold after every tick: the living stand alone, on walkable ground, and where
/// the grid says.
func expectSoundOccupancy(_ world: World, _ hint: String = "") {
  var stands: [Int: EntityID] = [:]
  for slot in world.creatures.slots where world.creatures.isAlive(slot) {
    let entity = world.creatures.entities[slot]
    let index = world.map.index(of: entity.position)
    #expect(stands[index] == nil, "two on one tile at \(world.tick) \(hint)")
    stands[index] = entity.id
    #expect(world.map[entity.position].isWalkable, "on a wall at \(world.tick) \(hint)")
    #expect(world.map[entity.position] != .door, "in a door at \(world.tick) \(hint)")
    #expect(world.creatures.occupant(at: entity.position) == slot, "\(world.tick) \(hint)")
    #expect((1...entity.hpMax).contains(entity.hp), "\(world.tick) \(hint)")
  }
  let occupied = world.map.tiles.indices.count {
    world.creatures.occupant(at: world.map.point(at: $0)) != nil
  }
  #expect(occupied == stands.count, "ghosts on the grid at \(world.tick) \(hint)")
}
