internal import CNcurses
internal import ClientCore

/// From what ncurses reads to the keys of the game.
enum KeyDecoder {
  /// Our own numbers for the keypad's digits, above all of ncurses' (`KEY_MAX` is 0o777).
  static let keypadBase: Int32 = 0o2000

  /// What a keypad in application mode sends for 0...9 (DEC VT100 manual: SS3 p ... SS3 y), for
  /// `define_key`.
  static let keypadSequences: [(text: String, code: Int32)] = (0...9).map { digit in
    ("\u{1B}O" + String(UnicodeScalar(UInt8(ascii: "p") + UInt8(digit))), keypadBase + Int32(digit))
  }

  /// A function key by its ncurses number; nil for those that the game does not use.
  static func key(function code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_A1: .keypad(7)
    case KEY_A3: .keypad(9)
    case KEY_B2: .keypad(5)
    case KEY_C1: .keypad(1)
    case KEY_C3: .keypad(3)
    case keypadBase...keypadBase + 9: .keypad(Int(code - keypadBase))
    default: nil
    }
  }

  /// A typed character; nil for what is none.
  static func key(character code: UInt32) -> Key? {
    switch code {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 27: .escape
    case 1...26: Unicode.Scalar(code + 0x60).map(Key.control)
    case 0..<32, 0x80..<0xA0: nil
    default: Unicode.Scalar(code).map(Key.character)
    }
  }
}
