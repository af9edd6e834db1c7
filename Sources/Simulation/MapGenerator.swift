/// Makes the land of a match from a seed: a camp in a clearing, and around it meadows, woods,
/// heath, marsh, ruins and caves, wilder the farther away, with streams, vaults and the roads
/// between them.
///
/// Each stage paints over the ones before; `connect` comes near the end and makes good what they
/// shut off.
package struct MapGenerator {
  /// How far around the fire the ground is cleared, in tiles.
  static let clearing = 7
  /// The danger of the far corners; the camp's is 1.
  static let dangerMax = 10

  let seed: UInt64
  let camp: Point
  var map: TileMap
  var random: RandomSource
  /// By tile index: in what kind of land a place lies.
  var biomes: [Biome] = []
  /// By tile index: hand-drawn, to be left as it is.
  var isDrawn: [Bool]
  /// What `buildRuins` built, for roads to lead there.
  var ruins: [Ruin] = []
  var dens: [Point] = []
  var lair: Point?
  var lodgers: [Lodger] = []
  var stall: Point

  /// The same size, seed and vaults give the same land on every machine. Every walkable tile can be
  /// reached from the camp, and the map's edge is closed.
  package static func generate(size: MapSize, seed: UInt64, vaults: [Vault] = []) -> Terrain {
    var generator = MapGenerator(size: size, seed: seed)
    generator.layGround()
    generator.digStreams()
    generator.placeDens(vaults)
    generator.placeVaults(vaults.filter { $0.role == .place })
    generator.buildRuins()
    generator.clearCamp()
    generator.layRoads()
    generator.closeEdge()
    generator.connect()
    generator.hideChests()
    return Terrain(
      map: generator.map, camp: generator.camp, stall: generator.stall, dens: generator.dens,
      lair: generator.lair, lodgers: generator.lodgers)
  }

  private init(size: MapSize, seed: UInt64) {
    self.seed = seed
    random = RandomSource(seed: seed)
    map = TileMap(width: size.width, height: size.height, filledWith: .grass)
    isDrawn = Array(repeating: false, count: size.width * size.height)
    let drift = size.height / 24
    camp = Point(
      size.width / 2 + random.roll(-drift...drift), size.height / 2 + random.roll(-drift...drift))
    stall = camp
  }

  /// How dangerous the land is there: grows with the distance from the camp, more slowly on big
  /// maps.
  func danger(at place: Point) -> Int {
    let ring = max(8, map.width / 20)
    return min(MapGenerator.dangerMax, 1 + place.steps(to: camp) / ring)
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
