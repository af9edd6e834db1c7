import Simulation

/// How a kind of tile looks in full light.
///
/// Its signs are one column wide on every terminal: none is "ambiguous" or "wide" in Unicode's
/// East Asian Width (UAX #11), as `·`, `♣` and `≈` would be.
struct TileLook: Hashable, Sendable {
  var glyph: Unicode.Scalar
  var foreground: UInt32
  var background: UInt32

  private init(_ glyph: Unicode.Scalar, _ foreground: UInt32, _ background: UInt32) {
    self.glyph = glyph
    self.foreground = foreground
    self.background = background
  }

  /// `variety` is any number that stays the same for one place: no two meadows look alike.
  static func of(_ tile: Tile, variety: UInt64, isUnicode: Bool) -> TileLook {
    switch tile {
    case .grass: TileLook(grass(variety, isUnicode), 0x6F9A4A, 0x22381A)
    case .tallGrass: TileLook("\"", 0xA2C052, 0x2F4A20)
    case .tree: TileLook(isUnicode ? "↟" : "&", 0x5A9640, 0x182A12)
    case .wall: TileLook("#", 0xAAA090, 0x4A443C)
    case .floor: TileLook(isUnicode ? "⋅" : ".", 0x857C6E, 0x302B26)
    case .door: TileLook("+", 0xE0A458, 0x4E3218)
    case .openDoor: TileLook("'", 0xE0A458, 0x2A2018)
    case .road: TileLook(isUnicode ? "⋅" : ".", 0xA88E68, 0x46382A)
    case .shallowWater: TileLook("~", 0x86C0DC, 0x1E4A62)
    case .deepWater: TileLook(isUnicode ? "≋" : "=", 0x4F86C4, 0x122E5C)
    case .rubble: TileLook(":", 0x9E9484, 0x342F29)
    case .campfire: campfire(variety)
    case .fire: flame(variety)
    case .embers: TileLook(";", 0xE86A34, 0x32150A)
    case .web: TileLook("%", 0xD8D8DC, 0x2A2A2C)
    case .altar: TileLook("_", 0xD2C2F2, 0x302840)
    case .chest: TileLook(isUnicode ? "◘" : "?", 0xF2C444, 0x3A2810)
    case .stall: TileLook(isUnicode ? "⌂" : "{", 0xFFE27A, 0x5A3A14)
    }
  }

  /// Whether the sign stands in both columns of a tile that has two.
  static func fills(_ tile: Tile) -> Bool {
    switch tile {
    case .wall, .deepWater, .shallowWater, .fire: true
    case .grass, .tallGrass, .tree, .floor, .door, .openDoor, .road, .rubble, .campfire, .embers,
      .web, .altar, .chest, .stall:
      false
    }
  }

  private static func campfire(_ variety: UInt64) -> TileLook {
    switch variety % 3 {
    case 0: TileLook("^", 0xFFD860, 0x94380A)
    case 1: TileLook("^", 0xFFB848, 0x8C300A)
    default: TileLook("^", 0xFFE890, 0xA8440C)
    }
  }

  private static func flame(_ variety: UInt64) -> TileLook {
    switch variety % 5 {
    case 0: TileLook("*", 0xFFE27A, 0xA03A08)
    case 1: TileLook("^", 0xFF7A24, 0x6E1E06)
    case 2: TileLook("\"", 0xFFC04A, 0x8A2C08)
    default: TileLook("^", 0xFFA032, 0x7E2608)
    }
  }

  /// What grows looks drier or lusher from place to place: 0 is heath, 100 is marsh.
  func tinted(by lushness: Int, on tile: Tile) -> TileLook {
    guard tile == .grass || tile == .tallGrass || tile == .tree else { return self }
    let tint: UInt32 = lushness < 50 ? 0xA08A48 : 0x3E9468
    // In steps: tiles that look alike share their colours.
    let percent = max(0, abs(lushness - 50) - 8) / 12 * 12
    return TileLook(
      glyph, Color.mix(foreground, tint, percent: percent),
      Color.mix(background, Color.scaled(tint, percent: 34), percent: percent))
  }

  private static func grass(_ variety: UInt64, _ isUnicode: Bool) -> Unicode.Scalar {
    switch variety % 11 {
    case 0: ","
    case 1: "'"
    case 2: "`"
    default: isUnicode ? "⋅" : "."
    }
  }
}

/// How lush the ground is, in percent, in wide smooth patches: only to be looked at.
struct Lushness {
  let seed: UInt64
  private static let patch = 24

  func percent(at place: Point) -> Int {
    let column = place.x / Self.patch
    let row = place.y / Self.patch
    let east = place.x % Self.patch
    let south = place.y % Self.patch
    let north = mixed(corner(column, row), corner(column + 1, row), east)
    let below = mixed(corner(column, row + 1), corner(column + 1, row + 1), east)
    return mixed(north, below, south)
  }

  private func corner(_ column: Int, _ row: Int) -> Int {
    Int(Glitter.number(seed ^ 0x5EED, column, row) % 101)
  }

  private func mixed(_ a: Int, _ b: Int, _ share: Int) -> Int {
    (a * (Self.patch - share) + b * share) / Self.patch
  }
}

/// Numbers that look thrown and are the same every time: for what is only to be looked at.
enum Glitter {
  static func number(_ seed: UInt64, _ x: Int, _ y: Int, _ phase: Int64 = 0) -> UInt64 {
    var mixed = seed ^ UInt64(truncatingIfNeeded: x) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= UInt64(truncatingIfNeeded: y) &* 0xC2B2_AE3D_27D4_EB4F
    mixed ^= UInt64(truncatingIfNeeded: phase) &* 0x1656_67B1_9E37_79F9
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
