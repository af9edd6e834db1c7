import Testing

@testable import Simulation

@Suite struct BlocksTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `who is near a place is found, each once`(seed: UInt64) {
    var dice = RandomSource(seed: seed)
    var grid = CreatureGrid(width: 100, height: 70)
    var places: [Point?] = Array(repeating: nil, count: 200)
    for _ in 0..<1000 {
      let slot = dice.roll(0...199)
      if places[slot] != nil, dice.chance(20) {
        grid.take(slot)
        places[slot] = nil
      } else {
        let place = Point(dice.roll(0...99), dice.roll(0...69))
        grid.put(slot, at: place)
        places[slot] = place
      }
      let centre = Point(dice.roll(-5...105), dice.roll(-5...75))
      let reach = dice.roll(0...30)
      let found = Array(grid.slots(around: centre, within: reach))
      #expect(Set(found).count == found.count, "seed \(seed)")
      let near = places.indices.filter { places[$0].map { $0.steps(to: centre) <= reach } ?? false }
      #expect(Set(found) == Set(near), "seed \(seed)")
      let around = Set(grid.slots(inBlocksAround: centre, within: reach))
      #expect(Set(near).subtracting(around).isEmpty, "seed \(seed)")
      #expect(around.allSatisfy { places[$0] != nil }, "seed \(seed)")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `whom the blocks name the nearest is the nearest, and of equals the first to join`(
    seed: UInt64
  ) {
    var dice = RandomSource(seed: seed)
    let map = TileMap(width: 90, height: 60, filledWith: .grass)
    var world = World(
      rules: .make(), terrain: Terrain(map: map, camp: Point(45, 30)), seed: seed)
    world.advance(applying: (1...12).map { .join(seat: SeatID($0), kind: KindID(0)) })
    for _ in 0..<200 {
      world.stage(
        SeatID(UInt16(dice.roll(1...12))), near: Point(dice.roll(0...89), dice.roll(0...59)),
        within: 2)
      world.gatherPlayerPlaces()
      let place = Point(dice.roll(0...89), dice.roll(0...59))
      let reach = dice.roll(0...40)
      let odd = dice.roll(0...1)
      let found = world.playerGrid.nearest(to: place, within: reach) { $0.number % 2 == odd }
      let expected = world.players.indices.filter { $0 % 2 == odd }
        .compactMap { world.entity(world.players[$0].id) }
        .filter { $0.position.steps(to: place) <= reach }
        .enumerated()
        .min {
          ($0.element.position.steps(to: place), $0.offset)
            < ($1.element.position.steps(to: place), $1.offset)
        }
      let id = found.map { world.creatures.entities[$0.slot].id }
      #expect(id == expected?.element.id, "seed \(seed)")
    }
  }
}
