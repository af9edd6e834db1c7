import Testing

@testable import ClientCore

@Suite struct InkTests {
  /// Every colour with six levels per channel.
  static let colors: [UInt32] = (0..<216).map { number in
    let levels = [number / 36, number / 6 % 6, number % 6].map { UInt32($0 * 51) }
    return levels[0] << 16 | levels[1] << 8 | levels[2]
  }

  @Test(arguments: [ColorDepth.truecolor, .palette, .sixteen, .eight])
  func `what differs from its background never vanishes on it`(depth: ColorDepth) {
    for background in Self.colors {
      for foreground in Self.colors where foreground != background {
        let ink = Ink(
          Cell(glyph: "o", foreground: foreground, background: background), depth: depth)
        #expect(ink.foreground != ink.background)
      }
    }
  }

  @Test func `with eight colours dark greys are blue on black, not black on black`() {
    for gray: UInt32 in [0x101010, 0x202020, 0x303030, 0x505050, 0x606060] {
      let ink = Ink(Cell(glyph: "#", foreground: gray), depth: .eight)
      #expect(ink.foreground == 4 && ink.background == 0 && ink.style == [])
    }
  }

  @Test func `with eight colours bright ones are bold`() {
    let red = Ink(Cell(glyph: "!", foreground: 0xFF3030), depth: .eight)
    #expect(red.foreground == 1 && red.style == .bold)
    let brown = Ink(Cell(glyph: "!", foreground: 0x804000), depth: .eight)
    #expect(brown.foreground == 1 && brown.style == [])
  }

  @Test func `without colours a lit background is reversed and a faint one is not`() {
    let lit = Ink(Cell(glyph: ".", background: 0xA02010), depth: .none)
    #expect(lit.style.contains(.reverse))
    let dark = Ink(Cell(glyph: ".", background: 0x101820), depth: .none)
    #expect(!dark.style.contains(.reverse))
  }

  @Test func `a dim cell is darker`() {
    let ink = Ink(Cell(glyph: "T", foreground: 0x00FF00, style: .dim), depth: .palette)
    #expect(ink.foreground == XtermPalette.nearest(to: 0x007F00))
  }

  @Test func `a space costs no change of colour`() {
    let letter = Ink(Cell(glyph: "a", foreground: 0xFF0000, style: .bold), depth: .palette)
    let space = Ink(Cell(foreground: 0x00FF00), depth: .palette, after: letter)
    #expect(space == letter)
    let elsewhere = Ink(
      Cell(foreground: 0x00FF00, background: 0x0000FF), depth: .palette, after: letter)
    #expect(elsewhere.background == 21)
  }

  @Test(
    arguments: [
      (256, 65_536, ColorDepth.palette), (256, 64, .eight), (88, 7744, .sixteen), (8, 64, .eight),
      (16, 256, .sixteen), (2, 4, .none), (0, 0, .none), (-1, -1, .none),
    ] as [(Int, Int, ColorDepth)])
  func `the depth follows from what terminfo promises`(colors: Int, pairs: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors, pairs: pairs) == depth)
  }
}
