import Testing

@testable import Transport

@Suite struct `Frames become messages` {
  /// Everything a reader tells about these pieces of bytes.
  static func events(
    _ pieces: [[UInt8]], masked: Bool = true, kinds: AcceptedKinds = .textAndBinary,
    messageBytesMax: Int = 1000
  ) -> [FrameReader.Event] {
    var reader = FrameReader(
      expectsMasked: masked, kinds: kinds, messageBytesMax: messageBytesMax)
    var events: [FrameReader.Event] = []
    for piece in pieces {
      var cursor = 0
      while let event = reader.next(piece.span, from: &cursor) { events.append(event) }
      #expect(cursor == piece.count)
    }
    return events
  }

  static func masked(_ opcode: Opcode, _ payload: [UInt8]) -> [UInt8] {
    Frame(opcode, payload, key: MaskingKey(0x1234_5678)).bytes
  }

  @Test func `the examples of RFC 6455 §5.7`() {
    let hello = Message.text("Hello")
    let unmasked: [UInt8] = [0x81, 0x05, 0x48, 0x65, 0x6C, 0x6C, 0x6F]
    #expect(Self.events([unmasked], masked: false) == [.message(hello)])
    let masked: [UInt8] = [
      0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58,
    ]
    #expect(Self.events([masked]) == [.message(hello)])
    let split: [UInt8] = [0x01, 0x03, 0x48, 0x65, 0x6C, 0x80, 0x02, 0x6C, 0x6F]
    #expect(Self.events([split], masked: false) == [.message(hello)])
    let ping: [UInt8] = [0x89, 0x05, 0x48, 0x65, 0x6C, 0x6C, 0x6F]
    #expect(Self.events([ping], masked: false) == [.ping(hello.bytes)])
  }

  @Test func `a frame of a server is the bytes everybody gets`() {
    #expect(Frame(binary: [1, 2]).bytes == [0x82, 2, 1, 2])
    #expect(
      Frame(binary: [UInt8](repeating: 0, count: 126)).bytes.prefix(4) == [0x82, 126, 0, 126])
    let large = Frame(binary: [UInt8](repeating: 0, count: 65_536)).bytes
    #expect(large.prefix(10) == [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0])
    #expect(Self.events([large], masked: false, messageBytesMax: 65_536).count == 1)
  }

  @Test func `any messages, split at any bytes, give the same`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      var expected: [FrameReader.Event] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let (frames, events) = Self.randomMessage(&random)
        bytes += frames
        expected += events
      }
      #expect(Self.events(bytes.split(using: &random)) == expected, "seed \(seed)")
    }
  }

  /// A message in one to four frames, with pings between them.
  private static func randomMessage(
    _ random: inout SeededGenerator
  ) -> ([UInt8], [FrameReader.Event]) {
    let isText = Bool.random(using: &random)
    let characters = Array("aé€😀 \n")
    let text = String(
      (0..<Int.random(in: 0...80, using: &random)).map { _ in
        characters.randomElement(using: &random)!
      })
    let noise = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      UInt8.random(in: .min ... .max, using: &random)
    }
    let message = isText ? Message.text(text) : .binary(noise)
    var bytes: [UInt8] = []
    var events: [FrameReader.Event] = []
    var rest = message.bytes[...]
    let count = Int.random(in: 1...4, using: &random)
    for index in 0..<count {
      let isLast = index == count - 1
      let piece = isLast ? rest : rest.prefix(Int.random(in: 0...rest.count, using: &random))
      rest = rest.dropFirst(piece.count)
      let opcode: Opcode = index > 0 ? .continuation : isText ? .text : .binary
      let key = MaskingKey(UInt32.random(in: .min ... .max, using: &random))
      var frame = Frame(opcode, Array(piece), key: key).bytes
      if !isLast { frame[0] &= 0x7F }
      bytes += frame
      guard !isLast, Bool.random(using: &random) else { continue }
      bytes += masked(.ping, [UInt8(index)])
      events.append(.ping([UInt8(index)]))
    }
    return (bytes, events + [.message(message)])
  }

  @Test func `after a close nothing is told`() {
    let bytes = Self.masked(.close, [3, 0xE8] + "bye".utf8) + Self.masked(.binary, [1])
    #expect(Self.events([bytes]) == [.close(ClosePayload(.normal, "bye"))])
    #expect(Self.events([Self.masked(.close, [])]) == [.close(ClosePayload(.noStatus))])
  }

  @Test func `garbage never crashes and ends at most once`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let noise = (0..<64).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let ends = Self.events(noise.split(using: &random)).filter {
        switch $0 {
        case .close, .violation: true
        case .message, .ping, .pong: false
        }
      }
      #expect(ends.count <= 1, "seed \(seed)")
    }
  }
}
