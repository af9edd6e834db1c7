import Testing

@testable import Client

@Suite struct RescueBytesTests {
  /// `infocmp xterm-256color`.
  static let xterm = [
    "sgr0": "\u{1B}(B\u{1B}[m", "op": "\u{1B}[39;49m", "rmkx": "\u{1B}[?1l\u{1B}>",
    "cnorm": "\u{1B}[?12l\u{1B}[?25h", "rmcup": "\u{1B}[?1049l\u{1B}[23;0;0t",
  ]

  @Test func `xterm is left with attributes off, keypad off, the cursor back and the old screen`() {
    let bytes = RescueBytes.make { Self.xterm[$0].map { Array($0.utf8) } }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}(B\u{1B}[m\u{1B}[39;49m\u{1B}[?1l\u{1B}>\u{1B}[?12l\u{1B}[?25h\u{1B}[?1049l"
        + "\u{1B}[23;0;0t")
  }

  @Test func `mouse, marked pastes and the keyboard's flags are taken back before the old screen`()
  {
    let bytes = RescueBytes.make { $0 == "cup" ? Array("\u{1B}[%i%p1%d;%p2%dH".utf8) : nil }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}[?1004l\u{1B}[<u\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l\r\n")
  }

  @Test func `without an alternate screen the prompt comes on a new line`() {
    let bytes = RescueBytes.make { $0 == "sgr0" ? Array("\u{1B}[m\u{0F}$<2>".utf8) : nil }
    #expect(bytes == Array("\u{1B}[m\u{0F}\r\n".utf8))
  }

  @Test(arguments: [
    ("\u{1B}[m$<2>", "\u{1B}[m"), ("$<20/*>a$<5>b", "ab"), ("plain", "plain"), ("", ""),
    ("a$<5", "a$<5"), ("cost: $5", "cost: $5"),
  ])
  func `pauses are taken out`(text: String, rest: String) {
    #expect(RescueBytes.withoutPadding(Array(text.utf8)) == Array(rest.utf8))
  }
}
