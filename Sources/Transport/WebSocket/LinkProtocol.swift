/// One WebSocket after its handshake, without socket and clock: bytes, wishes and times go in,
/// and what to do comes out.
///
/// ```
/// open ──close()──▶ closing ──peer's close, or its time is over──▶ ended
///   └──peer's close, a violation, silence, loss──────────────────▶ ended
/// ```
struct LinkProtocol: Sendable {
  /// What is to be done, in the order given.
  enum Action: Hashable, Sendable {
    case receive(Message)
    case write(Opcode, [UInt8])
    case measured(RoundTrip)
    /// Write the close frame if there is one, tell the owner, and hang up.
    case end(LinkEnd, writing: ClosePayload?)
    /// The connection is gone or has gone silent: nothing can be written any more.
    case abandon(LinkEnd)
  }

  private enum Phase {
    case open
    case closing(ClosePayload, deadline: ContinuousClock.Instant)
    case ended
  }

  private var phase = Phase.open
  private var reader: FrameReader
  private var liveness: Liveness
  private var meter = RoundTripMeter()
  private let closeTime: Duration

  init(
    reader: FrameReader, liveness: Liveness.Policy, closeTime: Duration,
    now: ContinuousClock.Instant
  ) {
    self.reader = reader
    self.liveness = Liveness(liveness, now: now)
    self.closeTime = closeTime
  }

  /// Eats bytes from `cursor` on until something is to be done, or all are eaten: then nil.
  /// Messages that come after our own close frame are dropped.
  mutating func next(
    _ bytes: Span<UInt8>, from cursor: inout Int, now: ContinuousClock.Instant
  ) -> Action? {
    liveness.hear(now: now)
    while let event = reader.next(bytes, from: &cursor) {
      if let action = action(for: event, now: now) { return action }
    }
    return nil
  }

  /// Our wish to close: the close frame to write, once.
  mutating func close(
    _ code: CloseCode, _ reason: String, now: ContinuousClock.Instant
  ) -> Action? {
    guard case .open = phase else { return nil }
    let payload = ClosePayload(code, reason)
    phase = .closing(payload, deadline: now + closeTime)
    return .write(.close, payload.encoded)
  }

  /// What the time asks for: a ping, or the end of a link that is silent or does not finish.
  mutating func check(now: ContinuousClock.Instant) -> Action? {
    switch phase {
    case .ended: return nil
    case .closing(let payload, let deadline):
      guard now >= deadline else { return nil }
      phase = .ended
      return .abandon(LinkEnd(payload.code, payload.reason))
    case .open:
      switch liveness.check(now: now) {
      case .nothing: return nil
      case .ping: return .write(.ping, meter.makePing(now: now))
      case .giveUp: return lose("the other side has gone silent")
      }
    }
  }

  /// The peer took bytes it was slow to take: a sign of life while nothing is read from it.
  mutating func hear(now: ContinuousClock.Instant) { liveness.hear(now: now) }

  /// The connection under the link is gone.
  mutating func lose(_ sentence: String) -> Action? {
    switch phase {
    case .ended: return nil
    case .closing(let payload, _):
      phase = .ended
      return .abandon(LinkEnd(payload.code, payload.reason))
    case .open:
      phase = .ended
      return .abandon(LinkEnd(.abnormal, sentence))
    }
  }

  private mutating func action(
    for event: FrameReader.Event, now: ContinuousClock.Instant
  ) -> Action? {
    switch (event, phase) {
    case (_, .ended): return nil
    case (.message(let message), .open): return .receive(message)
    case (.ping(let payload), .open): return .write(.pong, payload)
    case (.message, .closing), (.ping, .closing): return nil
    case (.pong(let payload), _):
      return meter.receivePong(payload, now: now).map(Action.measured)
    case (.close(let payload), .open):
      phase = .ended
      return .end(LinkEnd(payload.code, payload.reason), writing: payload)
    case (.violation(let violation), .open):
      phase = .ended
      return .end(
        LinkEnd(violation.code, violation.sentence),
        writing: ClosePayload(violation.code, violation.sentence))
    case (.close, .closing(let payload, _)), (.violation, .closing(let payload, _)):
      phase = .ended
      return .end(LinkEnd(payload.code, payload.reason), writing: nil)
    }
  }
}
