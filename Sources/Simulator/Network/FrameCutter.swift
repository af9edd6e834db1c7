/// Cuts a stream of bytes back into what was put in, wherever it was split on the way.
///
///     record: kind u8 (0 frame, 1 close, 2 ping, 3 pong) · length u32 big-endian · that many bytes
///     close:  code u16 big-endian · reason in UTF-8
struct FrameCutter: Sendable {
  enum Record: Hashable, Sendable {
    case frame([UInt8])
    case close(code: UInt16, reason: String)
    case ping([UInt8])
    case pong([UInt8])
    /// The stream is not made of records, or one is over the limit.
    case broken
  }

  /// A longer frame breaks the link, as it does over WebSocket (1009).
  let frameBytesMax: Int

  private var bytes: [UInt8] = []
  private var start = 0

  init(frameBytesMax: Int) { self.frameBytesMax = frameBytesMax }

  static let headerBytes = 5

  /// The bytes for one frame on the wire.
  static func record(frame: [UInt8]) -> [UInt8] { header(kind: 0, count: frame.count) + frame }

  static func record(closeCode code: UInt16, reason: String) -> [UInt8] {
    let body = [UInt8(code >> 8), UInt8(truncatingIfNeeded: code)] + Array(reason.utf8)
    return header(kind: 1, count: body.count) + body
  }

  static func record(ping: [UInt8]) -> [UInt8] { header(kind: 2, count: ping.count) + ping }

  static func record(pong: [UInt8]) -> [UInt8] { header(kind: 3, count: pong.count) + pong }

  mutating func append(_ more: [UInt8]) {
    if start == bytes.count {
      bytes = more
    } else {
      bytes.removeFirst(start)
      bytes.append(contentsOf: more)
    }
    start = 0
  }

  /// Whether all that came made whole records.
  var isEmpty: Bool { start == bytes.count }

  /// The next whole record, nil while it is incomplete.
  mutating func next() -> Record? {
    guard bytes.count - start >= Self.headerBytes else { return nil }
    let count = bytes[(start + 1)..<(start + 5)].reduce(0) { $0 << 8 | Int($1) }
    let kind = bytes[start]
    guard kind <= 3, count <= frameBytesMax else { return .broken }
    let first = start + Self.headerBytes
    guard bytes.count - first >= count else { return nil }
    start = first + count
    let body = bytes[first..<start]
    switch kind {
    case 0: return .frame(Array(body))
    case 1: return Self.close(body)
    case 2: return .ping(Array(body))
    default: return .pong(Array(body))
    }
  }

  private static func header(kind: UInt8, count: Int) -> [UInt8] {
    let size = UInt32(count)
    return [kind] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> UInt32($0)) }
  }

  private static func close(_ body: ArraySlice<UInt8>) -> Record {
    guard body.count >= 2 else { return .broken }
    let code = body.prefix(2).reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
    return .close(code: code, reason: String(decoding: body.dropFirst(2), as: UTF8.self))
  }
}
