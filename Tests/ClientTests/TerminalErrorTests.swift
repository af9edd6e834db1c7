import Testing

@testable import Client

@Suite struct TerminalErrorTests {
  @Test(
    arguments: [
      (
        TerminalError.typeUnknown("foo"),
        "terminal type 'foo' is not known here; try TERM=xterm-256color"
      ),
      (.typeMissing, "the terminal type is not set; try TERM=xterm-256color"),
      (.notATerminal, "this needs a terminal: standard input or output is not one"),
      (
        .typeUnusable("dumb"),
        "terminal type 'dumb' can't place text on the screen; try TERM=xterm-256color"
      ),
    ] as [(TerminalError, String)])
  func `each is one clear sentence`(error: TerminalError, sentence: String) {
    #expect(error.description == sentence)
  }

  @Test func `a hostile TERM is shown harmlessly and not at length`() {
    let type = "\u{1B}[2J" + String(repeating: "x", count: 1000)
    let sentence = TerminalError.typeUnknown(type).description
    #expect(!sentence.unicodeScalars.contains { $0.value < 0x20 })
    #expect(sentence.count < 120)
  }
}
