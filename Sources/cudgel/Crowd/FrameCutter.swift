/// Cuts what a server sends over a WebSocket into frames (RFC 6455 §5.2). It trusts the server: the
/// crowd measures our own, which the conformance tests check.
struct FrameCutter {
  enum Cut {
    case binary([UInt8])
    case ping([UInt8])
    case other
  }

  private var bytes: [UInt8] = []
  private var start = 0

  mutating func append(_ more: [UInt8]) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes += more
  }

  /// The next whole frame; nil until more bytes have come.
  mutating func next() -> Cut? {
    guard bytes.count - start >= 2 else { return nil }
    let short = Int(bytes[start + 1] & 0x7F)
    let extended = short == 126 ? 2 : short == 127 ? 8 : 0
    let header = 2 + extended
    guard bytes.count - start >= header else { return nil }
    let length =
      extended == 0
      ? short : bytes[(start + 2)..<(start + header)].reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count - start >= header + length else { return nil }
    let payload = Array(bytes[(start + header)..<(start + header + length)])
    let opcode = bytes[start] & 0x0F
    start += header + length
    switch opcode {
    case 2: return .binary(payload)
    case 9: return .ping(payload)
    default: return .other
    }
  }

  /// A frame as clients send it, masked with a key of zeros, which changes nothing.
  static func masked(opcode: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let length: [UInt8] =
      payload.count < 126
      ? [0x80 | UInt8(payload.count)]
      : [0xFE, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
    return [0x80 | opcode] + length + [0, 0, 0, 0] + payload
  }
}
