import ClientCore
import Simulation
import Wire

/// `/watch/state` and the `state` of `/watch/events`: how the match stands for one audience.
struct RoadState: Encodable, Hashable, Sendable {
  /// One player of the scoreboard, with what is seen of the character.
  struct Player: Encodable, Hashable, Sendable {
    var name: String
    /// The class.
    var kind: String
    var level: Int
    var team: Int
    var kills: Int
    var playersKilled: Int
    var deaths: Int
    var isBot: Bool
    var isAway: Bool
    /// Left out of whom this audience does not see.
    var hp: Int?
    var hpMax: Int?
    var x: Int?
    var y: Int?
    var isDead: Bool?
  }

  /// An event with its id, as among the server-sent ones.
  struct Event: Encodable, Hashable, Sendable {
    var id: String
    var kind: RoadNews.Kind
    var text: String
  }

  var server: String
  var mode: String
  /// How the match stands, in words.
  var status: String
  /// When this became so.
  var tick: Int
  var tickRate: Int
  /// Seconds by which watchers see everything later.
  var delaySeconds: Int
  var isPaused: Bool
  var isDecided: Bool
  /// Who is followed, as they write themselves; left out for nobody.
  var follow: String?
  var mapWidth: Int
  var mapHeight: Int
  var players: [Player]
  var events: [Event]

  /// nil before the first snapshot.
  init?(_ replica: Replica, events ring: EventRing, follow: String, delaySeconds: Int) {
    guard let welcome = replica.welcome, let snapshot = replica.snapshot else { return nil }
    server = welcome.serverName
    mode = "\(welcome.mode)"
    tick = Int(replica.tick.rawValue)
    tickRate = welcome.tickRate
    self.delaySeconds = delaySeconds
    status = replica.board?.status.line(at: replica.tick, tickRate: welcome.tickRate) ?? mode
    isPaused = replica.isPaused
    isDecided = replica.outcome != nil
    let rows = replica.board?.rows ?? []
    if !follow.isEmpty {
      self.follow = rows.first { PlayerName.isSame($0.name, as: follow) }?.name ?? follow
    }
    mapWidth = welcome.mapWidth
    mapHeight = welcome.mapHeight
    players = rows.map { row in
      Player(row, seen: snapshot.entities.first { $0.name == row.name }, replica.legend(row.kind))
    }
    events = ring.events.suffix(RoadLimits.eventsInStateMax).map {
      Event(id: "\($0.id)", kind: $0.news.kind, text: $0.news.text)
    }
  }

  /// Whether it says the same, but for the time.
  func isSame(as other: RoadState) -> Bool {
    var later = self
    later.tick = other.tick
    return later == other
  }

  /// One line, its keys in a fixed order.
  var json: [UInt8] { JSONLine.bytes(self) }
}

extension RoadState.Player {
  init(_ row: BoardRow, seen: SeenEntity?, _ legend: KindLegend?) {
    name = row.name
    kind = legend?.name ?? ""
    level = row.level
    team = row.team
    kills = row.kills
    playersKilled = row.playersKilled
    deaths = row.deaths
    isBot = row.isBot
    isAway = row.isAway
    guard let seen else { return }
    hp = seen.hp
    hpMax = seen.hpMax
    x = seen.position.x
    y = seen.position.y
    isDead = if case .dead = seen.activity { true } else { false }
  }
}
