/// xterm's 256 colours without the first sixteen, which people repaint to their taste: 16...231 is
/// a cube of six levels, 232...255 greys from 8 to 238 in steps of ten (xterm's 256colres.pl).
enum XtermPalette {
  private static let levels: [Int] = [0, 95, 135, 175, 215, 255]

  /// The colour with the smallest squared distance to 0xRRGGBB; the cube wins a tie.
  static func nearest(to color: UInt32) -> UInt8 {
    let (r, g, b) = parts(color)
    let (ri, gi, bi) = (levelIndex(r), levelIndex(g), levelIndex(b))
    let cube = distance((r, g, b), (levels[ri], levels[gi], levels[bi]))
    let grayIndex = min(23, max(0, ((r + g + b) / 3 - 3) / 10))
    let gray = 8 + 10 * grayIndex
    let isGray = distance((r, g, b), (gray, gray, gray)) < cube
    return UInt8(isGray ? 232 + grayIndex : 16 + 36 * ri + 6 * gi + bi)
  }

  /// The nearest of the palette where that is hardly another colour: naming it takes half as many
  /// bytes as a colour of 24 bits.
  static func snapped(_ color: UInt32) -> UInt32 {
    let near = self.color(nearest(to: color))
    let (a, b) = (parts(color), parts(near))
    let far = max(abs(a.0 - b.0), abs(a.1 - b.1), abs(a.2 - b.2))
    return far <= 24 ? near : color
  }

  /// A grey that can just be told apart from a background, for what would vanish on it.
  static func neighbor(of background: UInt8) -> UInt8 {
    let (r, g, b) = parts(color(background))
    let light = (r + g + b) / 3
    let shifted = light < 128 ? light + 36 : light - 36
    return nearest(to: UInt32(shifted << 16 | shifted << 8 | shifted))
  }

  /// What a palette number looks like, 0xRRGGBB, for 16...255; black below.
  static func color(_ index: UInt8) -> UInt32 {
    let number = Int(index)
    if number < 16 { return 0 }
    if number >= 232 {
      let gray = 8 + 10 * (number - 232)
      return UInt32(gray << 16 | gray << 8 | gray)
    }
    let cube = number - 16
    return UInt32(levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6])
  }

  private static func parts(_ color: UInt32) -> (Int, Int, Int) {
    (Int(color >> 16 & 0xFF), Int(color >> 8 & 0xFF), Int(color & 0xFF))
  }

  private static func levelIndex(_ value: Int) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
  }

  private static func distance(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Int {
    (a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1) + (a.2 - b.2) * (a.2 - b.2)
  }
}
