import Simulation
import Testing

@Suite struct MapGeneratorTests {
  /// Made once for all tests: many small ones, and fewer of the big ones, because debug builds take
  /// two seconds for the biggest.
  static let lands: [Land] =
    (0..<16).map { Land(.small, $0) } + (100..<104).map { Land(.medium, $0) }
    + [Land(.large, 7), Land(.huge, 9)]

  struct Land: Sendable, CustomTestStringConvertible {
    let size: MapSize
    let seed: UInt64
    let terrain: Terrain

    init(_ size: MapSize, _ seed: UInt64) {
      self.size = size
      self.seed = seed
      terrain = MapGenerator.generate(size: size, seed: seed)
    }

    var testDescription: String { "\(size) from seed \(seed)" }
  }

  @Test(arguments: lands)
  func `every walkable place can be reached from the camp`(land: Land) {
    let reached = flooded(land.terrain)
    let map = land.terrain.map
    let cut = map.tiles.indices.filter { map.tiles[$0].isWalkable && !reached[$0] }
    #expect(cut.map(map.point) == [])
    #expect(reached.count { $0 } > map.tiles.count * 2 / 5)
  }

  @Test(arguments: lands)
  func `the edge is closed`(land: Land) {
    let map = land.terrain.map
    let edge =
      (0..<map.width).flatMap { [Point($0, 0), Point($0, map.height - 1)] }
      + (0..<map.height).flatMap { [Point(0, $0), Point(map.width - 1, $0)] }
    #expect(edge.filter { map[$0].isWalkable } == [])
  }

  @Test(arguments: lands)
  func `a fire burns in a clearing in the middle and roads lead away`(land: Land) {
    let map = land.terrain.map
    let camp = land.terrain.camp
    #expect((map.width, map.height) == (land.size.width, land.size.height))
    #expect(map[camp] == .campfire)
    #expect(camp.steps(to: Point(map.width / 2, map.height / 2)) <= map.height / 24)
    for direction in Direction.allCases {
      for steps in 1...4 {
        let place = camp.stepped(direction, times: steps)
        #expect(map[place].isWalkable && !map[place].blocksSight)
        #expect(land.terrain.light.isLit(place))
      }
    }
    let roads = map.tiles.indices.filter { map.tiles[$0] == .road }
    let farthest = roads.map { map.point(at: $0).steps(to: camp) }.max() ?? 0
    #expect(farthest > map.height / 3)
  }

  @Test func `the same seed makes the same land, another seed another`() {
    let one = MapGenerator.generate(size: .medium, seed: 42)
    #expect(one == MapGenerator.generate(size: .medium, seed: 42))
    #expect(one.map != MapGenerator.generate(size: .medium, seed: 43).map)
  }

  /// Tells when a change makes other land from old seeds: then kept matches and replays need it.
  @Test func `the land of a known seed has not changed`() {
    let map = MapGenerator.generate(size: .medium, seed: 1).map
    let sum = map.tiles.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1.rawValue)) &* 1_099_511_628_211
    }
    #expect(sum == 8_041_188_699_975_108_835)
  }

  @Test func `there is everything in it that the game speaks of`() {
    let land = MapGenerator.generate(size: .medium, seed: 2)
    let tiles: [Tile] = [
      .grass, .tallGrass, .tree, .wall, .floor, .door, .road, .shallowWater, .deepWater, .rubble,
    ]
    for tile in tiles { #expect(land.map.tiles.count { $0 == tile } > 10, "\(tile)") }
  }

  @Test func `a door stands between walls, not in the open`() {
    let map = MapGenerator.generate(size: .medium, seed: 3).map
    for index in map.tiles.indices where map.tiles[index] == .door {
      let place = map.point(at: index)
      let sides = [Direction.north, .east].map { direction in
        [direction, direction.opposite].allSatisfy {
          map[place.stepped($0)] == .wall || map[place.stepped($0)] == .door
        }
      }
      #expect(sides.contains(true), "\(place)")
    }
  }

  /// By steps to the four sides: who can't cut corners gets nowhere else.
  private func flooded(_ land: Terrain) -> [Bool] {
    var reached = [Bool](repeating: false, count: land.map.tiles.count)
    var open = [land.camp]
    while let place = open.popLast() {
      for direction in [Direction.north, .east, .south, .west] {
        let next = place.stepped(direction)
        guard land.map[next].isWalkable, !reached[land.map.index(of: next)] else { continue }
        reached[land.map.index(of: next)] = true
        open.append(next)
      }
    }
    return reached
  }
}
