extension MapGenerator {
  /// Roads from the camp to the map's edges and the lair, trodden paths to the dens and to most of
  /// the ruins, around water and woods where that is not too far. All are branches of one tree, so
  /// they run together.
  mutating func layRoads() {
    let detours = MapNoise(seed: ~seed, patchBits: 3, octaves: 2)
    let costs = map.tiles.indices.map { index in
      let point = map.point(at: index)
      if isDrawn[index] { return MapGenerator.roadCostMax }
      return MapGenerator.roadCost(of: map[point]) + detours.height(point.x, point.y) / 60
    }
    let costMax = MapGenerator.roadCostMax + MapNoise.heightMax / 60
    let ways = MapWays(from: camp, over: map, costMax: costMax) { costs[$0] }
    for ruin in ruins where random.chance(65) {
      ways.forEachStep(from: ruin.doorstep) { pave($0, wearPercent: 75) }
    }
    for den in dens { ways.forEachStep(from: den) { pave($0, wearPercent: 60) } }
    if let lair { ways.forEachStep(from: lair) { pave($0, wearPercent: 85) } }
    for exit in exits(by: ways) {
      ways.forEachStep(from: exit) { place in
        pave(place, wearPercent: 100)
        pave(place.stepped(.east), wearPercent: 80)
        pave(place.stepped(.south), wearPercent: 80)
      }
    }
    map[camp] = .campfire
  }

  private static let roadCostMax = 250

  /// What builders would rather go around costs more; houses are never torn down for a road.
  private static func roadCost(of tile: Tile) -> Int {
    switch tile {
    case .road: 4
    case .grass, .tallGrass, .embers, .fire: 10
    case .rubble, .web: 14
    case .tree: 24
    case .shallowWater: 40
    case .deepWater: 80
    case .wall, .floor, .door, .openDoor, .campfire, .altar, .chest, .stall: roadCostMax
    }
  }

  /// Two to four places on different edges, where roads end: on each the easiest to reach of a few.
  private mutating func exits(by ways: MapWays) -> [Point] {
    let first = random.roll(0...3)
    let count = random.roll(2...4)
    return (0..<count).map { number in
      var best = edgePlace(onSide: first + number)
      for _ in 0..<8 {
        let other = edgePlace(onSide: first + number)
        if ways.cost(at: other) ?? .max < ways.cost(at: best) ?? .max { best = other }
      }
      return best
    }
  }

  private mutating func edgePlace(onSide side: Int) -> Point {
    let x = random.roll((map.width / 6)...(map.width * 5 / 6))
    let y = random.roll((map.height / 6)...(map.height * 5 / 6))
    return switch side % 4 {
    case 0: Point(x, 1)
    case 1: Point(map.width - 2, y)
    case 2: Point(x, map.height - 2)
    default: Point(1, y)
    }
  }

  /// Water is forded, not bridged; where nobody steps, the ground stays as it was.
  private mutating func pave(_ point: Point, wearPercent: Int) {
    guard map.contains(point), !isDrawn[map.index(of: point)] else { return }
    switch map[point] {
    case .deepWater: map[point] = .shallowWater
    case .tree: map[point] = random.chance(wearPercent) ? .road : .grass
    case .grass, .tallGrass, .rubble, .embers, .web, .fire:
      if random.chance(wearPercent) { map[point] = .road }
    case .wall, .floor, .door, .openDoor, .road, .shallowWater, .campfire, .altar, .chest, .stall:
      break
    }
  }
}
