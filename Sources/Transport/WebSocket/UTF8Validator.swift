/// Tells as early as possible whether bytes that arrive in pieces are UTF-8 (RFC 3629 §4), so
/// that a text is refused at its first wrong byte and not after its last.
struct UTF8Validator: Sendable {
  /// Continuation bytes still missing from the character that was begun.
  private var missing = 0
  /// What the next continuation byte may be: narrower than 0x80...0xBF after E0, ED, F0 and F4,
  /// which is what keeps out overlong forms, surrogates and what is above U+10FFFF.
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  init() {}

  /// Whether no character is half-finished.
  var isComplete: Bool { missing == 0 }

  /// Takes more bytes; false as soon as they cannot be the beginning of any UTF-8 text.
  mutating func accepts(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
      if missing == 0, index + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      guard accepts(bytes[index]) else { return false }
      index += 1
    }
    return true
  }

  private mutating func accepts(_ byte: UInt8) -> Bool {
    if missing > 0 {
      guard next.contains(byte) else { return false }
      missing -= 1
      next = 0x80...0xBF
      return true
    }
    switch byte {
    case 0x00...0x7F: return true
    case 0xC2...0xDF: begin(1)
    case 0xE0: begin(2, next: 0xA0...0xBF)
    case 0xED: begin(2, next: 0x80...0x9F)
    case 0xE1...0xEF: begin(2)
    case 0xF0: begin(3, next: 0x90...0xBF)
    case 0xF1...0xF3: begin(3)
    case 0xF4: begin(3, next: 0x80...0x8F)
    default: return false
    }
    return true
  }

  private mutating func begin(_ missing: Int, next: ClosedRange<UInt8> = 0x80...0xBF) {
    self.missing = missing
    self.next = next
  }
}
