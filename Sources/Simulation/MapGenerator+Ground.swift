extension MapGenerator {
  /// What grows and lies where, before anything is built.
  mutating func layGround() {
    let ground = Ground(seed: seed, map: map, camp: camp)
    biomes.reserveCapacity(map.tiles.count)
    for y in 0..<map.height {
      for x in 0..<map.width {
        let place = Point(x, y)
        let biome = ground.biome(at: place)
        biomes.append(biome)
        map[place] = ground.tile(at: place, in: biome, &random)
      }
    }
  }
}

/// The land's noises, and what they make of a place.
///
/// Around the camp lie meadows, woods and heath; ruins, marsh and caves come farther out, and more
/// of them the farther: their thresholds fall with the distance.
private struct Ground {
  private let camp: Point
  /// Half the map's sides: a place's ring is how far out it lies, 0…100 in percent of these.
  private let halfWidth: Int
  private let halfHeight: Int
  private let water: MapNoise
  private let wood: MapNoise
  private let clump: MapNoise
  private let meadow: MapNoise
  private let heath: MapNoise
  private let marsh: MapNoise
  private let age: MapNoise
  private let rock: MapNoise
  private let vein: MapNoise

  // Heights of the noises above or under which something begins.
  private static let lakeMax = 285
  private static let shoreMax = 325
  private static let woodMin = 590
  private static let fringeMin = 540
  private static let meadowMin = 640
  private static let heathMin = 620
  private static let poolMax = 400
  private static let puddleMax = 470
  /// How far the height of a cave's rock may lie from the middle, for a tunnel.
  private static let tunnel = 55
  private static let hallMin = 610

  init(seed: UInt64, map: TileMap, camp: Point) {
    var state = seed
    let patchBits = map.height <= 60 ? 4 : map.height <= 120 ? 5 : 6
    water = MapNoise(seed: splitMix(&state), patchBits: 5, octaves: 3)
    wood = MapNoise(seed: splitMix(&state), patchBits: 5, octaves: 2)
    clump = MapNoise(seed: splitMix(&state), patchBits: 3, octaves: 3)
    meadow = MapNoise(seed: splitMix(&state), patchBits: 4, octaves: 3)
    heath = MapNoise(seed: splitMix(&state), patchBits: patchBits, octaves: 2)
    marsh = MapNoise(seed: splitMix(&state), patchBits: patchBits, octaves: 2)
    age = MapNoise(seed: splitMix(&state), patchBits: patchBits, octaves: 2)
    rock = MapNoise(seed: splitMix(&state), patchBits: patchBits, octaves: 3)
    vein = MapNoise(seed: splitMix(&state), patchBits: 4, octaves: 3)
    self.camp = camp
    halfWidth = map.width / 2
    halfHeight = map.height / 2
  }

  func biome(at place: Point) -> Biome {
    let ring = ring(of: place)
    if rockiness(at: place, ring) > 0 { return .caves }
    if ring > 25, marsh.height(place.x, place.y) > 720 - ring { return .marsh }
    if ring > 20, age.height(place.x, place.y) > 720 - ring { return .ruins }
    if heath.height(place.x, place.y) > Ground.heathMin { return .heath }
    return trees(at: place) > Ground.fringeMin ? .forest : .meadow
  }

  func tile(at place: Point, in biome: Biome, _ random: inout RandomSource) -> Tile {
    if biome == .caves { return inCave(place, &random) }
    let depth = water.height(place.x, place.y)
    if depth < Ground.lakeMax { return .deepWater }
    if depth < Ground.shoreMax { return .shallowWater }
    switch biome {
    case .marsh: return inMarsh(place, &random)
    case .ruins: return amongRuins(&random)
    case .heath: return trees(at: place) > 650 ? inWood(&random) : onHeath(&random)
    case .forest:
      return trees(at: place) > Ground.woodMin ? inWood(&random) : onFringe(&random)
    case .meadow, .caves:
      return meadow.height(place.x, place.y) > Ground.meadowMin
        ? inMeadow(&random) : inTheOpen(&random)
    }
  }

  private func ring(of place: Point) -> Int {
    max(abs(place.x - camp.x) * 100 / halfWidth, abs(place.y - camp.y) * 100 / halfHeight)
  }

  /// Above 0 in the caves; how far in.
  private func rockiness(at place: Point, _ ring: Int) -> Int {
    ring > 35 ? rock.height(place.x, place.y) - (730 - ring) : 0
  }

  private func trees(at place: Point) -> Int {
    wood.height(place.x, place.y) / 2 + clump.height(place.x, place.y) / 2
  }

  /// Tunnels along a level of the noise, halls on its heights, and a rim of loose rocks.
  private func inCave(_ place: Point, _ random: inout RandomSource) -> Tile {
    let vein = vein.height(place.x, place.y)
    if rockiness(at: place, ring(of: place)) < 12 {
      return random.chance(45) ? .rubble : random.chance(50) ? .wall : .grass
    }
    guard abs(vein - MapNoise.heightMax / 2) < Ground.tunnel || vein > Ground.hallMin else {
      return .wall
    }
    return switch random.roll(0...99) {
    case ..<6: .rubble
    case ..<8: .shallowWater
    case 8: .web
    default: .floor
    }
  }

  private func inMarsh(_ place: Point, _ random: inout RandomSource) -> Tile {
    let depth = clump.height(place.x, place.y)
    if depth < Ground.poolMax { return .deepWater }
    if depth < Ground.puddleMax { return .shallowWater }
    return switch random.roll(0...99) {
    case ..<8: .tree
    case ..<45: .tallGrass
    case ..<60: .shallowWater
    default: .grass
    }
  }

  private func amongRuins(_ random: inout RandomSource) -> Tile {
    switch random.roll(0...99) {
    case ..<9: .rubble
    case ..<16: .floor
    case ..<19: .wall
    case ..<23: .tree
    case ..<35: .tallGrass
    default: .grass
    }
  }

  private func inWood(_ random: inout RandomSource) -> Tile {
    switch random.roll(0...99) {
    case ..<78: .tree
    case ..<88: .tallGrass
    default: .grass
    }
  }

  private func onFringe(_ random: inout RandomSource) -> Tile {
    switch random.roll(0...99) {
    case ..<22: .tree
    case ..<48: .tallGrass
    default: .grass
    }
  }

  private func onHeath(_ random: inout RandomSource) -> Tile {
    switch random.roll(0...999) {
    case ..<45: .rubble
    case ..<60: .tree
    case ..<85: .tallGrass
    default: .grass
    }
  }

  private func inMeadow(_ random: inout RandomSource) -> Tile {
    random.chance(82) ? .tallGrass : .grass
  }

  private func inTheOpen(_ random: inout RandomSource) -> Tile {
    switch random.roll(0...999) {
    case ..<14: .tree
    case ..<40: .tallGrass
    default: .grass
    }
  }
}
