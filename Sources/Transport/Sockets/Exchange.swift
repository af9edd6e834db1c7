internal import NIOCore
internal import Synchronization

/// One request whose answer comes later, or piece by piece, or one connection of a raw port, which
/// takes pieces from its beginning. Every method may be called from any thread, at any time, and
/// never waits; after the end they do nothing.
///
/// ```
/// open ──respond(whole answer)──▶ over
///   └──begin(head)──▶ streaming ──end()──▶ over        cut() and the peer end it at any time
/// ```
///
/// What the peer sends meanwhile waits, bounded, and is read when the answer is over: requests are
/// answered in their order. HTTP/1.1 gets chunks, HTTP/1.0 bytes until we hang up (RFC 9112 §7.1).
package final class Exchange: Sendable {
  /// How pieces go over the wire.
  enum Framing: Sendable {
    case chunked
    /// HTTP/1.0, and raw ports.
    case plain
    /// HEAD is answered with the head only.
    case none
  }

  /// What is to be done on the loop.
  enum Step: Sendable {
    case respond(HTTPResponse)
    case begin(HTTPResponse)
    case piece(Piece)
    case end
    case cut
  }

  /// Unique in this process, among exchanges.
  package let id: UInt64
  /// What was asked; of a raw port only the address.
  package let request: HTTPRequest

  let framing: Framing
  /// The way to the socket; nil after the end.
  let connection: NIOLoopBoundBox<Connection?>
  private let outbox: Outbox
  private let waiting = Atomic<Int>(0)
  private let isOver = Atomic<Bool>(false)
  private let inKernel = Atomic<Int>(0)

  private static let lastID = Atomic<UInt64>(0)

  init(request: HTTPRequest, framing: Framing, connection: Connection) {
    id = Self.lastID.add(1, ordering: .relaxed).newValue
    self.request = request
    self.framing = framing
    outbox = connection.thread.outbox
    self.connection = .makeBoxSendingValue(nil, eventLoop: outbox.loop)
    waiting.store(connection.writer.waitingBytes, ordering: .relaxed)
  }

  /// The whole answer.
  package func respond(_ response: HTTPResponse) {
    outbox.post(.exchange(self, .respond(response)))
  }

  /// Status and headers of an answer whose body follows in pieces.
  package func begin(_ head: HTTPResponse) { outbox.post(.exchange(self, .begin(head))) }

  /// The next piece, in order. False when it is over, or was full and is now being cut.
  @discardableResult
  package func send(_ piece: Piece) -> Bool {
    guard !isOver.load(ordering: .relaxed) else { return false }
    let total = waiting.add(piece.bytesMax, ordering: .relaxed).newValue
    guard total > Limits.linkWaitingBytesMax else {
      outbox.post(.exchange(self, .piece(piece)))
      return true
    }
    waiting.subtract(piece.bytesMax, ordering: .relaxed)
    if !isOver.exchange(true, ordering: .relaxed) { outbox.post(.exchange(self, .cut)) }
    return false
  }

  /// All pieces were sent: the next request on this connection is read, or it is closed.
  package func end() { outbox.post(.exchange(self, .end)) }

  /// Hangs up without an end, so that the peer knows that something is missing.
  package func cut() { outbox.post(.exchange(self, .cut)) }

  /// Bytes accepted by `send` and not yet taken by the kernel. Cost: one atomic load.
  package var bytesWaiting: Int { max(0, waiting.load(ordering: .relaxed)) }

  /// As `Link.kernelBytesWaiting()`.
  package func kernelBytesWaiting() -> Int { inKernel.load(ordering: .relaxed) }

  // MARK: For this module

  func count(waiting bytes: Int) { waiting.add(bytes, ordering: .relaxed) }

  func count(taken bytes: Int) { waiting.subtract(bytes, ordering: .relaxed) }

  func store(kernelBytes: Int) { inKernel.store(kernelBytes, ordering: .relaxed) }

  /// After the end nothing waits.
  func finish() {
    isOver.store(true, ordering: .relaxed)
    waiting.store(0, ordering: .relaxed)
    inKernel.store(0, ordering: .relaxed)
  }
}

/// A part of a body, framed once and written to any number of exchanges: the buffer is shared.
package struct Piece: Sendable {
  /// `5\r\nhello\r\n` (RFC 9112 §7.1).
  let chunk: ByteBuffer
  private let start: Int
  /// Bytes of the body in it.
  package let count: Int

  /// Must not be empty: an empty chunk would be the last one.
  package init(_ bytes: [UInt8]) {
    precondition(!bytes.isEmpty)
    let size = Array((String(bytes.count, radix: 16) + "\r\n").utf8)
    var buffer = ByteBuffer()
    buffer.reserveCapacity(size.count + bytes.count + 2)
    buffer.writeBytes(size)
    buffer.writeBytes(bytes)
    buffer.writeBytes([0x0D, 0x0A])
    chunk = buffer
    start = size.count
    count = bytes.count
  }

  /// How many bytes it is on the wire of that exchange.
  package func bytesOnWire(_ exchange: Exchange) -> Int {
    switch exchange.framing {
    case .chunked: bytesMax
    case .plain: count
    case .none: 0
    }
  }

  /// On the wire, in chunks.
  var bytesMax: Int { chunk.readableBytes }

  /// As it goes over the wire; nil for nothing.
  func buffer(_ framing: Exchange.Framing) -> ByteBuffer? {
    switch framing {
    case .chunked: chunk
    case .plain: chunk.getSlice(at: start, length: count)
    case .none: nil
    }
  }
}

/// What exchanges tell their owner, on the event loop: be quick, hand over, and never wait.
package struct ExchangeEvents: Sendable {
  /// A connection of a raw port is open; take it, or it is closed.
  package var opened: @Sendable (Exchange) -> Bool
  /// What came over a raw port, at most ``Limits/rawBytesMax`` of it.
  package var received: @Sendable (Exchange, [UInt8]) -> Void
  /// It is over, for whatever reason; once for each, after everything else.
  package var ended: @Sendable (Exchange) -> Void

  /// Events that are left out are ignored; a raw port takes nobody then.
  package init(
    opened: @escaping @Sendable (Exchange) -> Bool = { _ in false },
    received: @escaping @Sendable (Exchange, [UInt8]) -> Void = { _, _ in },
    ended: @escaping @Sendable (Exchange) -> Void = { _ in }
  ) {
    self.opened = opened
    self.received = received
    self.ended = ended
  }
}
