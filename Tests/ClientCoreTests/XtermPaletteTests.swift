import Testing

@testable import ClientCore

@Suite struct XtermPaletteTests {
  @Test(
    arguments: [
      (0x000000, 16), (0xFFFFFF, 231), (0xFF0000, 196), (0x00FF00, 46), (0x0000FF, 21),
      (0x5F87AF, 67), (0x080808, 232), (0x121212, 233), (0xEEEEEE, 255), (0x808080, 244),
      (0xC0C0C0, 250), (0xFE0102, 196), (0xD70000, 160),
    ] as [(UInt32, UInt8)])
  func `a colour becomes the nearest that xterm has`(color: UInt32, index: UInt8) {
    #expect(XtermPalette.nearest(to: color) == index)
  }

  @Test func `every colour of the palette is nearest to itself`() {
    for index in 16...255 {
      let color = XtermPalette.color(UInt8(index))
      #expect(XtermPalette.color(XtermPalette.nearest(to: color)) == color)
    }
  }

  @Test func `nothing in the palette is nearer than the nearest`() {
    for color in stride(from: UInt32(0), to: 0x100_0000, by: 99_991) {
      let best = (16...255).map { distance(color, XtermPalette.color(UInt8($0))) }.min()
      let found = distance(color, XtermPalette.color(XtermPalette.nearest(to: color)))
      // A grey may lose to the next one by rounding, which nobody can see.
      #expect(found <= (best ?? 0) + 64, "0x\(String(color, radix: 16))")
    }
  }

  private func distance(_ a: UInt32, _ b: UInt32) -> Int {
    [16, 8, 0].map { shift in
      let difference = Int(a >> shift & 0xFF) - Int(b >> shift & 0xFF)
      return difference * difference
    }.reduce(0, +)
  }
}
