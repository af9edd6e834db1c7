internal import NIOCore

/// HTTP/1.1 on one connection of a listener, until it becomes a link or ends.
final class ServerGreeting: Greeting {
  private let configuration: ListenerConfiguration
  private let origins: OriginRule
  private var reader: RequestReader
  private var deadline = ContinuousClock.now
  private var isEnded = false

  init(configuration: ListenerConfiguration, origins: OriginRule, remoteAddress: String) {
    self.configuration = configuration
    self.origins = origins
    reader = RequestReader(remoteAddress: remoteAddress)
  }

  func begin(on connection: Connection, now: ContinuousClock.Instant) {
    deadline = now + configuration.timing.request
    let excess = connection.thread.connectionCount - configuration.connectionsMax
    guard excess > 0 else { return }
    guard excess <= Limits.connectionsRefusedMax else { return connection.abort() }
    let full = HTTPResponse.full("All connections are taken.", retryAfterSeconds: 5)
    answer(full, keepsAlive: false, on: connection)
  }

  func receive(
    _ bytes: Span<UInt8>, from cursor: inout Int, on connection: Connection,
    now: ContinuousClock.Instant
  ) {
    let wasWithinRequest = reader.isWithinRequest
    let event = reader.next(bytes, from: &cursor)
    if !wasWithinRequest { deadline = now + configuration.timing.request }
    switch event {
    case nil: break
    case .expectsContinue: connection.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
    case .refuse(let response): answer(response, keepsAlive: false, on: connection)
    case .request(let request):
      deadline = now + configuration.timing.keepAlive
      take(request, on: connection, now: now)
    }
  }

  func check(on connection: Connection, now: ContinuousClock.Instant) {
    guard now >= deadline else { return }
    guard reader.isWithinRequest else { return connection.hangUp() }
    let late = HTTPResponse.text(408, "The request did not arrive in time.")
    answer(late, keepsAlive: false, on: connection)
  }

  /// A peer that has sent all it wanted still gets the answers it waits for.
  func end(on connection: Connection, error: (any Error)?) { connection.hangUp() }

  private func take(
    _ request: HTTPRequest, on connection: Connection, now: ContinuousClock.Instant
  ) {
    switch configuration.endpoints(request) {
    case .accept(let endpoint): open(endpoint, request, on: connection, now: now)
    case .refuse(let response): answer(response, keepsAlive: request.keepsAlive, on: connection)
    case nil:
      let response = route(request)
      answer(
        response, keepsAlive: request.keepsAlive, omitsBody: request.method == "HEAD",
        on: connection)
    }
  }

  private func route(_ request: HTTPRequest) -> HTTPResponse {
    guard request.method == "GET" || request.method == "HEAD" else {
      return .text(
        405, "Only GET and HEAD are understood here.", headers: ["Allow": "GET, HEAD"])
    }
    var request = request
    request.method = "GET"
    return configuration.routes(request) ?? .text(404, "There is nothing at this path.")
  }

  private func open(
    _ endpoint: Endpoint, _ request: HTTPRequest, on connection: Connection,
    now: ContinuousClock.Instant
  ) {
    let acceptance: Handshake.Acceptance
    do {
      acceptance = try Handshake.check(request, for: endpoint, origins: origins)
    } catch {
      return answer(
        error, keepsAlive: request.keepsAlive, omitsBody: request.method == "HEAD", on: connection)
    }
    connection.write(Handshake.switchingProtocols(acceptance, date: Self.date))
    let link = Link(
      request: request, subprotocol: acceptance.subprotocol, side: .listener,
      waitingBytesMax: endpoint.waitingBytesMax, outbox: connection.thread.outbox)
    let reader = FrameReader(
      expectsMasked: true, kinds: endpoint.kinds, messageBytesMax: endpoint.messageBytesMax)
    let rules = LinkProtocol(
      reader: reader, liveness: configuration.timing.listenerLiveness,
      closeTime: configuration.timing.closeHandshake, now: now)
    connection.becomeLink(OpenLink(link, events: configuration.events, rules: rules), now: now)
  }

  private func answer(
    _ response: HTTPResponse, keepsAlive: Bool, omitsBody: Bool = false, on connection: Connection
  ) {
    connection.write(
      response.encode(date: Self.date, keepsAlive: keepsAlive, omitsBody: omitsBody))
    if !keepsAlive { connection.hangUp() }
  }

  private static var date: String {
    HTTPDate.text(secondsSince1970: SystemCalls.wallClockSeconds)
  }
}
