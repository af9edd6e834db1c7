import Foundation
import Testing

extension EndToEnd {
  /// The real program under many names of terminals and locales: it starts, plays and leaves, and
  /// writes only what that terminal knows.
  @Suite struct TerminalKindTests {
    @Test(arguments: TerminalKind.all)
    func `it can be played, and nothing is written that the terminal does not know`(
      kind: TerminalKind
    ) async throws {
      let match = try await Match.start()
      let (pane, bytes) = try match.tmux.record(
        "\(try CudgelProgram.path()) play \(match.address) --as Ash", columns: 100, rows: 30,
        environment: kind.environment)
      let screen = try await pane.wait(until: "Ash stands in the match") {
        $0.place(of: "@") != nil && $0.contains(kind.help)
      }
      try await pane.walk(from: screen)
      try pane.press("m")
      try await pane.wait(until: "the map lies open") { $0.contains(kind.mapTitle) }
      try pane.press("Escape")
      try pane.press("C-c")
      #expect(try await pane.waitForEnd().code == 0)
      #expect(try pane.ask("#{alternate_on} #{cursor_flag}") == "0 1")
      #expect(kind.complaints(about: try bytes.read()) == [])
    }
  }
}

/// A terminal by its names, and what may be written to it.
struct TerminalKind: Sendable, CustomTestStringConvertible {
  enum Colors: Sendable { case truecolor, palette, eight, none }

  var type: String
  var locale = "C.UTF-8"
  var colorTerm = ""
  var colors: Colors
  var isASCII = false

  static let all: [TerminalKind] = [
    TerminalKind(type: "xterm-256color", colorTerm: "truecolor", colors: .truecolor),
    TerminalKind(type: "xterm-256color", colors: .palette),
    TerminalKind(type: "xterm", colors: .eight),
    TerminalKind(type: "linux", colors: .eight),
    TerminalKind(type: "screen", colors: .eight),
    TerminalKind(type: "screen", colorTerm: "truecolor", colors: .eight),
    TerminalKind(type: "vt100", colors: .none),
    TerminalKind(type: "vt220", locale: "C", colors: .none, isASCII: true),
    TerminalKind(type: "xterm-256color", locale: "C", colors: .palette, isASCII: true),
    TerminalKind(type: "linux", locale: "C", colors: .eight, isASCII: true),
    TerminalKind(type: "xterm-256color", locale: "zh_CN.UTF-8", colors: .palette),
    TerminalKind(type: "xterm", locale: "zh_CN.UTF-8", colors: .eight),
  ]

  var testDescription: String { "\(type) \(locale) \(colorTerm)" }

  var environment: [String: String] {
    ["TERM": type, "COLORTERM": colorTerm, "LC_ALL": locale, "LANG": locale]
  }

  private var isChinese: Bool { locale.hasPrefix("zh") }
  var help: String { isChinese ? "帮助" : "help" }
  var mapTitle: String { isChinese ? "山谷" : "The Vale" }

  /// What of it is not for this terminal.
  func complaints(about bytes: [UInt8]) -> [String] {
    var complaints: [String] = []
    if bytes.count < 1000 { complaints.append("only \(bytes.count) bytes were seen") }
    if isASCII, let index = bytes.firstIndex(where: { $0 >= 0x80 }) {
      complaints.append("byte \(bytes[index]) at \(index)")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("\u{FFFD}") { complaints.append("no UTF-8") }
    var most = Set<String>()
    for match in text.matches(of: /\u{1B}\[([0-9;]*)m/) where !allows(String(match.1)) {
      most.insert(String(match.1))
    }
    complaints += most.sorted().prefix(5).map { "SGR \($0)" }
    if colors == .truecolor, !text.contains("38;2;") { complaints.append("no 24-bit colour") }
    return complaints
  }

  /// Whether this terminal knows what is said of colours and attributes (ECMA-48 §8.3.117).
  private func allows(_ parameters: String) -> Bool {
    var rest = parameters.split(separator: ";").compactMap { Int($0) }[...]
    while let first = rest.popFirst() {
      switch first {
      case 0, 1, 2, 4, 7, 22, 24, 27: continue
      case 10...12 where type == "linux": continue
      case 30...37, 39, 40...47, 49: if colors == .none { return false }
      case 90...97, 100...107:
        if colors == .none || colors == .eight { return false }
      case 38, 48:
        let isIndexed = rest.popFirst() == 5
        guard colors == .truecolor || (colors == .palette && isIndexed) else { return false }
        rest = rest.dropFirst(isIndexed ? 1 : 3)
      default: return false
      }
    }
    return true
  }
}

/// Everything that a program writes to its terminal.
struct RecordedBytes: Sendable {
  let path: String

  func read() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
}

extension Tmux {
  /// Starts a program, and keeps what it writes from its first byte on.
  func record(
    _ command: String, columns: Int, rows: Int, environment: [String: String]
  ) throws -> (Pane, RecordedBytes) {
    let home = folder.path(percentEncoded: false)
    let signal = "\(home)/start"
    // The program waits until its bytes are kept.
    let pane = try self.start(
      "sh -c 'while [ ! -e \(signal) ]; do sleep 0.1; done; exec \(command)'",
      columns: columns, rows: rows, environment: environment)
    let path = "\(home)/written"
    _ = try run(["pipe-pane", "-t", pane.id, "cat > \(path)"])
    try "".write(toFile: signal, atomically: true, encoding: .utf8)
    return (pane, RecordedBytes(path: path))
  }
}
