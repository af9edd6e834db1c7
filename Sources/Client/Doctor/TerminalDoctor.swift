internal import CNcurses
internal import ClientCore
internal import Glibc

/// `cudgel doctor`: gathers the facts, and prints them with a picture where it can be seen.
package struct TerminalDoctor: Sendable {
  private let version: String
  private let isPlain: Bool

  /// `isPlain` leaves out all that is not text.
  package init(version: String, isPlain: Bool) {
    self.version = version
    self.isPlain = isPlain
  }

  /// The report, and in a terminal the test card below it, as bytes for standard output.
  package func examine() -> [UInt8] {
    let facts = facts()
    var bytes: [UInt8] = []
    if facts.canDraw, !isPlain {
      let card = TestCard(isUnicode: facts.isUnicode).grid
      var encoder = ScreenEncoder(depth: facts.depth, isUnicode: facts.isUnicode)
      if (facts.columns ?? 0) >= card.columns { encoder.encodeLines(of: card, into: &bytes) }
    }
    bytes += Array(DoctorReport(facts).lines.joined(separator: "\n").utf8)
    return bytes + [UInt8(ascii: "\n")]
  }

  private func facts() -> TerminalFacts {
    var facts = TerminalFacts()
    facts.version = version
    facts.system = Self.system
    facts.environment = TerminalFacts.variables.compactMap { name in
      Self.variable(name).map { (name, $0) }
    }
    facts.isInputTerminal = isatty(STDIN_FILENO) == 1
    facts.isOutputTerminal = isatty(STDOUT_FILENO) == 1
    Self.readLocale(into: &facts)
    Self.readEntry(into: &facts)
    Self.readSize(into: &facts)
    facts.clockStep = MachineClock.step
    facts.lateness = MachineClock.lateness
    // Where the text itself goes to the terminal, plain means without a single escape.
    if facts.speaksECMA48, !(isPlain && facts.isOutputTerminal) {
      facts.answers = TerminalInterview.ask(
        isUnicode: facts.isUnicode, isRemote: facts.isRemote)
    }
    return facts
  }

  /// nil where it is not set or empty.
  private static func variable(_ name: String) -> String? {
    let value = getenv(name).map { String(cString: $0) } ?? ""
    return value.isEmpty ? nil : value
  }

  private static var system: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "unknown" }
    return [text(of: name.sysname), text(of: name.release), text(of: name.machine)]
      .joined(separator: " ")
  }

  /// C's arrays of characters are tuples here.
  private static func text(of field: some Any) -> String {
    withUnsafeBytes(of: field) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  private static func readLocale(into facts: inout TerminalFacts) {
    let choice = LocaleChoice { variable($0) }
    facts.wantedLocale = choice.characterLocales[0]
    facts.takenLocale =
      choice.characterLocales.first { setlocale(LC_CTYPE, $0) != nil } ?? "C"
    facts.characterSet = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
    facts.isUnicode = facts.characterSet == "UTF-8"
    facts.language = facts.isUnicode ? choice.language : "en"
  }

  private static func readEntry(into facts: inout TerminalFacts) {
    facts.entryPath = TerminfoEntry.path(of: facts.type) { variable($0) }
    guard !facts.type.isEmpty, cudgel_knows_terminal() == 1 else { return }
    facts.entryName = longname().map { String(cString: $0) } ?? ""
    facts.colors = max(0, Int(cudgel_number("colors")))
    facts.pairs = max(0, Int(cudgel_number("pairs")))
    facts.canPlaceText = Terminal.capability("cup") != nil
    let promise = Terminal.colorPromise(colors: facts.colors, pairs: facts.pairs)
    facts.hasDirectColor = promise.hasDirectColor
    facts.depth = facts.canPlaceText ? promise.depth : .none
    facts.drawsItself = Terminal.speaksECMA48 && promise.hasPalette
    facts.speaksECMA48 =
      Terminal.capability("cup")?.starts(with: Array("\u{1B}[".utf8)) ?? false
  }

  private static func readSize(into facts: inout TerminalFacts) {
    var size = winsize()
    let isKnown = [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO].contains {
      ioctl($0, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    }
    guard isKnown else { return }
    (facts.columns, facts.rows) = (Int(size.ws_col), Int(size.ws_row))
    guard size.ws_xpixel > 0, size.ws_row > 0 else { return }
    facts.cellSize = (Int(size.ws_xpixel / size.ws_col), Int(size.ws_ypixel / size.ws_row))
  }
}
