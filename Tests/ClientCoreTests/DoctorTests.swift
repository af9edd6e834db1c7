import ClientCore
import Testing

/// What `cudgel doctor` makes of a terminal's answers, and what it advises.
@Suite struct DoctorTests {
  private static func answers(_ text: String) -> [TerminalAnswer] {
    var reader = TerminalAnswerReader()
    return reader.take(text.utf8)
  }

  @Test func `answers are told apart`() {
    let told = Self.answers(
      "\u{1B}[12;5R\u{1B}[?1006;1$y\u{1B}[?2026;0$y\u{1B}[?0u\u{1B}[6;18;9t"
        + "\u{1B}P>|kitty(0.35.2)\u{1B}\\\u{1B}[?62;4c")
    #expect(
      told == [
        .cursor(row: 12, column: 5), .mode(1006, .set), .mode(2026, .unknown),
        .keyboard(flags: 0), .cellSize(width: 9, height: 18), .name("kitty(0.35.2)"),
        .attributes([62, 4]),
      ])
  }

  @Test func `answers may come byte by byte, with keys between them`() {
    var reader = TerminalAnswerReader()
    var told: [TerminalAnswer] = []
    for byte in "q\u{1B}[A\u{1B}\u{1B}[1;3Rhello\u{1B}Ox\u{1B}[?1;2c".utf8 {
      told += reader.take([byte])
    }
    #expect(told == [.cursor(row: 1, column: 3), .attributes([1, 2])])
  }

  @Test func `bytes that never end an answer are not kept`() {
    var reader = TerminalAnswerReader()
    _ = reader.take([0x1B, 0x50] + Array(repeating: 0x41, count: 100_000))
    #expect(reader.take("\u{1B}[2;2R".utf8) == [.cursor(row: 2, column: 2)])
  }

  @Test func `a name can't steer the terminal that shows it`() {
    #expect(Self.answers("\u{1B}P>|a\u{7}") == [.name("a")])
    var facts = TerminalFacts.kitty
    facts.environment.append(("TERM_PROGRAM", "x\u{1B}[31m\u{9B}y"))
    for line in DoctorReport(facts).lines {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
  }

  @Test func `a terminal that can all needs nothing`() {
    #expect(TerminalAdvice.all(for: .kitty) == [])
    #expect(DoctorReport(.kitty).lines.contains("  all is well: nothing to change"))
  }

  @Test func `without a terminal the advice is to take one, or narration`() {
    let advice = TerminalAdvice.all(for: TerminalFacts())
    #expect(advice.first?.weight == .needed && advice.first?.text.contains("--narrate") == true)
  }

  @Test func `a dumb terminal is named, and the one that fits`() {
    var facts = TerminalFacts.kitty
    facts.environment = [("TERM", "dumb")]
    (facts.canPlaceText, facts.speaksECMA48, facts.depth) = (false, false, .none)
    facts.answers = nil
    let advice = TerminalAdvice.all(for: facts)
    #expect(advice.map(\.weight) == [.needed])
    #expect(advice[0].text.contains("TERM=dumb") && advice[0].text.contains("xterm-256color"))
  }

  @Test func `few colours, no UTF-8, a small window, wide signs: each is said`() {
    var facts = TerminalFacts.kitty
    facts.environment = [("TERM", "vt100"), ("LC_ALL", "C")]
    (facts.depth, facts.isUnicode, facts.columns, facts.rows) = (.none, false, 50, 20)
    facts.answers = .make(widths: [1, 6])
    let text = TerminalAdvice.all(for: facts).map(\.text).joined(separator: "\n")
    #expect(text.contains("make the window larger: 50x20"))
    #expect(text.contains("LC_ALL=C.UTF-8"))
    #expect(text.contains("TERM=xterm-256color"))
    #expect(text.contains("palette high-contrast"))
    #expect(text.contains("glyphs ascii"))
  }

  @Test func `a terminal known for 24 bits is told to say so`() {
    var facts = TerminalFacts.kitty
    facts.environment = [("TERM", "xterm-256color"), ("VTE_VERSION", "6800")]
    facts.depth = .palette
    #expect(
      TerminalAdvice.all(for: facts).map(\.text) == [
        "this terminal has 24-bit colour: set COLORTERM=truecolor"
      ])
  }

  @Test func `addresses stay out of a report`() {
    var facts = TerminalFacts.kitty
    facts.environment.append(("SSH_CONNECTION", "192.0.2.7 50022 192.0.2.1 22"))
    let text = DoctorReport(facts).lines.joined(separator: "\n")
    #expect(!text.contains("192.0.2") && text.contains("inside            ssh"))
  }

  @Test func `the report is as it was`() {
    #expect(DoctorReport(.kitty).lines.joined(separator: "\n") == Self.report)
  }

  /// 24 columns stand between the borders, whatever is between them.
  @Test(arguments: [true, false])
  func `the test card's borders are straight`(isUnicode: Bool) {
    let card = TestCard(isUnicode: isUnicode).grid
    for row in 11..<card.rows - 1 {
      #expect(card[20, row].glyph == card[46, row].glyph, "row \(row)")
      #expect(!card[46, row].style.contains(.continuation))
    }
    guard !isUnicode else { return }
    #expect(card.cells.allSatisfy { $0.glyph.isASCII })
  }

  @Test func `a card that is printed ends every line in the terminal's own colours`() {
    for depth in ColorDepth.allCases {
      var encoder = ScreenEncoder(depth: depth, isUnicode: true)
      var bytes: [UInt8] = []
      encoder.encodeLines(of: TestCard(isUnicode: true).grid, into: &bytes)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      #expect(lines.count == TestCard(isUnicode: true).grid.rows)
      #expect(lines.allSatisfy { $0.hasSuffix("\u{1B}[0m") && !$0.contains("H") || depth != .none })
    }
  }

  private static let report = """
    cudgel 1.0
      system            Linux 6.1 x86_64
      clock             steps of 1 ns
      waiting 5 ms      late by 60 us, at worst 90 us

    terminal
      input, output     terminal, terminal
      TERM              xterm-kitty
      terminfo          /usr/share/terminfo/x/xterm-kitty (KovIdTTY)
      calls itself      kitty(0.35.2)
      size              120x40, a cell has 9x14 pixels
      inside            nothing known
      COLORTERM         truecolor
      LANG              en_US.UTF-8

    colours
      terminfo says     256 colours, 32767 pairs
      used              24-bit, because COLORTERM=truecolor
      drawn by          cudgel itself

    characters
      UTF-8             yes
      locale            en_US.UTF-8, installed (UTF-8)
      language          en_US
      ASCII             1 columns, as expected
      letters           3 columns, as expected
      signs of the map  4 columns, as expected
      box drawing       4 columns, as expected
      blocks            4 columns, as expected
      braille           2 columns, as expected
      ambiguous         3 columns, as expected
      Chinese           4 columns, as expected
      emoji             2 columns, as expected

    keys, mouse, pictures
      keys let go       told (kitty keyboard protocol)
      mouse             SGR reports (1006)
      pastes            marked (2004)
      pictures          synchronized (2026)
      focus             unknown: the terminal does not say

    what fits
      all is well: nothing to change

    """
}

