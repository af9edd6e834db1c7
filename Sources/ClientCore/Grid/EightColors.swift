/// Twenty-four bits down to the eight colours of ECMA-48: bit 0 red, bit 1 green, bit 2 blue.
///
/// "Bright black" is black on many of these terminals, so dark greys become blue: what is dim must
/// still be readable (the lesson of Crawl's pull request 377).
enum EightColors {
  struct Foreground: Hashable, Sendable {
    var index: UInt8
    var isBright: Bool
  }

  private static let blue: UInt8 = 4
  private static let white: UInt8 = 7

  /// Never the colour of `background`.
  static func foreground(_ color: UInt32, on background: UInt8) -> Foreground {
    let brightest = brightest(of: color)
    var index = hue(color)
    if index == white, brightest < 0x70 { index = blue }
    if brightest < 0x30 { index = blue }
    if index == background { index = background == white ? 0 : white }
    return Foreground(index: index, isBright: index != 0 && brightest >= 0xB8)
  }

  /// Black for all that is darker than a lit tile.
  static func background(_ color: UInt32) -> UInt8 {
    brightest(of: color) < 0x60 ? 0 : hue(color)
  }

  /// Which of the three colours are nearly as strong as the strongest.
  private static func hue(_ color: UInt32) -> UInt8 {
    let threshold = brightest(of: color) * 5 / 8
    let red: UInt8 = color >> 16 & 0xFF > threshold ? 1 : 0
    let green: UInt8 = color >> 8 & 0xFF > threshold ? 2 : 0
    let blue: UInt8 = color & 0xFF > threshold ? 4 : 0
    return red | green | blue
  }

  private static func brightest(of color: UInt32) -> UInt32 {
    max(color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF)
  }
}
