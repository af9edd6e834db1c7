/// Puts messages together from bytes, however they are split (RFC 6455 §5.4), and notices every
/// way in which they can be wrong.
///
/// Feed it a span and call ``next(_:from:)`` until nil. After ``Event/close(_:)`` or
/// ``Event/violation(_:)`` it is finished: it eats everything and tells nothing.
struct FrameReader: Sendable {
  /// What the bytes amounted to.
  enum Event: Hashable, Sendable {
    case message(Message)
    case ping([UInt8])
    case pong([UInt8])
    case close(ClosePayload)
    case violation(Violation)
  }

  private let expectsMasked: Bool
  private let kinds: AcceptedKinds
  private let messageBytesMax: Int

  /// The bytes of the header being read.
  private var header: [UInt8] = []
  /// The frame whose payload is being read, and how much of it is here.
  private var frame: FrameHeader?
  private var frameBytes = 0
  /// The message being put together; nil between messages.
  private var kind: MessageKind?
  private var message: [UInt8] = []
  private var text = UTF8Validator()
  private var control: [UInt8] = []
  private var isFinished = false

  /// `expectsMasked`: true for the side that listens, because only clients mask.
  init(expectsMasked: Bool, kinds: AcceptedKinds, messageBytesMax: Int) {
    self.expectsMasked = expectsMasked
    self.kinds = kinds
    self.messageBytesMax = messageBytesMax
  }

  /// Eats bytes from `cursor` on until one event is complete, or all are eaten: then nil.
  mutating func next(_ bytes: Span<UInt8>, from cursor: inout Int) -> Event? {
    guard !isFinished else {
      cursor = bytes.count
      return nil
    }
    do {
      while let frame = try readHeader(bytes, &cursor) {
        try readPayload(of: frame, bytes, &cursor)
        guard frameBytes == frame.payloadBytes else { return nil }
        self.frame = nil
        if let event = try finish(frame) { return event }
      }
      return nil
    } catch {
      isFinished = true
      return .violation(error)
    }
  }

  /// The header of the frame at hand; nil while it is incomplete.
  private mutating func readHeader(
    _ bytes: Span<UInt8>, _ cursor: inout Int
  ) throws(Violation) -> FrameHeader? {
    if let frame { return frame }
    while cursor < bytes.count {
      header.append(bytes[cursor])
      cursor += 1
      guard header.count >= 2 else { continue }
      if header.count == 2 {
        try FrameHeader.checkStart(header[0], header[1], masked: expectsMasked)
        try checkOrder(of: Opcode(rawValue: header[0] & 0x0F))
      }
      guard header.count == FrameHeader.length(second: header[1]) else { continue }
      let complete = try FrameHeader(checked: header)
      header.removeAll(keepingCapacity: true)
      try begin(complete)
      return complete
    }
    return nil
  }

  /// A message's first frame names its kind, the others continue it, and messages do not mix.
  private func checkOrder(of opcode: Opcode?) throws(Violation) {
    switch opcode {
    case .continuation where kind == nil:
      throw .protocolError("there is no message to continue")
    case .text where kind != nil, .binary where kind != nil:
      throw .protocolError("the message before is not finished")
    case .text where kinds == .binaryOnly:
      throw Violation(.unsupportedData, "only binary messages are spoken here")
    case .continuation, .text, .binary, .close, .ping, .pong, nil:
      return
    }
  }

  private mutating func begin(_ header: FrameHeader) throws(Violation) {
    switch header.opcode {
    case .text: kind = .text
    case .binary: kind = .binary
    case .continuation, .close, .ping, .pong: break
    }
    if !header.opcode.isControl {
      guard header.payloadBytes <= messageBytesMax - message.count else {
        throw Violation(.tooBig, "a message has at most \(messageBytesMax) bytes here")
      }
      message.reserveCapacity(
        min(message.count + header.payloadBytes, Limits.messageBytesReservedMax))
    }
    frame = header
    frameBytes = 0
  }

  private mutating func readPayload(
    of frame: FrameHeader, _ bytes: Span<UInt8>, _ cursor: inout Int
  ) throws(Violation) {
    let count = min(frame.payloadBytes - frameBytes, bytes.count - cursor)
    guard count > 0 else { return }
    let piece = bytes.extracting(cursor..<cursor + count)
    if frame.opcode.isControl {
      Self.append(piece, to: &control, key: frame.key, offset: frameBytes)
    } else {
      Self.append(piece, to: &message, key: frame.key, offset: frameBytes)
      try checkText(last: count)
    }
    cursor += count
    frameBytes += count
  }

  private static func append(
    _ piece: Span<UInt8>, to bytes: inout [UInt8], key: MaskingKey?, offset: Int
  ) {
    let start = bytes.count
    piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    guard let key else { return }
    bytes.withUnsafeMutableBytes { all in
      key.apply(to: UnsafeMutableRawBufferPointer(rebasing: all[start...]), offset: offset)
    }
  }

  private mutating func checkText(last count: Int) throws(Violation) {
    guard kind == .text else { return }
    let isText = message.withUnsafeBytes { all in
      text.accepts(UnsafeRawBufferPointer(rebasing: all.suffix(count)))
    }
    guard isText else { throw Violation(.invalidText, "the text is not UTF-8") }
  }

  /// What a complete frame means; nil when more of its message is to come.
  private mutating func finish(_ frame: FrameHeader) throws(Violation) -> Event? {
    switch frame.opcode {
    case .continuation, .text, .binary:
      guard frame.isFinal, let kind else { return nil }
      guard kind == .binary || text.isComplete else {
        throw Violation(.invalidText, "the text ends within a character")
      }
      defer {
        self.kind = nil
        message = []
      }
      return .message(Message(kind, message))
    case .ping: return .ping(takeControl())
    case .pong: return .pong(takeControl())
    case .close:
      let payload = try ClosePayload(decoding: takeControl())
      isFinished = true
      return .close(payload)
    }
  }

  private mutating func takeControl() -> [UInt8] {
    defer { control = [] }
    return control
  }
}