extension TerminalFacts {
  /// A terminal that can all.
  fileprivate static var kitty: TerminalFacts {
    var facts = TerminalFacts()
    facts.version = "1.0"
    facts.system = "Linux 6.1 x86_64"
    facts.environment = [
      ("TERM", "xterm-kitty"), ("COLORTERM", "truecolor"), ("LANG", "en_US.UTF-8"),
    ]
    (facts.isInputTerminal, facts.isOutputTerminal) = (true, true)
    facts.entryPath = "/usr/share/terminfo/x/xterm-kitty"
    facts.entryName = "KovIdTTY"
    (facts.canPlaceText, facts.speaksECMA48) = (true, true)
    (facts.colors, facts.pairs, facts.depth, facts.drawsItself) = (256, 32767, .truecolor, true)
    (facts.wantedLocale, facts.takenLocale) = ("en_US.UTF-8", "en_US.UTF-8")
    (facts.characterSet, facts.isUnicode, facts.language) = ("UTF-8", true, "en_US")
    (facts.columns, facts.rows) = (120, 40)
    facts.answers = .make(widths: TerminalQuestions.samples.map(\.columns))
    facts.clockStep = 1
    facts.lateness = (60, 90)
    return facts
  }
}

extension TerminalAnswers {
  fileprivate static func make(widths: [Int]) -> TerminalAnswers {
    var answers = TerminalAnswers()
    let told: [TerminalAnswer] = [
      .keyboard(flags: 0), .mode(1006, .reset), .mode(2004, .reset), .mode(2026, .reset),
      .cellSize(width: 9, height: 14), .name("kitty(0.35.2)"),
    ]
    for answer in told { answers.note(answer) }
    for width in widths { answers.note(.cursor(row: 1, column: width + 1)) }
    answers.note(.attributes([62]))
    return answers
  }
}
