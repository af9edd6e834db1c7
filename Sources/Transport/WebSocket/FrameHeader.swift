/// What a frame is (RFC 6455 §5.2); the values are those on the wire.
enum Opcode: UInt8, Sendable {
  case continuation = 0x0
  case text = 0x1
  case binary = 0x2
  case close = 0x8
  case ping = 0x9
  case pong = 0xA

  /// Whether it may come between the frames of a message, and is never split itself.
  var isControl: Bool { rawValue >= 0x8 }
}

/// The 2 to 14 bytes before a payload.
///
/// ```
/// |FIN|RSV 3|opcode 4| |MASK|length 7| [length 16 or 64] [masking key 32]
/// ```
struct FrameHeader: Hashable, Sendable {
  var isFinal: Bool
  var opcode: Opcode
  var payloadBytes: Int
  var key: MaskingKey?

  init(isFinal: Bool = true, opcode: Opcode, payloadBytes: Int, key: MaskingKey? = nil) {
    self.isFinal = isFinal
    self.opcode = opcode
    self.payloadBytes = payloadBytes
    self.key = key
  }

  /// The header as bytes, with the shortest form of the length, as the RFC demands.
  func encode(into bytes: inout [UInt8]) {
    bytes.append((isFinal ? 0x80 : 0) | opcode.rawValue)
    let masked: UInt8 = key == nil ? 0 : 0x80
    switch payloadBytes {
    case ...125:
      bytes.append(masked | UInt8(payloadBytes))
    case ...0xFFFF:
      bytes.append(masked | 126)
      bytes.append(UInt8(payloadBytes >> 8))
      bytes.append(UInt8(payloadBytes & 0xFF))
    default:
      bytes.append(masked | 127)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: payloadBytes >> shift))
      }
    }
    guard let key else { return }
    for shift in stride(from: 0, through: 24, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: key.value >> UInt32(shift)))
    }
  }
}

/// How a peer broke the protocol, and the code that says so.
struct Violation: Error, Hashable, Sendable {
  var code: CloseCode
  /// For the close frame's reason and for logs.
  var sentence: String

  init(_ code: CloseCode, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }

  static func protocolError(_ sentence: String) -> Violation { Violation(.protocolError, sentence) }
}

extension FrameHeader {
  /// How long a header is, told from its first two bytes.
  static func length(second byte: UInt8) -> Int {
    let extended =
      switch byte & 0x7F {
      case 126: 2
      case 127: 8
      default: 0
      }
    return 2 + extended + (byte & 0x80 == 0 ? 0 : 4)
  }

  /// Checks what the first two bytes already tell, so that a bad frame ends at once.
  static func checkStart(_ first: UInt8, _ second: UInt8, masked: Bool) throws(Violation) {
    guard first & 0x70 == 0 else { throw .protocolError("a reserved bit is set") }
    guard let opcode = Opcode(rawValue: first & 0x0F) else {
      throw .protocolError("opcode \(first & 0x0F) is reserved")
    }
    guard (second & 0x80 != 0) == masked else {
      throw .protocolError(masked ? "a client must mask its frames" : "a server must not mask")
    }
    guard opcode.isControl else { return }
    guard first & 0x80 != 0 else { throw .protocolError("a control frame must not be split") }
    guard second & 0x7F <= 125 else {
      throw .protocolError("a control frame carries at most \(Limits.controlPayloadBytesMax) bytes")
    }
  }

  /// Reads a header that is complete and whose start was checked.
  init(checked bytes: [UInt8]) throws(Violation) {
    guard let opcode = Opcode(rawValue: bytes[0] & 0x0F) else {
      throw .protocolError("opcode \(bytes[0] & 0x0F) is reserved")
    }
    let short = Int(bytes[1] & 0x7F)
    let extended = short == 126 ? 2 : short == 127 ? 8 : 0
    var length: UInt64 = extended == 0 ? UInt64(short) : 0
    for index in 0..<extended { length = length << 8 | UInt64(bytes[2 + index]) }
    guard length >> 63 == 0 else { throw .protocolError("the length's highest bit is set") }
    guard extended == 0 || length > (extended == 2 ? 125 : 0xFFFF) else {
      throw .protocolError("the length is not in its shortest form")
    }
    var key: MaskingKey?
    if bytes[1] & 0x80 != 0 {
      var value: UInt32 = 0
      for index in 0..<4 { value |= UInt32(bytes[2 + extended + index]) << UInt32(8 * index) }
      key = MaskingKey(value)
    }
    self.init(
      isFinal: bytes[0] & 0x80 != 0, opcode: opcode, payloadBytes: Int(length), key: key)
  }
}
