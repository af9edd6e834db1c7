/// One answer of a terminal to a question that was written to it.
package enum TerminalAnswer: Hashable, Sendable {
  /// How a mode stands (DECRPM).
  package enum ModeState: Int, Hashable, Sendable {
    case unknown, set, reset, alwaysSet, alwaysReset

    /// Whether the terminal has the mode at all.
    package var isThere: Bool { self == .set || self == .reset || self == .alwaysSet }
  }

  /// Where the cursor is, counted from 1: `ESC [ row ; column R`.
  case cursor(row: Int, column: Int)
  /// `ESC [ ? mode ; state $ y`.
  case mode(Int, ModeState)
  /// The kitty keyboard protocol is spoken: `ESC [ ? flags u`.
  case keyboard(flags: Int)
  /// What the terminal is (DA1): `ESC [ ? 1 ; 2 c`. Nearly every terminal answers this.
  case attributes([Int])
  /// Of one cell in pixels: `ESC [ 6 ; height ; width t`.
  case cellSize(width: Int, height: Int)
  /// The terminal's name and version (XTVERSION): `ESC P > | text ESC \`.
  case name(String)
}

/// Puts a terminal's answers together from its bytes, however they are split; keys that were
/// pressed meanwhile are left out.
package struct TerminalAnswerReader: Sendable {
  /// Bytes of one answer; a longer one is none.
  static let answerBytesMax = 128

  private var bytes: [UInt8] = []

  package init() {}

  /// Takes in what was read.
  package mutating func take(_ input: some Sequence<UInt8>) -> [TerminalAnswer] {
    var answers: [TerminalAnswer] = []
    for byte in input {
      let isInText = bytes.count > 1 && bytes[1] == UInt8(ascii: "P")
      if byte == 0x1B, !isInText { bytes = [] }
      guard !bytes.isEmpty || byte == 0x1B else { continue }
      bytes.append(byte)
      guard isWhole else { continue }
      if let answer = Self.answer(bytes) { answers.append(answer) }
      bytes = []
    }
    return answers
  }

  private var isWhole: Bool {
    guard bytes.count > 1, bytes.count < Self.answerBytesMax else { return bytes.count > 1 }
    let last = bytes[bytes.count - 1]
    switch bytes[1] {
    case UInt8(ascii: "["): return bytes.count > 2 && (0x40...0x7E).contains(last)
    case UInt8(ascii: "P"):
      return last == UInt8(ascii: "\\") && bytes[bytes.count - 2] == 0x1B || last == 7
    default: return true
    }
  }

  private static func answer(_ bytes: [UInt8]) -> TerminalAnswer? {
    if bytes[1] == UInt8(ascii: "P") { return name(bytes) }
    guard bytes[1] == UInt8(ascii: "["), let last = bytes.last else { return nil }
    var middle = bytes[2..<(bytes.count - 1)]
    let isPrivate = middle.first == UInt8(ascii: "?")
    if isPrivate { middle.removeFirst() }
    if middle.last == UInt8(ascii: "$") { middle.removeLast() }
    let numbers = String(decoding: middle, as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    switch (last, isPrivate, numbers.count) {
    case (UInt8(ascii: "R"), false, 2): return .cursor(row: numbers[0], column: numbers[1])
    case (UInt8(ascii: "c"), true, _): return .attributes(numbers)
    case (UInt8(ascii: "u"), true, 1): return .keyboard(flags: numbers[0])
    case (UInt8(ascii: "y"), true, 2):
      return .mode(numbers[0], TerminalAnswer.ModeState(rawValue: numbers[1]) ?? .unknown)
    case (UInt8(ascii: "t"), false, 3) where numbers[0] == 6:
      return .cellSize(width: numbers[2], height: numbers[1])
    default: return nil
    }
  }

  /// What comes from outside is shown to a person: control characters are left out.
  private static func name(_ bytes: [UInt8]) -> TerminalAnswer? {
    guard bytes.count > 5, bytes[2] == UInt8(ascii: ">"), bytes[3] == UInt8(ascii: "|") else {
      return nil
    }
    let text = bytes[4...].filter { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\\") }
    return .name(String(decoding: text, as: UTF8.self))
  }
}
