/// What `cudgel doctor` says, as lines of plain text that fit into a bug report.
package struct DoctorReport: Sendable {
  private let facts: TerminalFacts

  package init(_ facts: TerminalFacts) { self.facts = facts }

  /// All of it; without control characters, and ASCII but for values from outside.
  package var lines: [String] {
    section("cudgel \(facts.version)", program)
      + section("terminal", terminal)
      + section("colours", colors)
      + section("characters", characters)
      + section("keys, mouse, pictures", abilities)
      + section("what fits", fitting)
  }

  private typealias Row = (name: String, value: String)

  private func section(_ title: String, _ rows: [Row]) -> [String] {
    let width = 18
    return [title]
      + rows.map { row in
        guard !row.name.isEmpty else { return "  \(plain(row.value))" }
        let pad = String(repeating: " ", count: max(1, width - row.name.count))
        return "  \(row.name)\(pad)\(plain(row.value))"
      } + [""]
  }

  /// Values come from the environment and the terminal.
  private func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(300).map { $0.columnWidth == nil ? "?" : $0 }))
  }

  private var program: [Row] {
    var rows: [Row] = [
      ("system", facts.system), ("clock", "steps of \(facts.clockStep) ns"),
    ]
    if let lateness = facts.lateness {
      rows.append(
        (
          "waiting 5 ms",
          "late by \(lateness.middle) us, at worst \(lateness.worst) us"
        ))
    }
    return rows
  }

  private var terminal: [Row] {
    var rows: [Row] = [
      ("input, output", "\(kind(facts.isInputTerminal)), \(kind(facts.isOutputTerminal))"),
      ("TERM", facts.type.isEmpty ? "not set" : facts.type),
      ("terminfo", entry),
    ]
    if let name = facts.answers?.name { rows.append(("calls itself", name)) }
    rows.append(("size", size))
    rows.append(("inside", inside))
    for (name, value) in facts.environment where name != "TERM" {
      rows.append((name, TerminalFacts.hidden.contains(name) ? "set" : value))
    }
    return rows
  }

  private func kind(_ isTerminal: Bool) -> String { isTerminal ? "terminal" : "none" }

  private var entry: String {
    guard let path = facts.entryPath else { return facts.canPlaceText ? "found" : "none" }
    return facts.entryName.isEmpty ? path : "\(path) (\(facts.entryName))"
  }

  private var size: String {
    guard let columns = facts.columns, let rows = facts.rows else { return "unknown" }
    let cells = "\(columns)x\(rows)"
    guard let cell = facts.toldCellSize else { return "\(cells), a cell's pixels unknown" }
    return "\(cells), a cell has \(cell.width)x\(cell.height) pixels"
  }

  private var inside: String {
    let around = [
      facts.isInTmux ? "tmux" : nil, facts.isInScreen ? "GNU screen" : nil,
      facts.variable("MOSH_CONNECTION").isEmpty ? nil : "mosh",
      facts.variable("SSH_CONNECTION").isEmpty ? nil : "ssh",
    ].compactMap(\.self)
    return around.isEmpty ? "nothing known" : around.joined(separator: ", ")
  }

  // MARK: Colours

  private var colors: [Row] {
    [
      ("terminfo says", "\(facts.colors) colours, \(facts.pairs) pairs" + direct),
      ("used", "\(used), \(reason)"),
      ("drawn by", facts.drawsItself ? "cudgel itself" : "ncurses"),
    ]
  }

  private var direct: String { facts.hasDirectColor ? ", 24-bit (RGB or Tc)" : "" }

  private var used: String {
    switch facts.depth {
    case .truecolor: "24-bit"
    case .palette: "256"
    case .sixteen: "16"
    case .eight: "8"
    case .none: "none"
    }
  }

  private var reason: String {
    let promised = facts.variable("COLORTERM")
    let isPromised = promised == "truecolor" || promised == "24bit"
    if facts.depth == .truecolor {
      return facts.hasDirectColor
        ? "because terminfo says so" : "because COLORTERM=\(promised)"
    }
    if isPromised, facts.canPlaceText {
      return facts.type.hasPrefix("screen")
        ? "because COLORTERM is not believed under TERM=\(facts.type) outside tmux"
        : "because TERM=\(facts.type) does not go with COLORTERM=\(promised)"
    }
    return facts.depth == .none
      ? "because terminfo says so" : "because terminfo says so and COLORTERM does not say more"
  }

  // MARK: Characters

  private var characters: [Row] {
    var rows: [Row] = [
      ("UTF-8", facts.isUnicode ? "yes" : "no: ASCII and English only"),
      ("locale", localeLine),
      ("language", facts.language),
    ]
    guard let answers = facts.answers else {
      return rows + [("widths", "not asked")]
    }
    let measured = answers.measured
    guard !measured.isEmpty else { return rows + [("widths", "no answer")] }
    for (sample, columns) in measured {
      let verdict = columns == sample.columns ? "as expected" : "NOT the expected \(sample.columns)"
      rows.append((sample.name, "\(columns) columns, \(verdict)"))
    }
    return rows
  }

  private var localeLine: String {
    let set = facts.characterSet.isEmpty ? "" : " (\(facts.characterSet))"
    return facts.takenLocale == facts.wantedLocale
      ? "\(facts.takenLocale), installed\(set)"
      : "\(facts.wantedLocale) is not installed, \(facts.takenLocale) is used\(set)"
  }

  // MARK: Abilities

  private var abilities: [Row] {
    guard let answers = facts.answers else { return [("", "not asked: no terminal to ask")] }
    guard answers.isAnswering else { return [("", "the terminal did not answer")] }
    let keyboard = answers.keyboard.map { _ in "told (kitty keyboard protocol)" } ?? "not told"
    return [
      ("keys let go", keyboard),
      ("mouse", say(answers.has(1006), "SGR reports (1006)")),
      ("pastes", say(answers.has(2004), "marked (2004)")),
      ("pictures", say(answers.has(2026), "synchronized (2026)")),
      ("focus", say(answers.has(1004), "told (1004)")),
    ]
  }

  private func say(_ isThere: Bool?, _ what: String) -> String {
    switch isThere {
    case true?: what
    case false?: "no: not \(what)"
    case nil: "unknown: the terminal does not say"
    }
  }

  private var fitting: [Row] {
    let advice = TerminalAdvice.all(for: facts)
    guard !advice.isEmpty else { return [("", "all is well: nothing to change")] }
    return advice.map { advice in
      switch advice.weight {
      case .needed: ("", "! \(advice.text)")
      case .better: ("", "+ \(advice.text)")
      case .taste: ("", "- \(advice.text)")
      }
    }
  }
}
