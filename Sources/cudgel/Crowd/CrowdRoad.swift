/// How a member of a measuring crowd is shown the match.
enum CrowdRoad: Hashable {
  /// `/play`, with a character that stands still.
  case player
  /// `/watch`.
  case webSocket
  /// `/watch` by somebody who reads nothing once the link is open.
  case stalled
  /// `/watch/events`: server-sent events.
  case events
  /// `/watch/state?after=`: the answer comes with the next change.
  case longPoll
  /// `/watch/state` again and again; `isFresh`: on a new connection each time.
  case shortPoll(milliseconds: Int, isFresh: Bool)
  /// `/watch/ansi`: the picture as a terminal draws it, 80×24.
  case ansi
  /// `/watch/frame`: a page that never ends.
  case foreverFrame

  static let compared: [CrowdRoad] = [
    .webSocket, .events, .longPoll, .shortPoll(milliseconds: 100, isFresh: false),
    .shortPoll(milliseconds: 1000, isFresh: false), .shortPoll(milliseconds: 1000, isFresh: true),
    .ansi, .foreverFrame,
  ]

  var name: String {
    switch self {
    case .player: "player"
    case .webSocket: "WebSocket"
    case .stalled: "WebSocket, stalled"
    case .events: "server-sent events"
    case .longPoll: "long polling"
    case .shortPoll(let milliseconds, let isFresh):
      "short polling \(Double(milliseconds) / 1000) s\(isFresh ? ", new link" : "")"
    case .ansi: "ANSI 80×24 (curl)"
    case .foreverFrame: "forever frame"
    }
  }

  var isWebSocket: Bool {
    switch self {
    case .player, .webSocket, .stalled: true
    case .events, .longPoll, .shortPoll, .ansi, .foreverFrame: false
    }
  }

  /// The request that opens it, or asks for what came after that tick.
  func request(after tick: Int?) -> String {
    switch self {
    case .player: Self.upgrade("/play")
    case .webSocket, .stalled: Self.upgrade("/watch")
    case .events: Self.get("/watch/events", "Accept: text/event-stream\r\n")
    case .longPoll: Self.get("/watch/state" + (tick.map { "?after=\($0)&wait=20" } ?? ""))
    case .shortPoll(_, let isFresh):
      Self.get("/watch/state", isFresh ? "Connection: close\r\n" : "")
    case .ansi: Self.get("/watch/ansi?cols=80&rows=24")
    case .foreverFrame: Self.get("/watch/frame")
    }
  }

  private static func get(_ path: String, _ fields: String = "") -> String {
    "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(fields)\r\n"
  }

  private static func upgrade(_ path: String) -> String {
    get(
      path,
      "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: cudgel.1\r\n")
  }
}
