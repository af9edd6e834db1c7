import Synchronization
import Transport

/// Who may watch by a road that is no link: asked on the event loop, answered there when the answer
/// is no, and handed to the roads' thread when it is yes.
final class RoadDoor: Sendable {
  private let settings: HostSettings
  private let places: WatcherPlaces
  private let gate: WordGate
  private let thread: RoadThread
  /// The addresses of the exchanges that hold a place.
  private let held = Mutex<[UInt64: String]>([:])

  init(settings: HostSettings, places: WatcherPlaces, gate: WordGate, thread: RoadThread) {
    self.settings = settings
    self.places = places
    self.gate = gate
    self.thread = thread
  }

  /// Whoever takes an exchange for this request; nil when its path is no road's.
  func taker(of request: HTTPRequest) -> (@Sendable (Exchange) -> Void)? {
    guard Road.paths.contains(request.path) else { return nil }
    return { self.take($0) }
  }

  var events: ExchangeEvents {
    ExchangeEvents(
      opened: { self.openRaw($0) },
      received: { self.thread.hand(.typed($0, $1)) },
      ended: { self.ended($0) })
  }

  private func take(_ exchange: Exchange) {
    do throws(HTTPResponse) {
      let request = exchange.request
      if settings.watchersRule == .off {
        throw .text(403, "Nobody may watch this match.")
      }
      guard let road = try Road(request) else { throw .text(404, "There is nothing at this path.") }
      let follow = try Road.followed(request)
      if let objection = gate.objection(to: request) { throw objection }
      if road.holdsPlace, let refusal = hold(exchange) { throw Self.answer(refusal) }
      guard thread.hand(.opened(exchange, road, follow: follow)) else {
        throw .full("The server is overloaded.", retryAfterSeconds: 5)
      }
    } catch {
      exchange.respond(error)
    }
  }

  /// A connection to the raw port.
  private func openRaw(_ exchange: Exchange) -> Bool {
    if settings.watchersRule == .off { return refuseRaw(exchange, "Nobody may watch this match.") }
    if let refusal = hold(exchange) { return refuseRaw(exchange, Self.sentence(refusal)) }
    guard gate.isLocked else {
      return thread.hand(.opened(exchange, .ansi(.usual), follow: ""))
    }
    return thread.hand(.asked(exchange))
  }

  private func refuseRaw(_ exchange: Exchange, _ sentence: String) -> Bool {
    exchange.send(Piece(Array((sentence + "\r\n").utf8)))
    exchange.end()
    return true
  }

  private func hold(_ exchange: Exchange) -> WatcherPlaces.Refusal? {
    let address = exchange.request.remoteAddress
    if let refusal = places.take(address, isLink: false) { return refusal }
    held.withLock { $0[exchange.id] = address }
    return nil
  }

  private func ended(_ exchange: Exchange) {
    if let address = held.withLock({ $0.removeValue(forKey: exchange.id) }) {
      places.giveBack(address, isLink: false)
    }
    thread.hand(.ended(exchange))
  }

  /// What a watcher is told who finds no place, by whatever road.
  static func answer(_ refusal: WatcherPlaces.Refusal) -> HTTPResponse {
    switch refusal {
    case .allTaken:
      .full(sentence(refusal), retryAfterSeconds: ServerLimits.retryAfterSeconds)
    case .tooManyOfAddress:
      .text(
        429, sentence(refusal), headers: ["Retry-After": "\(ServerLimits.retryAfterSeconds)"])
    }
  }

  private static func sentence(_ refusal: WatcherPlaces.Refusal) -> String {
    switch refusal {
    case .allTaken: "All places for watchers are taken."
    case .tooManyOfAddress: "Too many watch from your address."
    }
  }
}

extension Road {
  /// Whether it is one of those that stay: who polls now and then needs no place.
  var holdsPlace: Bool {
    switch self {
    case .ansi, .frame, .events: true
    case .state(_, let waitSeconds): waitSeconds > 0
    }
  }
}
