internal import NIOCore

/// A message already framed, made once and written to any number of links.
///
/// A server's frames carry no mask, so the bytes are the same for everybody: the buffer is shared
/// and never copied. Cost of one more receiver: a reference count.
package struct Frame: Sendable {
  let buffer: ByteBuffer

  /// An unmasked binary message, for the links of a listener.
  package init(binary payload: [UInt8]) {
    self.init(.binary, payload, key: nil)
  }

  /// A frame of any kind; `key` is for what a client sends.
  init(_ opcode: Opcode, _ payload: [UInt8], key: MaskingKey?) {
    var header: [UInt8] = []
    header.reserveCapacity(14)
    FrameHeader(opcode: opcode, payloadBytes: payload.count, key: key).encode(into: &header)
    var buffer = ByteBuffer()
    buffer.reserveCapacity(header.count + payload.count)
    buffer.writeBytes(header)
    buffer.writeBytes(payload)
    if let key {
      buffer.withUnsafeMutableReadableBytes { all in
        key.apply(to: UnsafeMutableRawBufferPointer(rebasing: all[header.count...]), offset: 0)
      }
    }
    self.buffer = buffer
  }

  /// Bytes on the wire, header included.
  package var byteCount: Int { buffer.readableBytes }

  /// A copy of the bytes on the wire.
  package var bytes: [UInt8] { Array(buffer.readableBytesView) }
}
