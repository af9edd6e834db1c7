/// Makes the land of a match from a seed: a camp in a clearing, and around it woods, meadows,
/// heath, lakes, streams, ruins, and the roads between them.
///
/// Each stage paints over the ones before; `connect` comes last and makes good what they shut off.
package struct MapGenerator {
  /// How far around the fire the ground is cleared, in tiles.
  static let clearing = 7

  let seed: UInt64
  let camp: Point
  var map: TileMap
  var random: RandomSource
  /// What `buildRuins` built, for roads to lead there.
  var ruins: [Ruin] = []

  /// The same size and seed give the same land on every machine. Every walkable tile can be reached
  /// from the camp, and the map's edge is closed.
  package static func generate(size: MapSize, seed: UInt64) -> Terrain {
    var generator = MapGenerator(size: size, seed: seed)
    generator.layGround()
    generator.digStreams()
    generator.buildRuins()
    generator.clearCamp()
    generator.layRoads()
    generator.closeEdge()
    generator.connect()
    return Terrain(map: generator.map, camp: generator.camp)
  }

  private init(size: MapSize, seed: UInt64) {
    self.seed = seed
    random = RandomSource(seed: seed)
    map = TileMap(width: size.width, height: size.height, filledWith: .grass)
    let drift = size.height / 24
    camp = Point(
      size.width / 2 + random.roll(-drift...drift), size.height / 2 + random.roll(-drift...drift))
  }

  /// A clearing with the fire in its middle, worn to bare earth around it.
  private mutating func clearCamp() {
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
  }

  /// Shuts the map's edge with trees and deep water, and frays it towards the inside.
  private mutating func closeEdge() {
    for index in map.tiles.indices {
      let point = map.point(at: index)
      let inset = min(
        point.x, point.y, map.width - 1 - point.x, map.height - 1 - point.y)
      guard inset <= 2, inset == 0 || random.chance(80 - 30 * inset) else { continue }
      switch map[point] {
      case .deepWater: break
      case .shallowWater: if inset == 0 { map[point] = .deepWater }
      case .grass, .tallGrass, .tree, .rubble, .embers, .web, .fire: map[point] = .tree
      case .wall, .floor, .door, .openDoor, .road, .campfire, .altar, .chest, .stall:
        if inset == 0 { map[point] = .tree }
      }
    }
  }
}
