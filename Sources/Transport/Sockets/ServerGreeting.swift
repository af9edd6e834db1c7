internal import NIOCore

/// HTTP/1.1 on one connection of a listener, until it becomes a link or ends.
final class ServerGreeting: Greeting {
  private let configuration: ListenerConfiguration
  private let origins: OriginRule
  private var reader: RequestReader
  private var deadline = ContinuousClock.now
  /// The answer that is under way.
  private var open: OpenExchange?
  private var inputHasEnded = false

  init(configuration: ListenerConfiguration, origins: OriginRule, remoteAddress: String) {
    self.configuration = configuration
    self.origins = origins
    reader = RequestReader(remoteAddress: remoteAddress)
  }

  var isBusy: Bool { open != nil }
  var hasExchange: Bool { isBusy }

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
    if let open { return open.check(on: connection) }
    guard now >= deadline else { return }
    guard reader.isWithinRequest else { return connection.hangUp() }
    let late = HTTPResponse.text(408, "The request did not arrive in time.")
    answer(late, keepsAlive: false, on: connection)
  }

  /// A peer that has sent all it wanted still gets the answers it waits for.
  func end(on connection: Connection, error: (any Error)?) {
    inputHasEnded = true
    if let open, connection.channel.isActive, !open.isOver { return }
    open?.finish(on: connection)
    open = nil
    connection.hangUp()
  }

  /// Goes on to the next request when the answer is over.
  func take(_ step: Exchange.Step, on connection: Connection) {
    guard let open else { return }
    let keepsAlive = keepsAlive(open.exchange)
    open.take(step, date: Self.date, keepsAlive: keepsAlive, on: connection)
    guard open.isOver else { return }
    self.open = nil
    deadline = .now + configuration.timing.keepAlive
    if keepsAlive, !inputHasEnded { connection.goOn() } else { connection.hangUp() }
  }

  /// A body without a length ends with the connection, where there are no chunks.
  private func keepsAlive(_ exchange: Exchange) -> Bool {
    exchange.request.keepsAlive && exchange.request.minorVersion >= 1
  }

  private func take(
    _ request: HTTPRequest, on connection: Connection, now: ContinuousClock.Instant
  ) {
    switch configuration.endpoints(request) {
    case .accept(let endpoint): open(endpoint, request, on: connection, now: now)
    case .refuse(let response): answer(response, keepsAlive: request.keepsAlive, on: connection)
    case nil:
      if isLookedAt(request), exchange(request, on: connection) { return }
      let response = route(request)
      answer(
        response, keepsAlive: request.keepsAlive, omitsBody: request.method == "HEAD",
        on: connection)
    }
  }

  /// Hands the request over, where its answer comes later.
  private func exchange(_ request: HTTPRequest, on connection: Connection) -> Bool {
    var asGet = request
    asGet.method = "GET"
    guard let take = configuration.exchange(asGet) else { return false }
    let framing: Exchange.Framing =
      request.method == "HEAD" ? .none : request.minorVersion >= 1 ? .chunked : .plain
    let exchange = Exchange(request: asGet, framing: framing, connection: connection)
    let open = OpenExchange(exchange, ended: configuration.exchanges.ended)
    open.begin(on: connection)
    self.open = open
    take(exchange)
    return true
  }

  private func isLookedAt(_ request: HTTPRequest) -> Bool {
    request.method == "GET" || request.method == "HEAD"
  }

  private func route(_ request: HTTPRequest) -> HTTPResponse {
    guard isLookedAt(request) else {
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
      waitingBytesMax: endpoint.waitingBytesMax, isPatient: endpoint.isPatient,
      outbox: connection.thread.outbox)
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
