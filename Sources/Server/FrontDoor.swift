import Logging
import ServerCore
import Simulation
import Synchronization
import Transport
import Wire

/// What the port answers: the paths, who may open a link, and where links' frames go.
final class FrontDoor: Sendable {
  private let settings: HostSettings
  private let inbox: Inbox
  private let router: Router
  private let roads: WatchRoads
  /// Watchers' links that hold a place.
  private let placed = Mutex<Set<UInt64>>([])
  private let logger: Logger
  private let warnings: Warnings
  private let watchingPage: PageAnswer
  private let status: @Sendable () -> ServerStatus
  private let started = MonotonicClock.now()

  init(
    settings: HostSettings, page: PageAnswer, inbox: Inbox, router: Router, roads: WatchRoads,
    logger: Logger,
    status: @escaping @Sendable () -> ServerStatus
  ) {
    self.settings = settings
    watchingPage = page
    self.inbox = inbox
    self.router = router
    self.roads = roads
    self.logger = logger
    warnings = Warnings(logger: logger)
    self.status = status
  }

  var configuration: ListenerConfiguration {
    var configuration = ListenerConfiguration(
      host: settings.bindAddress ?? "::", port: settings.port)
    configuration.connectionsMax =
      settings.playersMax + settings.watchersMax + ServerLimits.connectionsSpare
    configuration.routes = { self.page($0) }
    configuration.exchange = { self.roads.door.taker(of: $0) }
    configuration.exchanges = roads.door.events
    configuration.endpoints = { self.endpoint($0) }
    configuration.events = LinkEvents(
      opened: { self.opened($0) },
      received: { self.received($1.bytes, over: $0) },
      closed: { self.closed($0, $1) })
    return configuration
  }

  private func page(_ request: HTTPRequest) -> HTTPResponse? {
    switch request.path {
    case "/": watchingPage.answer(to: request)
    case "/status":
      HTTPResponse(
        headers: ["Content-Type": "application/json", "Cache-Control": "no-store"],
        body: Array(statusJSON.utf8))
    case "/healthz": .text(200, "ok")
    default: nil
    }
  }

  private func endpoint(_ request: HTTPRequest) -> EndpointAnswer? {
    let match = status().match
    switch request.path {
    case "/play":
      // Who takes a seat back has one already: the match tells by the token or the key.
      let hasSeat = request.query("resume") != nil
      guard hasSeat || match.players < settings.playersMax else {
        return full("all \(settings.playersMax) seats are taken")
      }
    case "/watch":
      if settings.watchersRule == .off {
        return .refuse(.text(403, "Nobody may watch this match."))
      }
      if let refusal = roads.places.refusal(for: request.remoteAddress) {
        warnings.once("turned a watcher away: \(refusal)")
        return .refuse(RoadDoor.answer(refusal))
      }
    default: return nil
    }
    return .accept(
      Endpoint(
        subprotocols: [WireVersion.subprotocol],
        messageBytesMax: WireLimits.clientFrameBytesMax, isPatient: request.path == "/watch"))
  }

  private func full(_ sentence: String) -> EndpointAnswer {
    warnings.once("turned somebody away: \(sentence)")
    return .refuse(.full(sentence, retryAfterSeconds: ServerLimits.retryAfterSeconds))
  }

  private func opened(_ link: Link) {
    logger.debug("link \(link.id) from \(link.remoteAddress) to \(link.path)")
    let role = link.path == "/play" ? ViewerRole.player : .watcher
    if role == .watcher, !takesPlace(link) { return }
    inbox.note(
      .opened(router.add(link), role, from: link.remoteAddress), isPatient: link.isPatient)
  }

  private func received(_ frame: [UInt8], over link: Link) {
    switch inbox.receive(frame, from: ViewerID(link.id), isPatient: link.isPatient) {
    case .taken: break
    case .viewerIsTooFast:
      warnings.once("\(link.remoteAddress) sent too many messages at once")
      link.close(.policyViolation, reason: "too many messages at once")
    case .full:
      warnings.once("the inbox of one tick is full")
      link.close(.tryAgainLater, reason: "the server is overloaded")
    }
  }

  private func closed(_ link: Link, _ end: LinkEnd) {
    logger.debug("link \(link.id) closed with \(end.code) \(end.reason)")
    inbox.note(.closed(router.remove(link)), isPatient: link.isPatient)
    if placed.withLock({ $0.remove(link.id) }) != nil {
      roads.places.giveBack(link.remoteAddress, isLink: true)
    }
  }

  /// Others may have come since it was asked whether there is a place.
  private func takesPlace(_ link: Link) -> Bool {
    guard roads.places.take(link.remoteAddress, isLink: true) == nil else {
      link.close(.tryAgainLater, reason: "all places for watchers are taken")
      return false
    }
    _ = placed.withLock { $0.insert(link.id) }
    return true
  }

  private var statusJSON: String {
    let uptime = Int((MonotonicClock.now() - started) / 1_000_000)
    return StatusReport(status(), settings: settings, uptimeSeconds: uptime).json
  }
}
