import Simulation

/// What light does to the tiles in sight: the torch one carries, the fires, and the night where
/// there is neither.
struct Torchlight {
  /// Where torches are carried: one's own, or every player's that a watcher sees.
  let torches: [Point]
  let vision: Vision
  private typealias Ring = (reach: Int, color: UInt32, percent: Int)
  /// Light falls in rings: few, so that a step changes few cells and spares the terminal. Each
  /// reaches to this distance in tiles; the last is everything beyond.
  private static let byDay: [Ring] = [
    (4, 0xFFF2DC, 124), (8, 0xFBF0E0, 114), (13, 0xF2EEE6, 104), (.max, 0xE6E8EC, 94),
  ]
  private static let byNight: [Ring] = [
    (4, 0xFFDCA8, 132), (8, 0xD8BEC4, 92), (13, 0x97A0D4, 64), (.max, 0x7488D0, 46),
  ]
  private static let sunset: UInt32 = 0xFF9A58
  private let rings: [Ring]
  private let daylight: Int
  private let phase: Int64
  private let seed: UInt64

  /// `daylight` is in percent. Its tenths count: every change paints the whole map again.
  init(torches: [Point], vision: Vision, daylight: Int, now: Moment, seed: UInt64) {
    self.torches = torches
    self.vision = vision
    self.daylight = daylight / 10 * 10
    rings = Torchlight.rings(daylight: self.daylight)
    phase = now.microseconds / 240_000
    self.seed = seed
  }

  /// Between day and night the light is of both, and most orange in the middle.
  private static func rings(daylight: Int) -> [Ring] {
    let glow = 50 - abs(daylight - 50)
    return zip(byNight, byDay).map { night, day in
      let color = Color.mix(night.color, day.color, percent: daylight)
      return (
        night.reach, Color.mix(color, sunset, percent: glow),
        (night.percent * (100 - daylight) + day.percent * daylight) / 100
      )
    }
  }

  /// A number for the shape of a flame, which changes as it burns.
  func flame(at place: Point) -> UInt64 { Glitter.number(seed, place.x, place.y, phase) }

  /// The tile as it looks now, where it is in sight.
  func light(_ look: TileLook, _ tile: Tile, at place: Point) -> (UInt32, UInt32) {
    let number = Glitter.number(seed, place.x, place.y)
    let variety = Int(number % 13) - 6
    var (color, percent) = ring(at: place, frayedBy: Int(number >> 40 & 1))
    if vision.light.isLit(place) {
      color = Color.mix(color, 0xFFC080, percent: 60 - daylight / 3)
      percent = max(percent, 118) + flicker(at: place)
    }
    percent += variety + shimmer(of: tile, at: place)
    return (
      Color.lit(look.foreground, by: color, percent: percent),
      Color.lit(look.background, by: color, percent: percent)
    )
  }

  /// The tile as it is remembered.
  static func remembered(_ look: TileLook) -> (UInt32, UInt32) {
    (
      Color.mix(Color.gray(look.foreground, percent: 56), 0x34487C, percent: 40),
      Color.mix(Color.gray(look.background, percent: 56), 0x0C1430, percent: 50)
    )
  }

  /// The ring's edge is frayed: some of its places are a tile nearer than they seem.
  private func ring(at place: Point, frayedBy fray: Int) -> (UInt32, Int) {
    let distance = distance(to: place) - fray
    let ring = rings.first { distance <= $0.reach } ?? rings[0]
    return (ring.color, ring.percent)
  }

  private func distance(to place: Point) -> Int {
    var nearest = Int.max / 2
    for torch in torches {
      let dx = abs(torch.x - place.x)
      let dy = abs(torch.y - place.y)
      nearest = min(nearest, max(dx, dy) + min(dx, dy) / 2)
    }
    return nearest
  }

  /// Fires dance: a third of the tiles that they light changes a little at a time.
  private func flicker(at place: Point) -> Int {
    let beat = phase - phase % 3 + Int64(Glitter.number(seed, place.x, place.y) % 3)
    return Int(Glitter.number(seed, place.x, place.y, beat) % 9) - 4
  }

  private func shimmer(of tile: Tile, at place: Point) -> Int {
    switch tile {
    case .fire: Int(Glitter.number(seed, place.x, place.y, phase) % 60) - 20
    case .campfire, .embers: Int(Glitter.number(seed, place.x, place.y, phase) % 40) - 10
    case .shallowWater, .deepWater:
      Glitter.number(seed, place.x, place.y, phase / 3).isMultiple(of: 9) ? 18 : 0
    case .grass, .tallGrass, .tree, .wall, .floor, .door, .openDoor, .road, .rubble, .web,
      .altar, .chest, .stall:
      0
    }
  }
}
