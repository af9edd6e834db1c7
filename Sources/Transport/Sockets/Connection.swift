internal import NIOCore

/// What happens on a connection before it is a link: HTTP on the listening side, the handshake on
/// the dialing side. Belongs to its event loop.
protocol Greeting: AnyObject {
  /// The connection is there.
  func begin(on connection: Connection, now: ContinuousClock.Instant)
  /// Eats from `cursor` on; called again with the rest as long as it moves.
  func receive(
    _ bytes: Span<UInt8>, from cursor: inout Int, on connection: Connection,
    now: ContinuousClock.Instant)
  /// An answer is under way: nothing more is read into `receive` until it is over.
  var isBusy: Bool { get }
  /// Whether an exchange is open.
  var hasExchange: Bool { get }
  /// Carries out a step of the exchange that is open.
  func take(_ step: Exchange.Step, on connection: Connection)
  /// Looks at the time.
  func check(on connection: Connection, now: ContinuousClock.Instant)
  /// The peer sends nothing more, or the connection is gone. May be called twice.
  func end(on connection: Connection, error: (any Error)?)
}

/// One TCP connection, from its greeting through its link to its last byte. Belongs to its event
/// loop.
///
/// ```
/// greeting ──becomeLink──▶ link ──▶ hanging up ──▶ gone
///     └───────hangUp──────────────────▲
/// ```
final class Connection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  enum Phase {
    case greeting(any Greeting)
    case link(OpenLink)
    /// Our side is shut; what still comes is dropped until the peer hangs up or its time is over.
    case hangingUp(deadline: ContinuousClock.Instant)
    case gone
  }

  let channel: any Channel
  let thread: EventThread
  let writer: SocketWriter
  let remoteAddress: String
  var phase: Phase
  private var inbound = ByteBuffer()
  private var isPaused = false
  private var isProcessing = false
  /// A dialed channel is already active and still says so once more.
  private var hasGreeted = false
  private var inputHasEnded = false
  private var lastError: (any Error)?

  init(_ channel: any Channel, thread: EventThread, greeting: any Greeting) {
    self.channel = channel
    self.thread = thread
    writer = SocketWriter(channel)
    remoteAddress = channel.remoteAddress?.plainText ?? ""
    phase = .greeting(greeting)
  }

  /// Takes the channel over, now if it is connected, or as soon as it is.
  func begin() {
    writer.progressed = { [weak self] in self?.resume() }
    do {
      try channel.pipeline.syncOperations.addHandler(self)
      if channel.isActive { greet() }
    } catch {
      if case .greeting(let greeting) = phase { greeting.end(on: self, error: error) }
    }
  }

  // MARK: Called by NIO

  func channelActive(context: ChannelHandlerContext) { greet() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    if inbound.readableBytes == 0 { inbound = bytes } else { inbound.writeBuffer(&bytes) }
    process()
    thread.outbox.hurry()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event as? ChannelEvent {
    case .inputClosed: inputEnded()
    case .outputClosed:
      guard case .hangingUp = phase else { return }
      phase = .hangingUp(deadline: .now + thread.timing.drain)
    case nil: break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    lastError = error
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    writer.stop()
    switch phase {
    case .greeting(let greeting): greeting.end(on: self, error: lastError)
    case .link(let link): link.lose(lastError.map { "\($0)" } ?? "the connection was cut", on: self)
    case .hangingUp, .gone: break
    }
    phase = .gone
    thread.remove(self)
  }

  private func greet() {
    guard !hasGreeted, case .greeting(let greeting) = phase else { return }
    hasGreeted = true
    thread.add(self)
    greeting.begin(on: self, now: .now)
  }

  // MARK: Called by the event thread and the outbox

  /// Looks at the time.
  func check(now: ContinuousClock.Instant) {
    switch phase {
    case .greeting(let greeting): greeting.check(on: self, now: now)
    case .link(let link): link.check(now: now, on: self)
    case .hangingUp(let deadline): if now >= deadline { abort() }
    case .gone: break
    }
  }

  func write(_ frame: Frame) {
    guard case .link(let link) = phase else { return }
    link.write(frame, on: self)
  }

  func close(_ code: CloseCode, _ reason: String) {
    guard case .link(let link) = phase else { return }
    link.close(code, reason, on: self)
  }

  /// The program goes down.
  func shut(_ code: CloseCode, _ reason: String) {
    switch phase {
    // What is still on its way to a peer goes out; what never ends is cut a little later.
    case .greeting(let greeting): if !greeting.hasExchange { abort() }
    case .link: close(code, reason)
    case .hangingUp, .gone: break
    }
  }

  func take(_ step: Exchange.Step) {
    guard case .greeting(let greeting) = phase else { return }
    greeting.take(step, on: self)
  }

  func abort() { channel.close(promise: nil) }

  // MARK: Called by the phases

  /// Writes what then waits or does not; for the greeting, which counts nothing.
  func write(_ bytes: [UInt8]) { writer.write(ByteBuffer(bytes: bytes)) }

  /// The greeting is over; the bytes that are left already belong to the link.
  func becomeLink(_ link: OpenLink, now: ContinuousClock.Instant) {
    phase = .link(link)
    link.begin(on: self, now: now)
  }

  /// Lets the last bytes out, shuts our side, and waits for the peer to hang up; all bounded.
  func hangUp() {
    switch phase {
    case .greeting, .link: phase = .hangingUp(deadline: .now + thread.timing.response)
    case .hangingUp, .gone: return
    }
    writer.stop()
    isPaused = false
    setReading(true)
    if inputHasEnded { return abortWhenWritten() }
    channel.close(mode: .output, promise: nil)
  }

  /// An answer is over: what has come meanwhile is read.
  func goOn() {
    if isPaused { return resume() }
    process()
    if inputHasEnded { inputEnded() }
  }

  // MARK: Reading

  private func process() {
    guard !isProcessing, !isPaused else { return }
    isProcessing = true
    defer { isProcessing = false }
    var bytes = inbound
    inbound = ByteBuffer()
    let rest = eat(bytes.readableBytesUInt8Span, now: .now)
    if rest > 0 {
      bytes.moveReaderIndex(forwardBy: bytes.readableBytes - rest)
      inbound = bytes
    }
    if isGreetingBusy, inbound.readableBytes > Limits.readPauseBytes, !isPaused {
      isPaused = true
      setReading(false)
    }
  }

  private var isGreetingBusy: Bool {
    if case .greeting(let greeting) = phase { greeting.isBusy } else { false }
  }

  /// Tells how many bytes at the end are left for later, because too much waits to be written.
  private func eat(_ bytes: Span<UInt8>, now: ContinuousClock.Instant) -> Int {
    var cursor = 0
    while cursor < bytes.count {
      switch phase {
      case .greeting(let greeting):
        if greeting.isBusy { return bytes.count - cursor }
        greeting.receive(bytes, from: &cursor, on: self, now: now)
      case .link(let link): link.receive(bytes, from: &cursor, on: self, now: now)
      case .hangingUp, .gone: return 0
      }
      pauseIfFull()
      if isPaused { return bytes.count - cursor }
    }
    return 0
  }

  private func pauseIfFull() {
    if case .hangingUp = phase { return }
    guard !isPaused, writer.waitingBytes > Limits.readPauseBytes else { return }
    isPaused = true
    setReading(false)
  }

  /// Some of what waited was taken.
  private func resume() {
    switch phase {
    case .link(let link): link.hear(now: .now)
    case .hangingUp where inputHasEnded: return abortWhenWritten()
    case .greeting, .hangingUp, .gone: break
    }
    guard isPaused, writer.waitingBytes < Limits.readResumeBytes, !isGreetingBusy else { return }
    isPaused = false
    setReading(true)
    process()
    if inputHasEnded { inputEnded() }
  }

  private func setReading(_ isReading: Bool) {
    _ = channel.setOption(.autoRead, value: isReading)
  }

  private func inputEnded() {
    inputHasEnded = true
    switch phase {
    case .greeting(let greeting):
      // What came before the end is still answered, see `resume`.
      if !isPaused { greeting.end(on: self, error: nil) }
    case .link(let link):
      link.lose("the other side hung up without saying goodbye", on: self)
      abort()
    case .hangingUp: abortWhenWritten()
    case .gone: break
    }
  }

  /// NIO would drop what still waits when both sides are shut.
  private func abortWhenWritten() {
    if writer.waitingBytes == 0 { abort() }
  }
}

extension SocketAddress {
  /// The IP address without port and zone; an IPv4 address that arrived on an IPv6 socket as the
  /// IPv4 address it is.
  var plainText: String {
    let text = ipAddress ?? ""
    return text.hasPrefix("::ffff:") && text.contains(".") ? String(text.dropFirst(7)) : text
  }
}
