internal import NIOCore
internal import Synchronization

/// One open WebSocket, on either side. Every method may be called from any thread, at any time,
/// and never waits; after the end they do nothing.
package final class Link: Sendable {
  /// Which side of the connection this is; only clients mask.
  enum Side: Sendable {
    case listener
    case dialer
  }

  private static let lastID = Atomic<UInt64>(0)

  /// Unique in this process.
  package let id: UInt64
  /// The path that was asked for, decoded, without the query.
  package let path: String
  /// The decoded query of the request; empty on the dialing side.
  package let query: [HTTPRequest.QueryItem]
  /// The peer's IP address as text, without its port.
  package let remoteAddress: String
  /// What both sides agreed to speak.
  package let subprotocol: String?
  /// Whether all other links go first (``Endpoint/isPatient``).
  package let isPatient: Bool

  let side: Side
  /// The way to the socket; nil before the beginning and after the end.
  let connection: NIOLoopBoundBox<Connection?>
  private let outbox: Outbox
  private let waitingBytesMax: Int
  private let waiting = Atomic<Int>(0)
  private let isOver = Atomic<Bool>(false)
  private let inKernel = Atomic<Int>(0)
  private let measured = Mutex<RoundTrip?>(nil)

  init(
    request: HTTPRequest, subprotocol: String?, side: Side, waitingBytesMax: Int,
    isPatient: Bool = false,
    outbox: Outbox
  ) {
    self.isPatient = isPatient
    id = Self.lastID.add(1, ordering: .relaxed).newValue
    path = request.path
    query = request.query
    remoteAddress = request.remoteAddress
    self.subprotocol = subprotocol
    self.side = side
    self.waitingBytesMax = waitingBytesMax
    self.outbox = outbox
    connection = .makeEmptyBox(eventLoop: outbox.loop)
  }

  /// Sends a message; on the dialing side masked. False when the link is over, or was full and
  /// is now being closed with ``CloseCode/tooSlow``.
  @discardableResult
  package func send(_ payload: [UInt8], as kind: MessageKind = .binary) -> Bool {
    let key = side == .dialer ? MaskingKey.random() : nil
    return send(Frame(kind == .binary ? .binary : .text, payload, key: key))
  }

  /// Sends a frame made beforehand, on the listening side. To many links at once:
  /// ``Listener/deliver(_:)``.
  @discardableResult
  package func send(_ frame: Frame) -> Bool {
    guard admit(frame) else { return false }
    outbox.post(.frame(self, frame))
    return true
  }

  /// Begins the close handshake. `closed` follows with this code, at the latest after
  /// ``Timing/closeHandshake``; messages that arrive until then are dropped.
  package func close(_ code: CloseCode = .normal, reason: String = "") {
    outbox.post(.close(self, code, reason))
  }

  /// Bytes accepted by `send` and not yet taken by the kernel. Cost: one atomic load.
  package var bytesWaiting: Int { waiting.load(ordering: .relaxed) }

  /// Bytes the kernel holds that the peer has not acknowledged (`SIOCOUTQ`), at most one
  /// ``Timing/sweep`` old: the game thread asks for thousands and may not touch descriptors that
  /// the event loop could be closing. Cost: one atomic load.
  package func kernelBytesWaiting() -> Int { inKernel.load(ordering: .relaxed) }

  /// How long pings take, without any tick in it; nil before the first answer. A listener pings
  /// only links that are silent.
  package var roundTrip: RoundTrip? { measured.withLock { $0 } }

  // MARK: For this module

  /// Counts the frame as waiting; false when it must not be sent. The first that does not fit
  /// closes the link.
  func admit(_ frame: Frame) -> Bool {
    guard !isOver.load(ordering: .relaxed) else { return false }
    let count = frame.byteCount
    let total = waiting.add(count, ordering: .relaxed).newValue
    guard total > waitingBytesMax else { return true }
    waiting.subtract(count, ordering: .relaxed)
    if !isOver.exchange(true, ordering: .relaxed) {
      outbox.post(.close(self, .tooSlow, "more than \(waitingBytesMax) bytes are waiting"))
    }
    return false
  }

  /// The socket, on the event loop, between `opened` and `closed`.
  var descriptor: CInt? { connection.value?.writer.descriptor }

  /// Control frames are written past `admit`, and counted all the same.
  func count(waiting bytes: Int) { waiting.add(bytes, ordering: .relaxed) }

  func count(taken bytes: Int) { waiting.subtract(bytes, ordering: .relaxed) }

  func store(kernelBytes: Int) { inKernel.store(kernelBytes, ordering: .relaxed) }

  func store(_ roundTrip: RoundTrip) { measured.withLock { $0 = roundTrip } }

  /// After the end nothing waits.
  func finish() {
    isOver.store(true, ordering: .relaxed)
    waiting.store(0, ordering: .relaxed)
    inKernel.store(0, ordering: .relaxed)
  }
}
