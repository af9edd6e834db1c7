internal import NIOCore

/// One connection of a raw port: an exchange from its first byte to its last.
final class RawGreeting: Greeting {
  private let configuration: ListenerConfiguration
  private let remoteAddress: String
  private var open: OpenExchange?
  private var bytesRead = 0

  init(configuration: ListenerConfiguration, remoteAddress: String) {
    self.configuration = configuration
    self.remoteAddress = remoteAddress
  }

  var isBusy: Bool { false }
  var hasExchange: Bool { open != nil }

  func begin(on connection: Connection, now: ContinuousClock.Instant) {
    guard connection.thread.connectionCount <= configuration.connectionsMax else {
      return connection.abort()
    }
    let request = HTTPRequest(path: "", remoteAddress: remoteAddress)
    let exchange = Exchange(request: request, framing: .plain, connection: connection)
    let open = OpenExchange(exchange, ended: configuration.exchanges.ended)
    open.begin(on: connection)
    open.beginRaw()
    self.open = open
    if !configuration.exchanges.opened(exchange) { take(.end, on: connection) }
  }

  /// More than a line or two is nothing we asked for, and is dropped.
  func receive(
    _ bytes: Span<UInt8>, from cursor: inout Int, on connection: Connection,
    now: ContinuousClock.Instant
  ) {
    defer { cursor = bytes.count }
    guard let open, bytesRead < Limits.rawBytesMax else { return }
    let end = min(bytes.count, cursor + Limits.rawBytesMax - bytesRead)
    bytesRead += end - cursor
    configuration.exchanges.received(open.exchange, (cursor..<end).map { bytes[$0] })
  }

  func check(on connection: Connection, now: ContinuousClock.Instant) {
    open?.check(on: connection)
  }

  func take(_ step: Exchange.Step, on connection: Connection) {
    open?.take(step, date: "", keepsAlive: false, on: connection)
    guard let open, open.isOver else { return }
    self.open = nil
    connection.hangUp()
  }

  /// `nc` whose input has ended goes on reading.
  func end(on connection: Connection, error: (any Error)?) {
    if !connection.channel.isActive { open?.finish(on: connection) }
  }
}
