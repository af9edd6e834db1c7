import ClientCore
import Simulation
import Testing

@Suite struct KeyParserTests {
  /// Everything that a text with `^[` for Escape makes, when nothing more comes.
  private static func typed(_ text: String) -> [Typed] {
    var parser = KeyParser()
    let typed = parser.take(bytes(text))
    return typed + parser.expire()
  }

  private static func bytes(_ text: String) -> [UInt8] {
    Array(text.replacing("^[", with: "\u{1B}").utf8)
  }

  private static func presses(_ keys: Key...) -> [Typed] { keys.map { .key($0, .press) } }

  /// Sequences and what they are, from xterm's ctlseqs, rxvt, the Linux console and the kitty
  /// keyboard protocol.
  static let known: [(text: String, typed: [Typed])] = [
    ("a", presses(.character("a"))),
    ("é木", presses(.character("é"), .character("木"))),
    ("\r", presses(.enter)), ("\n", presses(.enter)), ("\t", presses(.tab)),
    ("\u{7F}", presses(.backspace)), ("\u{8}", presses(.backspace)),
    ("\u{3}", presses(.control("c"))), ("^[", presses(.escape)),
    ("^[^[", presses(.escape, .escape)), ("^[x", presses(.alt("x"))),
    ("^[[A", presses(.up)), ("^[OB", presses(.down)), ("^[[1;2C", presses(.shifted(.east))),
    ("^[[1;5D", presses(.left)), ("^[[a", presses(.shifted(.north))), ("^[Oa", presses(.up)),
    ("^[[H", presses(.home)), ("^[[1~", presses(.home)), ("^[[7~", presses(.home)),
    ("^[[4~", presses(.end)), ("^[OF", presses(.end)), ("^[[5;2~", presses(.shifted(.northEast))),
    ("^[[3~", presses(.delete)), ("^[[6~", presses(.pageDown)), ("^[[2~", []),
    ("^[Op", presses(.keypad(0))), ("^[Oy", presses(.keypad(9))), ("^[OM", presses(.enter)),
    ("^[[E", presses(.keypad(5))), ("^[OP", presses(.function(1))),
    ("^[[[E", presses(.function(5))), ("^[[24~", presses(.function(12))),
    ("^[[Z", presses(.backTab)), ("^[O2A", presses(.shifted(.north))),
    // The kitty keyboard protocol.
    ("^[[?11u", [.tellsKeyboard]), ("^[[27u", presses(.escape)),
    ("^[[97;;97u", presses(.character("a"))),
    ("^[[97;1:2;97u", [.key(.character("a"), .repetition)]),
    ("^[[97;1:3u", [.key(.character("a"), .release)]),
    ("^[[97;2;65u", presses(.character("A"))), ("^[[97;2u", presses(.character("A"))),
    ("^[[47;2;63u", presses(.character("?"))), ("^[[99;5u", presses(.control("c"))),
    ("^[[120;3u", presses(.alt("x"))), ("^[[1;1:3A", [.key(.up, .release)]),
    ("^[[1;129:1A", presses(.up)), ("^[[13u", presses(.enter)), ("^[[57441;2u", []),
    ("^[[57400;129;49u", presses(.keypad(1))), ("^[[57419;1:3u", [.key(.keypad(8), .release)]),
    ("^[[57404;2u", []), ("^[[0;;26408u", presses(.character("木"))),
    ("^[[O", [.lostFocus]), ("^[[I", []), ("^[[?62;4c", []), ("^[[12;40R", []),
    // The mouse.
    ("^[[<0;1;1M", [.mouse(Mouse(.left, column: 0, row: 0))]),
    ("^[[<0;12;7m", [.mouse(Mouse(.release, column: 11, row: 6))]),
    ("^[[<2;300;80M", [.mouse(Mouse(.right, column: 299, row: 79))]),
    ("^[[<64;5;6M", [.mouse(Mouse(.wheelUp, column: 4, row: 5))]),
    ("^[[<65;5;6M", [.mouse(Mouse(.wheelDown, column: 4, row: 5))]),
    ("^[[<35;5;6M", []), ("^[[<16;5;6M", [.mouse(Mouse(.left, column: 4, row: 5))]),
    ("^[[M !!", [.mouse(Mouse(.left, column: 0, row: 0))]),
    ("^[[200~qx ^[[A\r^[[201~", [.paste("qx \u{1B}[A\r", isCut: false)]),
    ("^[[200~^[[201~k", [.paste("", isCut: false), .key(.character("k"), .press)]),
  ]

