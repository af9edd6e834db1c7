/// The CRC-32C of bytes (Castagnoli; RFC 3720 §12.1, appendix B.4 has worked examples): tells
/// damage by accident, not by intent.
package struct CRC32C: Sendable {
  private static let table: [UInt32] = (0..<256).map { byte in
    var value = UInt32(byte)
    for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0x82F6_3B78 }
    return value
  }

  private var state: UInt32 = .max

  package init() {}

  /// Of everything added so far.
  package var value: UInt32 { ~state }

  /// Goes on with more bytes.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    Self.table.withUnsafeBufferPointer { table in
      for byte in bytes {
        state = state >> 8 ^ table[Int(UInt8(truncatingIfNeeded: state) ^ byte)]
      }
    }
  }

  /// Of all of these.
  package static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var crc = CRC32C()
    crc.add(bytes)
    return crc.value
  }
}
