/// Smooth random heights over the map, for patches of wood, water and meadow: value noise, summed
/// over octaves, in integers.
struct MapNoise {
  /// Heights are 0...1023, mostly near the middle.
  static let heightMax = 1023

  private let seed: UInt64
  private let patchBits: Int
  private let octaves: Int

  /// Patches are about `1 << patchBits` tiles wide; each further octave adds detail half as wide
  /// and half as high. `octaves` is at most `patchBits`.
  init(seed: UInt64, patchBits: Int, octaves: Int) {
    precondition(octaves >= 1 && octaves <= patchBits)
    self.seed = seed
    self.patchBits = patchBits
    self.octaves = octaves
  }

  /// The height at a place, which need not be on any map.
  func height(_ x: Int, _ y: Int) -> Int {
    var sum = 0
    var weights = 0
    for octave in 0..<octaves {
      let weight = 1 << (octaves - 1 - octave)
      sum += weight * height(x, y, bits: patchBits - octave)
      weights += weight
    }
    return sum / weights
  }

  /// One octave: random heights on a grid, and smooth slopes between them.
  private func height(_ x: Int, _ y: Int, bits: Int) -> Int {
    let column = x >> bits
    let row = y >> bits
    let east = MapNoise.eased(x & ((1 << bits) - 1), bits: bits)
    let south = MapNoise.eased(y & ((1 << bits) - 1), bits: bits)
    let north = mixed(corner(column, row, bits), corner(column + 1, row, bits), east)
    let below = mixed(corner(column, row + 1, bits), corner(column + 1, row + 1, bits), east)
    return mixed(north, below, south)
  }

  private func corner(_ column: Int, _ row: Int, _ bits: Int) -> Int {
    var state = seed &+ UInt64(bits)
    state ^= UInt64(truncatingIfNeeded: column) &* 0xD6E8_FEB8_6659_FD93
    state ^= UInt64(truncatingIfNeeded: row) &* 0xA076_1D64_78BD_642F
    return Int(splitMix(&state) >> 54)
  }

  private func mixed(_ a: Int, _ b: Int, _ share: Int) -> Int { a + (((b - a) * share) >> 10) }

  /// 3t² - 2t³ for the way `t` across a patch, in 1024ths: level at both ends, so no seams show.
  private static func eased(_ offset: Int, bits: Int) -> Int {
    let t = (offset << 10) >> bits
    return (t * t * (3072 - 2 * t)) >> 20
  }
}
