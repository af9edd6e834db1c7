extension MapGenerator {
  /// A clearing with the fire in its middle, worn to bare earth around it, and the shop.
  mutating func clearCamp() {
    let reach = MapGenerator.clearing + 1
    for dy in -reach...reach {
      for dx in -reach...reach {
        let squared = dx * dx + dy * dy
        let rim = MapGenerator.clearing * MapGenerator.clearing + random.roll(-8...8)
        guard squared <= rim else { continue }
        let isWorn = squared <= 2 || (squared <= 12 && random.chance(60))
        map[Point(camp.x + dx, camp.y + dy)] = isWorn ? .road : .grass
      }
    }
    map[camp] = .campfire
    buildShop()
  }

  /// A counter that faces the fire, with three walls behind it: east or west of the camp, and never
  /// in the way of the eight directions from the fire.
  private mutating func buildShop() {
    let east = random.chance(50) ? 1 : -1
    let south = random.chance(50) ? 2 : -2
    stall = Point(camp.x + 5 * east, camp.y + south)
    map[stall] = .stall
    for dy in -1...1 { map[Point(stall.x + east, stall.y + dy)] = .wall }
    for dy in -1...1 {
      map[Point(stall.x - east, stall.y + dy)] = .road
      map[Point(stall.x - 2 * east, stall.y + dy)] = .road
    }
  }
}
