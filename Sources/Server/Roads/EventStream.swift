/// Server-sent events as text (https://html.spec.whatwg.org/multipage/server-sent-events.html).
/// Pure: JSON has no line ends, so a field is one line.
enum EventStream {
  /// What every stream begins with: when to dial again, and a comment for people.
  static let opening =
    "retry: \(RoadLimits.retryMilliseconds)\n: events of a Cudgel match, each with JSON as data\n\n"

  /// So that both sides notice a dead link.
  static let heartbeat = ": still here\n\n"

  static func text(_ event: RoadEvent) -> String {
    let data = JSONLine.text(event.news)
    return "id: \(event.id)\nevent: \(event.news.kind.rawValue)\ndata: \(data)\n\n"
  }

  /// With the id of the last event before it, so that who comes back goes on from there even where
  /// nothing has happened yet.
  static func text(state json: some Sequence<UInt8>, after last: EventID) -> String {
    "id: \(last)\nevent: state\ndata: \(String(decoding: Array(json), as: UTF8.self))\n\n"
  }

  /// What happened between `after` and what follows is not known any more.
  static func text(gapAfter id: EventID) -> String {
    "event: gap\ndata: {\"after\":\"\(id)\","
      + "\"text\":\"What happened since is not remembered.\"}\n\n"
  }
}
