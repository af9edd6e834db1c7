/// Makes the land of a match from a seed.
package struct MapGenerator {
  /// The same size and seed give the same land on every machine. Every walkable tile can be reached
  /// from the camp, and the map's edge is closed.
  package static func generate(size: MapSize, seed: UInt64) -> Terrain {
    var random = RandomSource(seed: seed)
    var map = TileMap(width: size.width, height: size.height, filledWith: .tree)
    for y in 1..<(size.height - 1) {
      for x in 1..<(size.width - 1) where !(random.chance(8) && x % 2 == 0 && y % 2 == 0) {
        map[Point(x, y)] = .grass
      }
    }
    let camp = Point(size.width / 2, size.height / 2)
    for y in -5...5 { for x in -5...5 { map[Point(camp.x + x, camp.y + y)] = .grass } }
    map[camp] = .campfire
    return Terrain(map: map, camp: camp)
  }
}
