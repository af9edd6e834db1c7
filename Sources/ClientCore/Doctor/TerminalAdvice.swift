/// What would make the game better in a terminal, or what is already as it should be.
package struct TerminalAdvice: Hashable, Sendable {
  package enum Weight: Int, Hashable, Comparable, Sendable {
    /// It can't be played like this.
    case needed
    /// It looks or feels worse than it could.
    case better
    /// A matter of taste.
    case taste

    package static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
  }

  package var weight: Weight
  package var text: String

  /// What these facts call for, what is needed first.
  package static func all(for facts: TerminalFacts) -> [TerminalAdvice] {
    let advice =
      entry(facts) + size(facts) + locale(facts) + colors(facts) + widths(facts) + keys(facts)
      + shape(facts) + inside(facts)
    return advice.filter { $0.weight == .needed } + advice.filter { $0.weight != .needed }
  }

  private static func needed(_ text: String) -> TerminalAdvice { Self(weight: .needed, text: text) }
  private static func better(_ text: String) -> TerminalAdvice { Self(weight: .better, text: text) }
  private static func taste(_ text: String) -> TerminalAdvice { Self(weight: .taste, text: text) }

  private static func entry(_ facts: TerminalFacts) -> [TerminalAdvice] {
    let narrate = "or play without a screen: cudgel play ADDRESS --narrate"
    guard facts.isOutputTerminal, facts.isInputTerminal else {
      return [needed("run it in a terminal: standard input or output is none here; \(narrate)")]
    }
    if facts.type.isEmpty { return [needed("set TERM: \(likelyType(facts)) fits, \(narrate)")] }
    if facts.entryPath == nil, !facts.canPlaceText {
      return [
        needed("TERM=\(facts.type) is not known here: set TERM=\(likelyType(facts)), \(narrate)")
      ]
    }
    guard facts.canPlaceText else {
      return [
        needed(
          "TERM=\(facts.type) can't place text: set TERM=\(likelyType(facts)) if the terminal can,"
            + " \(narrate)")
      ]
    }
    return []
  }

  private static func likelyType(_ facts: TerminalFacts) -> String {
    facts.isInTmux ? "tmux-256color" : facts.isInScreen ? "screen-256color" : "xterm-256color"
  }

  private static func size(_ facts: TerminalFacts) -> [TerminalAdvice] {
    guard let columns = facts.columns, let rows = facts.rows else { return [] }
    if columns < ClientLimits.columnsMin || rows < ClientLimits.rowsMin {
      return [
        needed(
          "make the window larger: \(columns)x\(rows) is less than "
            + "\(ClientLimits.columnsMin)x\(ClientLimits.rowsMin)")
      ]
    }
    if columns < 100 || rows < 30 {
      return [better("a larger window shows more: 100x30 has room for all panels")]
    }
    return []
  }

  private static func locale(_ facts: TerminalFacts) -> [TerminalAdvice] {
    if facts.isUnicode {
      guard facts.takenLocale != facts.wantedLocale else { return [] }
      return [
        taste(
          "the locale \(facts.wantedLocale) is not installed; \(facts.takenLocale) stands in, "
            + "and nothing is missing in the game")
      ]
    }
    return [
      better(
        "no UTF-8, so all is ASCII and English: start with LC_ALL=C.UTF-8 if the terminal shows "
          + "UTF-8")
    ]
  }

  private static func colors(_ facts: TerminalFacts) -> [TerminalAdvice] {
    guard facts.canPlaceText else { return [] }
    let likely = likelyType(facts)
    switch facts.depth {
    case .truecolor: return []
    case .palette:
      guard facts.isKnownForTruecolor || facts.isInTmux else {
        return [taste("if the terminal has 24-bit colour: set COLORTERM=truecolor")]
      }
      return [better("this terminal has 24-bit colour: set COLORTERM=truecolor")]
    case .sixteen, .eight, .none:
      let contrast = taste("options: palette high-contrast is made for few colours")
      guard facts.type != likely, facts.type != "linux" else { return [contrast] }
      return [better("more colours: set TERM=\(likely) if the terminal can"), contrast]
    }
  }

  private static func widths(_ facts: TerminalFacts) -> [TerminalAdvice] {
    guard let answers = facts.answers else { return [] }
    if answers.isOff("ASCII") {
      return [needed("the terminal counts columns wrongly: nothing will stand where it belongs")]
    }
    var advice: [TerminalAdvice] = []
    let map = ["letters", "signs of the map", "box drawing", "blocks", "braille"]
    if map.contains(where: answers.isOff) {
      advice.append(
        better(
          "options: glyphs ascii, because this terminal or its font makes the map's signs too wide"
        ))
    } else if answers.isOff("ambiguous") {
      advice.append(
        taste(
          "ambiguous characters are two columns wide here: the map has none, chat may look torn; "
            + "set them to narrow in the terminal"))
    }
    if answers.isOff("Chinese") {
      advice.append(
        better("Chinese is not two columns wide here: names and texts in it will look torn"))
    }
    return advice
  }

  private static func keys(_ facts: TerminalFacts) -> [TerminalAdvice] {
    guard let answers = facts.answers, answers.isComplete, answers.keyboard == nil else {
      return []
    }
    return [
      taste(
        "keys that are held walk by repeating: kitty, foot, WezTerm, Ghostty tell when a key is "
          + "let go")
    ]
  }

  private static func shape(_ facts: TerminalFacts) -> [TerminalAdvice] {
    guard let size = facts.toldCellSize, size.height * 10 >= size.width * 17 else { return [] }
    guard (facts.columns ?? 0) >= 110 else { return [] }
    return [
      taste("options: square-cells on makes tiles as high as wide; cells are twice as high here")
    ]
  }

  private static func inside(_ facts: TerminalFacts) -> [TerminalAdvice] {
    if facts.isInTmux {
      return [
        taste("in tmux: set -s escape-time 10, so that Escape answers at once")
      ]
    }
    guard facts.isInScreen else { return [] }
    return [better("GNU screen has at most 256 colours and tells no releases; tmux does better")]
  }
}
