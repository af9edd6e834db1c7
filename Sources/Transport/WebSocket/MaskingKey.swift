/// The four bytes a client's payload is mixed with (RFC 6455 §5.3), first byte lowest.
struct MaskingKey: Hashable, Sendable {
  var value: UInt32

  init(_ value: UInt32) { self.value = value }

  /// Unpredictable, as the RFC asks, so that no page chooses what bytes go over the wire.
  static func random() -> MaskingKey {
    MaskingKey(UInt32.random(in: .min ... .max))
  }

  /// Mixes `bytes`, of which the first is the payload's byte number `offset`; twice is none.
  func apply(to bytes: UnsafeMutableRawBufferPointer, offset: Int) {
    let turn = UInt32(offset % 4) * 8
    let rotated = turn == 0 ? value : value >> turn | value << (32 - turn)
    let wide = (UInt64(rotated) << 32 | UInt64(rotated)).littleEndian
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      bytes.storeBytes(of: word ^ wide, toByteOffset: index, as: UInt64.self)
      index += 8
    }
    while index < bytes.count {
      bytes[index] ^= UInt8(truncatingIfNeeded: rotated >> (UInt32(index % 4) * 8))
      index += 1
    }
  }
}
