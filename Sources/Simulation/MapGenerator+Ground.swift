extension MapGenerator {
  /// Woods in clumps with a fringe of tall grass, meadows, heath with stones, and lakes.
  mutating func layGround() {
    let ground = Ground(seed: seed)
    for y in 0..<map.height {
      for x in 0..<map.width {
        map[Point(x, y)] = ground.tile(x, y, &random)
      }
    }
  }
}

/// What grows and lies where, before anything is built.
private struct Ground {
  private let water: MapNoise
  private let wood: MapNoise
  private let clump: MapNoise
  private let meadow: MapNoise
  private let heath: MapNoise

  // Heights of the noises above or under which something begins.
  private static let lakeMax = 285
  private static let shoreMax = 325
  private static let woodMin = 590
  private static let fringeMin = 540
  private static let meadowMin = 640
  private static let heathMin = 640

  init(seed: UInt64) {
    var state = seed
    water = MapNoise(seed: splitMix(&state), patchBits: 5, octaves: 3)
    wood = MapNoise(seed: splitMix(&state), patchBits: 5, octaves: 2)
    clump = MapNoise(seed: splitMix(&state), patchBits: 3, octaves: 3)
    meadow = MapNoise(seed: splitMix(&state), patchBits: 4, octaves: 3)
    heath = MapNoise(seed: splitMix(&state), patchBits: 6, octaves: 2)
  }

  func tile(_ x: Int, _ y: Int, _ random: inout RandomSource) -> Tile {
    let depth = water.height(x, y)
    if depth < Ground.lakeMax { return .deepWater }
    if depth < Ground.shoreMax { return .shallowWater }
    let isHeath = heath.height(x, y) > Ground.heathMin
    let trees = wood.height(x, y) / 2 + clump.height(x, y) / 2 - (isHeath ? 90 : 0)
    if trees > Ground.woodMin { return inWood(&random) }
    if trees > Ground.fringeMin { return onFringe(&random) }
    if isHeath { return onHeath(&random) }
    return meadow.height(x, y) > Ground.meadowMin ? inMeadow(&random) : inTheOpen(&random)
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
