internal import NIOCore

/// A connection's link: carries out what ``LinkProtocol`` says. Belongs to its event loop.
final class OpenLink {
  let link: Link
  private let events: LinkEvents
  private var rules: LinkProtocol
  /// After our close frame nothing more may be written.
  private var hasSaidClose = false

  init(_ link: Link, events: LinkEvents, rules: LinkProtocol) {
    self.link = link
    self.events = events
    self.rules = rules
  }

  /// The handshake is done.
  func begin(on connection: Connection, now: ContinuousClock.Instant) {
    let link = link
    connection.writer.taken = { link.count(taken: $0) }
    link.connection.value = connection
    events.opened(link)
    check(now: now, on: connection)
  }

  /// Eats until something is done or all is eaten.
  func receive(
    _ bytes: Span<UInt8>, from cursor: inout Int, on connection: Connection,
    now: ContinuousClock.Instant
  ) {
    if let action = rules.next(bytes, from: &cursor, now: now) { perform(action, on: connection) }
  }

  /// Writes a frame that was counted as waiting.
  func write(_ frame: Frame, on connection: Connection) {
    guard !hasSaidClose else { return link.count(taken: frame.byteCount) }
    connection.writer.write(frame.buffer)
  }

  func close(_ code: CloseCode, _ reason: String, on connection: Connection) {
    if let action = rules.close(code, reason, now: .now) { perform(action, on: connection) }
  }

  func check(now: ContinuousClock.Instant, on connection: Connection) {
    if let action = rules.check(now: now) { perform(action, on: connection) }
    link.store(kernelBytes: connection.writer.kernelBytesWaiting)
  }

  func hear(now: ContinuousClock.Instant) { rules.hear(now: now) }

  /// The connection is gone.
  func lose(_ sentence: String, on connection: Connection) {
    if let action = rules.lose(sentence) { perform(action, on: connection) }
  }

  private func perform(_ action: LinkProtocol.Action, on connection: Connection) {
    switch action {
    case .receive(let message): events.received(link, message)
    case .write(let opcode, let payload): write(opcode, payload, on: connection)
    case .measured(let roundTrip): link.store(roundTrip)
    case .end(let end, let payload):
      if let payload { write(.close, payload.encoded, on: connection) }
      finish(end, on: connection)
      connection.hangUp()
    case .abandon(let end):
      finish(end, on: connection)
      connection.abort()
    }
  }

  private func write(_ opcode: Opcode, _ payload: [UInt8], on connection: Connection) {
    let key = link.side == .dialer ? MaskingKey.random() : nil
    let frame = Frame(opcode, payload, key: key)
    link.count(waiting: frame.byteCount)
    write(frame, on: connection)
    if opcode == .close { hasSaidClose = true }
  }

  private func finish(_ end: LinkEnd, on connection: Connection) {
    link.connection.value = nil
    connection.writer.taken = { _ in }
    link.finish()
    events.closed(link, end)
  }
}