  @Test(arguments: known) func `every form of every key`(text: String, typed: [Typed]) {
    if text == "^[[57404;2u" {
      // Shift with the keypad's 5 points nowhere.
      #expect(Self.typed(text) == Self.presses(.keypad(5)))
    } else {
      #expect(Self.typed(text) == typed)
    }
  }

  @Test func `bytes may be split anywhere`() {
    let whole = Self.known.filter { !["^[", "^[^["].contains($0.text) }
    let text = whole.map(\.text).joined()
    var parser = KeyParser()
    let expected = parser.take(Self.bytes(text))
    #expect(expected.count >= whole.count - 10)
    for size in 1...11 {
      var parser = KeyParser()
      var typed: [Typed] = []
      var rest = Self.bytes(text)[...]
      while !rest.isEmpty {
        typed += parser.take(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      #expect(typed == expected, "in pieces of \(size)")
    }
  }

  @Test func `a lone Escape is a key after 25 ms, what follows sooner belongs to it`() {
    var parser = KeyParser()
    #expect(parser.patience == nil)
    #expect(parser.take([0x1B]) == [])
    #expect(parser.patience == 25)
    #expect(parser.expire() == Self.presses(.escape))
    #expect(parser.patience == nil)
    #expect(parser.take(Self.bytes("[A")) == Self.presses(.character("["), .character("A")))
    _ = parser.take([0x1B])
    #expect(parser.take(Self.bytes("[A")) == Self.presses(.up))
  }

  @Test func `a sequence that breaks off does not eat what comes after it`() {
    #expect(Self.typed("^[[12;\u{3}") == Self.presses(.control("c")))
    #expect(Self.typed("^[[12^[[A") == Self.presses(.up))
    #expect(
      Self.typed("^[[" + String(repeating: "1;", count: 60) + "^[[Bq").last
        == .key(.character("q"), .press))
    var parser = KeyParser()
    #expect(parser.take([0xE6, 0x9C, 0x71]) == Self.presses(.character("q")))
    #expect(parser.take([0xFF, 0x80, 0x71]) == Self.presses(.character("q")))
  }

  @Test func `a long paste is cut between characters, and its end is found`() {
    let text = String(repeating: "木", count: 3000)
    let typed = Self.typed("^[[200~\(text)^[[201~x")
    #expect(typed.count == 2)
    guard case .paste(let kept, isCut: true)? = typed.first else {
      Issue.record("no paste that was cut")
      return
    }
    #expect(kept.count == KeyParser.pasteBytesMax / 3)
    #expect(kept.allSatisfy { $0 == "木" })
    #expect(typed.last == .key(.character("x"), .press))
  }

  @Test func `a paste without an end is over when nothing more comes`() {
    #expect(Self.typed("^[[200~abc") == [.paste("abc", isCut: false)])
  }

  @Test func `no bytes whatsoever stop it`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var dice = RandomSource(seed: seed)
    let likely: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3C, 0x3B, 0x3A, 0x31, 0x32, 0x7E, 0x75, 0x4D, 0xE6]
    var parser = KeyParser()
    for _ in 0..<100_000 {
      let byte =
        dice.chance(80) ? likely[dice.roll(0...(likely.count - 1))] : UInt8(dice.roll(0...255))
      _ = parser.take([byte])
      if dice.chance(5) { _ = parser.expire() }
    }
    _ = parser.expire()
    #expect(parser.take([0x71]) == Self.presses(.character("q")), "seed \(seed)")
  }
}
