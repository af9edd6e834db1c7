import Testing
import Wire

/// Names and talk from outside.
struct TextTests {
  @Test(arguments: ["A", "Ann", "Zoë", "木人", "two words", "0123456789abcdef", "🐺"])
  func `a name of visible characters is fine`(name: String) throws {
    #expect(try PlayerName(name).text == name)
  }

  @Test(arguments: [
    ("", "A name needs at least one character."),
    ("0123456789abcdefg", "A name has at most 16 characters (and 64 bytes)."),
    ("Ann ", "A name neither begins nor ends with a space."),
    (" Ann", "A name neither begins nor ends with a space."),
    ("An  n", "A name has no two spaces in a row."),
    ("A\u{7}nn", "A name has only visible characters, not U+0007."),
    ("A\nn", "A name has only visible characters, not U+000A."),
    ("A\u{202E}nn", "A name has only visible characters, not U+202E."),
    ("A\u{200B}nn", "A name has only visible characters, not U+200B."),
    ("A\u{A0}nn", "A name has only visible characters, not U+00A0."),
    ("A\u{3164}nn", "A name has only visible characters, not U+3164."),
    ("\u{1B}[31mred", "A name has only visible characters, not U+001B."),
  ])
  func `what is not a name is refused with a sentence`(name: String, sentence: String) {
    let error = #expect(throws: PlayerNameError.self) { try PlayerName(name) }
    #expect(error?.description == sentence)
  }

  @Test func `a name cannot be a pile of marks`() {
    let pile = "a" + String(repeating: "\u{301}", count: 60)
    #expect(throws: PlayerNameError.tooLong) { try PlayerName(pile) }
  }

  @Test(arguments: [
    ("hello", "hello"), ("  hello \n there ", "hello there"), ("\u{1B}[2Jboo", "[2Jboo"),
    ("a\u{202E}b\u{200B}c", "abc"),
  ])
  func `talk is made fit to show`(raw: String, cleaned: String) {
    #expect(ChatText(cleaning: raw)?.text == cleaned)
  }

  @Test(arguments: ["", " \n\t ", "\u{200B}\u{202E}"])
  func `nothing visible is nothing said`(raw: String) {
    #expect(ChatText(cleaning: raw) == nil)
  }

  @Test func `talk is cut at 200 characters and 800 bytes`() {
    #expect(ChatText(cleaning: String(repeating: "x", count: 999))?.text.count == 200)
    let marks = "a" + String(repeating: "\u{301}", count: 700)
    let long = ChatText(cleaning: marks + marks)?.text ?? ""
    #expect(long.utf8.count <= WireLimits.chatBytesMax)
  }
}
