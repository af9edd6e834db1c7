import Simulation

/// What some bytes from a terminal are, when they are all of it.
enum KeySequence {
  enum Reading: Equatable {
    /// The beginning of something.
    case more
    /// All of it; nothing for what means nothing here.
    case `is`([Typed])
    case beginsPaste
    /// The last byte does not belong to it and begins something new.
    case breaksAfter([Typed])
  }

  private static let escape: UInt8 = 0x1B

  /// `bytes` is not empty, and nothing shorter was complete.
  static func read(_ bytes: [UInt8]) -> Reading {
    guard bytes[0] == escape else { return character(bytes) }
    guard bytes.count > 1 else { return .more }
    switch bytes[1] {
    case UInt8(ascii: "["): return control(bytes)
    case UInt8(ascii: "O"): return application(bytes)
    case 0x20...0x7E: return .is([.key(.alt(Unicode.Scalar(bytes[1])), .press)])
    default: return .breaksAfter([.key(.escape, .press)])
    }
  }

  // MARK: Characters

  /// One character of UTF-8; bytes that are none are left out.
  private static func character(_ bytes: [UInt8]) -> Reading {
    if bytes[0] < 0x80 { return .is(key(ofByte: bytes[0]).map { [.key($0, .press)] } ?? []) }
    let length = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : bytes[0] >= 0xC2 ? 2 : 1
    if bytes.count > 1, bytes[bytes.count - 1] & 0xC0 != 0x80 { return .breaksAfter([]) }
    guard bytes.count >= length else { return .more }
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first,
      scalar.value >= 0xA0
    else { return .is([]) }
    return .is([.key(.character(scalar), .press)])
  }

  /// A plain byte, as every terminal has always sent it.
  static func key(ofByte byte: UInt8) -> Key? {
    switch byte {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 1...26: .control(Unicode.Scalar(byte + 0x60))
    case 0..<32: nil
    default: .character(Unicode.Scalar(byte))
    }
  }

  // MARK: ESC O

  /// Arrows and keypad in application mode, F1 to F4: `ESC O A`, with modifiers `ESC O 2 A`.
  private static func application(_ bytes: [UInt8]) -> Reading {
    guard bytes.count > 2 else { return .more }
    let last = bytes[bytes.count - 1]
    if (0x30...0x39).contains(last) { return bytes.count < 6 ? .more : .is([]) }
    guard (0x40...0x7E).contains(last) else { return .breaksAfter([]) }
    if last == UInt8(ascii: "M") { return .is([.key(.enter, .press)]) }
    if (UInt8(ascii: "p")...UInt8(ascii: "y")).contains(last) {
      return .is([.key(.keypad(Int(last - UInt8(ascii: "p"))), .press)])
    }
    if (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(last) {
      // rxvt: Ctrl with an arrow.
      return .is(KeyNumber.letter(last - 32).map { [.key($0, .press)] } ?? [])
    }
    let modifier = Int(String(decoding: bytes[2..<(bytes.count - 1)], as: UTF8.self)) ?? 1
    let key = KeyNumber.letter(last)?.modified(by: KeyModifiers(parameter: modifier))
    return .is(key.map { [.key($0, .press)] } ?? [])
  }

  // MARK: ESC [

  private static func control(_ bytes: [UInt8]) -> Reading {
    guard bytes.count > 2 else { return .more }
    let last = bytes[bytes.count - 1]
    if bytes[2] == UInt8(ascii: "[") {
      // The Linux console: ESC [ [ A to E are F1 to F5.
      guard bytes.count > 3 else { return .more }
      let number = Int(last) - 64
      return .is((1...5).contains(number) ? [.key(.function(number), .press)] : [])
    }
    if bytes[2] == UInt8(ascii: "M") { return oldMouse(bytes) }
    switch last {
    case 0x20...0x3F: return .more
    case 0x40...0x7E: return ControlSequence(bytes).reading
    default: return .breaksAfter([])
    }
  }

  /// Terminals without SGR reports: three bytes, each 32 more than it means (ctlseqs, X10).
  private static func oldMouse(_ bytes: [UInt8]) -> Reading {
    guard bytes.count == 6 else { return .more }
    let mouse = Mouse.told(
      code: Int(bytes[3]) - 32, column: Int(bytes[4]) - 33, row: Int(bytes[5]) - 33,
      isRelease: bytes[3] & 3 == 3 && bytes[3] < 96)
    return .is(mouse.map { [.mouse($0)] } ?? [])
  }
}

extension Mouse {
  /// xterm's number for a button, with modifiers (4, 8, 16) and movement (32), which is left out.
  static func told(code: Int, column: Int, row: Int, isRelease: Bool) -> Mouse? {
    guard column >= 0, row >= 0, code >= 0, code & 32 == 0 || code >= 64 else { return nil }
    if isRelease { return code < 64 ? Mouse(.release, column: column, row: row) : nil }
    switch code & ~28 {
    case 0: return Mouse(.left, column: column, row: row)
    case 1: return Mouse(.middle, column: column, row: row)
    case 2: return Mouse(.right, column: column, row: row)
    case 64: return Mouse(.wheelUp, column: column, row: row)
    case 65: return Mouse(.wheelDown, column: column, row: row)
    default: return nil
    }
  }
}
