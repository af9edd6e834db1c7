/// The bytes that give a terminal back from a signal handler, prepared while all is well.
enum RescueBytes {
  /// terminfo's names, in this order: attributes off, colours off, keypad off, cursor visible,
  /// leave the alternate screen.
  static let capabilities = ["sgr0", "op", "rmkx", "cnorm", "rmcup"]

  /// `lookUp` gives a capability's text. Carriage return and line feed stand in where there is no
  /// alternate screen to leave, so that the next prompt begins on a line of its own.
  static func make(_ lookUp: (String) -> [UInt8]?) -> [UInt8] {
    let texts = capabilities.map { lookUp($0).map(withoutPadding) ?? [] }
    let end: [UInt8] = texts[4].isEmpty ? [13, 10] : []
    return modes(lookUp) + texts.flatMap(\.self) + end
  }

  /// What was asked for beyond terminfo goes first: keyboard flags belong to the alternate screen.
  /// To take back what was never given harms nothing.
  private static func modes(_ lookUp: (String) -> [UInt8]?) -> [UInt8] {
    guard lookUp("cup")?.starts(with: [0x1B, 0x5B]) == true else { return [] }
    return Array((TerminalModes.keyboardOff + TerminalModes.pasteOff + TerminalModes.mouseOff).utf8)
  }

  /// Takes out terminfo's pauses, `$<5>` or `$<20/*>`: a handler can't wait.
  static func withoutPadding(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    while let byte = rest.first {
      if rest.starts(with: Array("$<".utf8)), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
