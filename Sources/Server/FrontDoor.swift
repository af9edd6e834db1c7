import Logging
import ServerCore
import Synchronization
import Transport

/// What the port answers: the paths, who may open a link, and where links' frames go.
final class FrontDoor: Sendable {
  private let settings: HostSettings
  private let inbox: Inbox
  private let router: Router
  private let logger: Logger
  private let statusJSON: @Sendable () -> String
  private let openPlayers = Atomic<Int>(0)
  private let openWatchers = Atomic<Int>(0)

  init(
    settings: HostSettings, inbox: Inbox, router: Router, logger: Logger,
    statusJSON: @escaping @Sendable () -> String
  ) {
    self.settings = settings
    self.inbox = inbox
    self.router = router
    self.logger = logger
    self.statusJSON = statusJSON
  }

  var configuration: ListenerConfiguration {
    var configuration = ListenerConfiguration(host: settings.bindAddress, port: settings.port)
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
    case "/status":
      HTTPResponse(
        headers: ["Content-Type": "application/json", "Cache-Control": "no-store"],
        body: Array(statusJSON().utf8))
    case "/healthz": .text(200, "ok")
    default: nil
    }
  }

  private func endpoint(_ request: HTTPRequest) -> EndpointAnswer? {
    let endpoint = Endpoint(subprotocols: [CudgelVersion.subprotocol])
    switch request.path {
    case "/play":
      guard openPlayers.load(ordering: .relaxed) < settings.playersMax else {
        return full("all \(settings.playersMax) seats are taken")
      }
      return .accept(endpoint)
    case "/watch":
      guard openWatchers.load(ordering: .relaxed) < settings.watchersMax else {
        return full("all \(settings.watchersMax) watchers' places are taken")
      }
      return .accept(endpoint)
    default: return nil
    }
  }

  private func full(_ sentence: String) -> EndpointAnswer {
    .refuse(.full(sentence, retryAfterSeconds: ServerLimits.retryAfterSeconds))
  }

  private func opened(_ link: Link) {
    count(link, 1)
    logger.debug("link \(link.id) from \(link.remoteAddress) to \(link.path)")
    inbox.note(.opened(router.add(link), link.path == "/play" ? .player : .watcher))
  }

  private func received(_ frame: [UInt8], over link: Link) {
    switch inbox.receive(frame, from: ViewerID(link.id)) {
    case .taken: break
    case .viewerIsTooFast: link.close(.policyViolation, reason: "too many messages at once")
    case .full: link.close(.tryAgainLater, reason: "the server is overloaded")
    }
  }

  private func closed(_ link: Link, _ end: LinkEnd) {
    count(link, -1)
    logger.debug("link \(link.id) closed with \(end.code) \(end.reason)")
    inbox.note(.closed(router.remove(link)))
  }

  private func count(_ link: Link, _ change: Int) {
    if link.path == "/play" {
      openPlayers.add(change, ordering: .relaxed)
    } else {
      openWatchers.add(change, ordering: .relaxed)
    }
  }
}
