extension MapGenerator {
  /// A place shut off from the camp is opened when it has at least so many tiles or is hand-drawn,
  /// else filled.
  private static let pocketMin = 12

  /// Makes every walkable tile reachable from the camp.
  mutating func connect() {
    openPockets()
    fillPockets()
  }

  /// Digs the way to the camp that goes through the least trees, water and walls.
  private mutating func openPockets() {
    let ways = MapWays(from: camp, over: map, costMax: 3) { index in
      isEdge(index) ? nil : MapGenerator.digCost(of: map.tiles[index])
    }
    var seen = map.tiles.indices.map { ways.cost(at: $0) == 0 }
    for index in map.tiles.indices where map.tiles[index].isWalkable && !seen[index] {
      let pocket = pocket(around: index, seen: &seen)
      guard pocket.count >= MapGenerator.pocketMin || pocket.contains(where: { isDrawn[$0] }),
        let nearest = pocket.min(by: { ways.cost(at: $0) ?? .max < ways.cost(at: $1) ?? .max })
      else { continue }
      ways.forEachStep(from: map.point(at: nearest)) { dig($0) }
    }
  }

  /// Closes all that still can't be reached with what stands around there.
  private mutating func fillPockets() {
    let ways = MapWays(from: camp, over: map, costMax: 0) { index in
      map.tiles[index].isWalkable ? 0 : nil
    }
    for index in map.tiles.indices where map.tiles[index].isWalkable {
      guard ways.cost(at: index) == nil else { continue }
      let point = map.point(at: index)
      switch map[point] {
      case .shallowWater: map[point] = .deepWater
      case .floor, .door, .openDoor: map[point] = .wall
      case .grass, .tallGrass, .road, .rubble, .embers, .web, .tree, .wall, .deepWater, .campfire,
        .altar, .chest, .stall, .fire:
        map[point] = .tree
      }
    }
  }

  /// Every walkable tile joined to this one, which are then seen.
  private func pocket(around start: Int, seen: inout [Bool]) -> [Int] {
    var pocket = [start]
    seen[start] = true
    var next = 0
    while next < pocket.count {
      map.forEachSide(of: pocket[next]) { side in
        guard map.tiles[side].isWalkable, !seen[side] else { return }
        seen[side] = true
        pocket.append(side)
      }
      next += 1
    }
    return pocket
  }

  private func isEdge(_ index: Int) -> Bool {
    let point = map.point(at: index)
    return point.x == 0 || point.y == 0 || point.x == map.width - 1 || point.y == map.height - 1
  }

  /// nil for what nobody digs away.
  private static func digCost(of tile: Tile) -> Int? {
    switch tile {
    case .grass, .tallGrass, .floor, .door, .openDoor, .road, .shallowWater, .rubble, .embers,
      .web, .fire:
      0
    case .tree: 1
    case .deepWater: 2
    case .wall: 3
    case .campfire, .altar, .chest, .stall: nil
    }
  }

  private mutating func dig(_ point: Point) {
    switch map[point] {
    case .tree: map[point] = random.chance(50) ? .grass : .tallGrass
    case .deepWater: map[point] = .shallowWater
    case .wall: map[point] = .rubble
    case .grass, .tallGrass, .floor, .door, .openDoor, .road, .shallowWater, .rubble, .embers,
      .web, .campfire, .altar, .chest, .stall, .fire:
      break
    }
  }
}
