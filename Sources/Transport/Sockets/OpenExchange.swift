internal import NIOCore

/// A connection's side of an exchange: writes what it is told to. Belongs to its event loop.
final class OpenExchange {
  let exchange: Exchange
  private let ended: @Sendable (Exchange) -> Void
  private var hasBegun = false
  private(set) var isOver = false

  init(_ exchange: Exchange, ended: @escaping @Sendable (Exchange) -> Void) {
    self.exchange = exchange
    self.ended = ended
  }

  func begin(on connection: Connection) {
    let exchange = exchange
    exchange.connection.value = connection
    connection.writer.taken = { exchange.count(taken: $0) }
  }

  /// Carries a step out. Whether the connection goes on is the greeting's to say, when it is over.
  func take(_ step: Exchange.Step, date: String, keepsAlive: Bool, on connection: Connection) {
    guard !isOver else { return }
    switch step {
    case .respond(let response):
      guard !hasBegun else { return }
      let omitsBody = exchange.framing == .none
      write(
        ByteBuffer(
          bytes: response.encode(date: date, keepsAlive: keepsAlive, omitsBody: omitsBody)),
        on: connection)
      finish(on: connection)
    case .begin(let head): begin(head, date: date, keepsAlive: keepsAlive, on: connection)
    case .piece(let piece):
      // It was counted when it was sent, as a chunk.
      exchange.count(taken: piece.bytesMax)
      if hasBegun, let buffer = piece.buffer(exchange.framing) { write(buffer, on: connection) }
    case .end:
      if hasBegun, exchange.framing == .chunked {
        write(ByteBuffer(string: "0\r\n\r\n"), on: connection)
      }
      finish(on: connection)
    case .cut:
      finish(on: connection)
      connection.abort()
    }
  }

  func check(on connection: Connection) {
    if !isOver { exchange.store(kernelBytes: connection.writer.kernelBytesWaiting) }
  }

  /// Over, whoever ended it. A second call does nothing.
  func finish(on connection: Connection) {
    guard !isOver else { return }
    isOver = true
    connection.writer.taken = { _ in }
    exchange.connection.value = nil
    exchange.finish()
    ended(exchange)
  }

  /// A raw port has no head.
  func beginRaw() { hasBegun = true }

  private func begin(
    _ head: HTTPResponse, date: String, keepsAlive: Bool, on connection: Connection
  ) {
    guard !hasBegun else { return }
    hasBegun = true
    var headers = head.headers
    if exchange.request.minorVersion >= 1 { headers.append("Transfer-Encoding", "chunked") }
    if !keepsAlive { headers.append("Connection", "close") }
    write(
      ByteBuffer(bytes: HTTPResponse.head(status: head.status, date: date, headers: headers)),
      on: connection)
    if exchange.framing == .none { finish(on: connection) }
  }

  private func write(_ buffer: ByteBuffer, on connection: Connection) {
    exchange.count(waiting: buffer.readableBytes)
    connection.writer.write(buffer)
  }
}
