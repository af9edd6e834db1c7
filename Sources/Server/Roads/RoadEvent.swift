import Simulation
import Wire

/// One thing that happened, as scripts and pages are told of it.
struct RoadEvent: Sendable {
  var id: EventID
  var news: RoadNews
}

/// What happened: a kind that programs switch on, a sentence for people, and the facts in it.
struct RoadNews: Hashable, Sendable, Encodable {
  /// The event's name among server-sent events too.
  enum Kind: String, Hashable, Sendable, Encodable {
    case join, leave, death, level, chat, boss, wave, match, end, pause
  }

  var kind: Kind
  var text: String
  /// Whom or what it befell, and by whom.
  var who: String?
  var by: String?
  var x: Int?
  var y: Int?
  /// Of a level, the new one; of a wave its number.
  var number: Int?
  /// Of talk: say, shout or notice.
  var channel: String?

  init(
    _ kind: Kind, _ text: String, who: String? = nil, by: String? = nil, at place: Point? = nil,
    number: Int? = nil, channel: String? = nil
  ) {
    self.kind = kind
    self.text = text
    self.who = who
    self.by = by
    x = place?.x
    y = place?.y
    self.number = number
    self.channel = channel
  }
}
