/// Arithmetic on 24-bit colours, 0xRRGGBB. Shares are in percent.
enum Color {
  /// From `a` (0) to `b` (100).
  static func mix(_ a: UInt32, _ b: UInt32, percent: Int) -> UInt32 {
    combine(a, b) { $0 + ($1 - $0) * min(100, max(0, percent)) / 100 }
  }

  /// Brighter or darker: 100 is as it was.
  static func scaled(_ color: UInt32, percent: Int) -> UInt32 {
    combine(color, 0) { channel, _ in channel * percent / 100 }
  }

  /// Lit by light of a colour: white light of 100 percent changes nothing.
  static func lit(_ color: UInt32, by light: UInt32, percent: Int) -> UInt32 {
    combine(color, light) { $0 * $1 * percent / (255 * 100) }
  }

  /// Without most of its colour, and darker: 100 keeps the brightness.
  static func gray(_ color: UInt32, percent: Int) -> UInt32 {
    let red = Int(color >> 16 & 0xFF)
    let green = Int(color >> 8 & 0xFF)
    let blue = Int(color & 0xFF)
    let brightness = UInt32((red * 3 + green * 6 + blue) / 10)
    let gray = brightness << 16 | brightness << 8 | brightness
    return scaled(mix(color, gray, percent: 70), percent: percent)
  }

  /// From red over yellow to green as something goes from 0 to its most.
  static func health(_ hp: Int, of hpMax: Int) -> UInt32 {
    let percent = hpMax > 0 ? min(100, max(0, hp * 100 / hpMax)) : 0
    return percent < 50
      ? mix(0xE03A2E, 0xE8B83A, percent: percent * 2)
      : mix(0xE8B83A, 0x58C05A, percent: percent * 2 - 100)
  }

  private static func combine(_ a: UInt32, _ b: UInt32, _ channel: (Int, Int) -> Int) -> UInt32 {
    var color: UInt32 = 0
    for shift: UInt32 in [16, 8, 0] {
      let value = channel(Int(a >> shift & 0xFF), Int(b >> shift & 0xFF))
      color |= UInt32(min(255, max(0, value))) << shift
    }
    return color
  }
}
