import ClientCore
import Testing

@testable import Client

@Suite struct ColorPromiseTests {
  @Test func `a terminal that says truecolor has 24 bits`() {
    for word in ["truecolor", "24bit"] {
      #expect(promise(256, "xterm-256color", word).depth == .truecolor)
      #expect(promise(8, "xterm", word).depth == .truecolor)
    }
    #expect(promise(256, "xterm-256color", "").depth == .palette)
    #expect(promise(256, "xterm-256color", "yes").depth == .palette)
  }

  @Test func `what a terminal inherits from another is not believed`() {
    #expect(promise(0, "vt100", "truecolor").depth == .none)
    #expect(promise(8, "linux", "truecolor").depth == .eight)
    #expect(promise(8, "screen", "truecolor").depth == .eight)
    #expect(promise(256, "screen-256color", "truecolor").depth == .palette)
    #expect(promise(256, "screen-256color", "truecolor", isInTmux: true).depth == .truecolor)
  }

  @Test func `terminfo's own word is taken`() {
    #expect(promise(256, "tmux-256color", "", hasDirectColor: true).depth == .truecolor)
  }

  private func promise(
    _ colors: Int, _ type: String, _ colorTerm: String, isInTmux: Bool = false,
    hasDirectColor: Bool = false
  ) -> ColorPromise {
    ColorPromise(
      colors: colors, pairs: colors > 8 ? 65_536 : 64, type: type, colorTerm: colorTerm,
      isInTmux: isInTmux, hasDirectColor: hasDirectColor)
  }
}
