import Logging
import ServerCore
import Simulation
import Transport
import Wire

/// What the port answers: the paths, who may open a link, and where links' frames go.
final class FrontDoor: Sendable {
  private let settings: HostSettings
  private let inbox: Inbox
  private let router: Router
  private let logger: Logger
  private let warnings: Warnings
  private let watchingPage: PageAnswer
  private let status: @Sendable () -> ServerStatus
  private let started = MonotonicClock.now()

  init(
    settings: HostSettings, page: PageAnswer, inbox: Inbox, router: Router, logger: Logger,
    status: @escaping @Sendable () -> ServerStatus
  ) {
    self.settings = settings
    watchingPage = page
    self.inbox = inbox
    self.router = router
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
      guard match.watchers < settings.watchersMax else {
        return full("all \(settings.watchersMax) watchers' places are taken")
      }
    default: return nil
    }
    return .accept(
      Endpoint(
        subprotocols: [WireVersion.subprotocol],
        messageBytesMax: WireLimits.clientFrameBytesMax))
  }

  private func full(_ sentence: String) -> EndpointAnswer {
    warnings.once("turned somebody away: \(sentence)")
    return .refuse(.full(sentence, retryAfterSeconds: ServerLimits.retryAfterSeconds))
  }

  private func opened(_ link: Link) {
    logger.debug("link \(link.id) from \(link.remoteAddress) to \(link.path)")
    let role = link.path == "/play" ? ViewerRole.player : .watcher
    inbox.note(.opened(router.add(link), role, from: link.remoteAddress))
  }

  private func received(_ frame: [UInt8], over link: Link) {
    switch inbox.receive(frame, from: ViewerID(link.id)) {
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
    inbox.note(.closed(router.remove(link)))
  }

  private var statusJSON: String {
    let uptime = Int((MonotonicClock.now() - started) / 1_000_000)
    return StatusReport(status(), settings: settings, uptimeSeconds: uptime).json
  }
}
