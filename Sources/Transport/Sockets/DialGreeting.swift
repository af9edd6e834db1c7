internal import NIOCore

/// The opening handshake on one connection of a dialer.
final class DialGreeting: Greeting {
  private let handshake: DialHandshake
  private let events: LinkEvents
  private let answer: EventLoopPromise<Link>
  private var reader = ResponseReader()
  private var deadline = ContinuousClock.now

  init(_ handshake: DialHandshake, events: LinkEvents, answer: EventLoopPromise<Link>) {
    self.handshake = handshake
    self.events = events
    self.answer = answer
  }

  var isBusy: Bool { false }
  var hasExchange: Bool { false }

  func take(_ step: Exchange.Step, on connection: Connection) {}

  func begin(on connection: Connection, now: ContinuousClock.Instant) {
    deadline = now + connection.thread.timing.dialHandshake
    connection.write(handshake.request)
  }

  func receive(
    _ bytes: Span<UInt8>, from cursor: inout Int, on connection: Connection,
    now: ContinuousClock.Instant
  ) {
    guard let event = reader.next(bytes, from: &cursor) else { return }
    conclude(event, on: connection, now: now)
  }

  func check(on connection: Connection, now: ContinuousClock.Instant) {
    if now >= deadline { fail(.timedOut, on: connection) }
  }

  func end(on connection: Connection, error: (any Error)?) {
    if case .response(let status, let headers, let body) = reader.finish(), status != 101 {
      let event = ResponseReader.Event.response(status: status, headers: headers, body: body)
      return conclude(event, on: connection, now: .now)
    }
    fail(.lost, on: connection)
  }

  private func conclude(
    _ event: ResponseReader.Event, on connection: Connection, now: ContinuousClock.Instant
  ) {
    guard case .response(let status, let headers, let body) = event else {
      return fail(.notWebSocket, on: connection)
    }
    do {
      try handshake.check(status: status, headers: headers, body: body)
    } catch {
      return fail(error.cause, on: connection)
    }
    open(on: connection, now: now)
  }

  private func open(on connection: Connection, now: ContinuousClock.Instant) {
    let path = String(handshake.url.target.prefix { $0 != "?" })
    let link = Link(
      request: HTTPRequest(path: path, remoteAddress: connection.remoteAddress),
      subprotocol: handshake.subprotocol, side: .dialer,
      waitingBytesMax: Limits.linkWaitingBytesMax, outbox: connection.thread.outbox)
    let frames = FrameReader(
      expectsMasked: false, kinds: .textAndBinary, messageBytesMax: Limits.dialedMessageBytesMax)
    let timing = connection.thread.timing
    let rules = LinkProtocol(
      reader: frames, liveness: timing.dialerLiveness, closeTime: timing.closeHandshake, now: now)
    connection.becomeLink(OpenLink(link, events: events, rules: rules), now: now)
    answer.succeed(link)
  }

  private func fail(_ cause: DialError.Cause, on connection: Connection) {
    answer.fail(DialError(cause, handshake.url))
    connection.abort()
  }
}
