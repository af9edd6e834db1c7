import Simulation

/// What light does to the tiles in sight: the sky, the torch one carries, and the fires.
///
/// Every level of light is worked out once a picture, and there are few: cells that are lit alike
/// share their colours, which is what a picture costs least by. The torch lights a block of two by
/// two tiles at a time, so its rings move at every second step.
struct Torchlight {
  /// Where torches are carried: one's own, or every player's that a watcher sees.
  let torches: [Point]
  let vision: Vision
  /// Nothing flickers.
  let isStill: Bool

  private struct Light {
    var color: UInt32
    var percent: Int
  }

  /// How far a ring of torchlight reaches, in tiles, and its light in the dark.
  private static let rings: [(reach: Int, light: Light)] = [
    (2, Light(color: 0xFFDCA0, percent: 140)), (5, Light(color: 0xF4C490, percent: 104)),
    (8, Light(color: 0xC0A4B4, percent: 74)),
  ]
  private static let day = Light(color: 0xF6F2E6, percent: 108)
  private static let moon = Light(color: 0x7890DC, percent: 50)
  private static let sunset: UInt32 = 0xFF9A58
  private static let fire = Light(color: 0xFFB068, percent: 124)
  /// By so much daylight a torch shows no more.
  private static let torchlessFrom = 70
  /// Something flickers at most so often, in microseconds.
  private static let beat: Int64 = 400_000

  /// The rings, and the sky beyond them.
  private let lights: [Light]
  private let glow: Light
  private let isTorchLit: Bool
  private let beats: Int64
  private let seed: UInt64

  /// `daylight` is in percent. Its tenths count: every change paints the whole map again.
  init(
    torches: [Point], vision: Vision, daylight: Int, now: Moment, seed: UInt64,
    isStill: Bool = false
  ) {
    self.torches = torches.map { Point($0.x & ~1, $0.y & ~1) }
    self.vision = vision
    self.isStill = isStill
    beats = now.microseconds / Torchlight.beat
    self.seed = seed
    let daylight = daylight / 10 * 10
    let sky = Torchlight.sky(daylight: daylight)
    let torch = max(0, Torchlight.torchlessFrom - daylight) * 100 / Torchlight.torchlessFrom
    isTorchLit = torch > 0
    lights =
      Torchlight.rings.map { Torchlight.mix(sky, $0.light, percent: torch) } + [sky]
    glow = Torchlight.mix(Torchlight.fire, sky, percent: daylight / 2)
  }

  /// Between day and night the light is of both, and most orange in the middle.
  private static func sky(daylight: Int) -> Light {
    var sky = mix(moon, day, percent: daylight)
    sky.color = Color.mix(sky.color, sunset, percent: 50 - abs(daylight - 50))
    return sky
  }

  private static func mix(_ a: Light, _ b: Light, percent: Int) -> Light {
    Light(
      color: Color.mix(a.color, b.color, percent: percent),
      percent: a.percent + (b.percent - a.percent) * percent / 100)
  }

  /// A number for the shape of a flame, which changes as it burns.
  func flame(at place: Point) -> UInt64 { flicker(at: place, turns: 3) }

  /// The tile as it looks now, where it is in sight.
  func light(_ look: TileLook, _ tile: Tile, at place: Point) -> (UInt32, UInt32) {
    guard tile != .fire, tile != .campfire else { return (look.foreground, look.background) }
    // Two tiles beside each other are about a square on the screen; what they share is written in
    // one go.
    let number = Glitter.number(seed, place.x >> 1, place.y)
    var light = light(at: place, frayedBy: Int(number >> 40 & 1))
    light.percent += Int(number >> 44 & 1) * 8 - 4 + shimmer(of: tile, at: place)
    return (
      XtermPalette.snapped(Color.lit(look.foreground, by: light.color, percent: light.percent)),
      Color.lit(look.background, by: light.color, percent: light.percent)
    )
  }

  /// The tile as it is remembered: alike for all of its kind.
  static func remembered(_ look: TileLook) -> (UInt32, UInt32) {
    (
      Color.mix(Color.gray(look.foreground, percent: 62), 0x3C5490, percent: 45),
      Color.mix(Color.gray(look.background, percent: 50), 0x0A1230, percent: 55)
    )
  }

  private func light(at place: Point, frayedBy fray: Int) -> Light {
    if vision.light.isLit(place) {
      var light = glow
      light.percent += step(at: place, percent: 4)
      return light
    }
    guard isTorchLit else { return lights[lights.count - 1] }
    let distance = distance(to: place) - fray
    let ring = Self.rings.firstIndex { distance <= $0.reach } ?? Self.rings.count
    var light = lights[ring]
    // A torch is never quite still where it is nearest.
    if ring == 0 { light.percent += step(at: place, percent: 10) }
    return light
  }

  private func distance(to place: Point) -> Int {
    var nearest = Int.max / 2
    for torch in torches {
      // From the nearest tile of its block.
      let dx = max(torch.x - place.x, place.x - torch.x - 1, 0)
      let dy = max(torch.y - place.y, place.y - torch.y - 1, 0)
      nearest = min(nearest, max(dx, dy) + min(dx, dy) / 2)
    }
    return nearest
  }

  // MARK: Flicker

  /// How a place flickers now. Places take turns in so many groups, one group a beat: what changes
  /// at once is written at once and shares its colours.
  private func flicker(at place: Point, turns: Int64) -> UInt64 {
    let number = Glitter.number(seed, place.x, place.y)
    guard !isStill else { return number }
    let turn = (beats + Int64(number >> 20 & 7)) / turns
    return Glitter.number(seed, place.x, place.y, turn)
  }

  /// Now and then a tile is a little brighter or darker.
  private func step(at place: Point, percent: UInt64) -> Int {
    guard !isStill else { return 0 }
    let number = flicker(at: place, turns: 4) % 100
    return number < percent ? (number.isMultiple(of: 2) ? 16 : -14) : 0
  }

  private func shimmer(of tile: Tile, at place: Point) -> Int {
    switch tile {
    case .embers: flicker(at: place, turns: 8).isMultiple(of: 2) ? 12 : -8
    case .shallowWater, .deepWater:
      flicker(at: place, turns: 8).isMultiple(of: 9) ? 24 : 0
    case .grass, .tallGrass, .tree, .wall, .floor, .door, .openDoor, .road, .rubble, .web,
      .altar, .chest, .stall, .fire, .campfire:
      0
    }
  }
}
