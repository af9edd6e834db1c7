import ClientCore
import Simulation
import Wire

/// What the golden screens show, each for a terminal of any size.
enum Scene: String, CaseIterable, Sendable {
  case title, match, ascii, help, dead, lost, watching, ended, tooSmall
  case classes, pack, shop, map, board, party, outcome, boss, hounds, ranks, paused

  func picture(columns: Int, rows: Int, language: String = "en") -> String {
    Stage.$language.withValue(language) {
      stage(columns: columns, rows: rows).picture(columns: columns, rows: rows)
    }
  }

  private func stage(columns: Int, rows: Int) -> Stage {
    switch self {
    case .title: return Stage(intent: .title, columns: columns, rows: rows)
    case .match: return Self.fight(columns, rows)
    case .ascii: return Self.fight(columns, rows, isUnicode: false)
    case .help:
      var stage = Self.fight(columns, rows)
      stage.press(.character("?"))
      return stage
    case .dead:
      var stage = Self.fight(columns, rows)
      stage.die()
      return stage
    case .lost:
      var stage = Self.fight(columns, rows)
      stage.happen(.linkClosed(code: 1006, reason: "", stage.now))
      stage.happen(.connectFailed("connection refused", stage.now))
      return stage
    case .watching: return Self.watched(columns, rows)
    case .ended:
      var stage = Self.fight(columns, rows)
      stage.receive(.farewell(.shuttingDown, "The host has ended the match."))
      return stage
    case .tooSmall: return Self.fight(columns, rows)
    case .classes:
      var stage = Stage(intent: .title, columns: columns, rows: rows)
      stage.press(.character("c"), .right)
      return stage
    case .pack, .shop, .map, .board, .party, .outcome, .boss, .hounds, .ranks, .paused:
      return Self.evening(self, columns, rows)
    }
  }

  /// Ada, hurt, beside a Clubber that is about to strike; Bob looks on.
  private static func fight(_ columns: Int, _ rows: Int, isUnicode: Bool = true) -> Stage {
    let clubber = SeenEntity.make(
      1, kind: 1, at: Point(10, 6), hp: 22, hpMax: 40,
      activity: .windUp(attack: .basic, aim: Point(9, 6), strikesAt: Tick(30)))
    var stage = Stage.playing(
      isUnicode: isUnicode, columns: columns, rows: rows, at: Point(9, 6),
      others: [clubber, .make(2, at: Point(5, 8), name: "Bob")])
    stage.happen(.roundTrip(microseconds: 152_000))
    stage.receive(
      .events([
        SeenEvent(
          place: Point(9, 6),
          happening: .struck(
            victim: SeenNumber(0), by: SeenNumber(1), kind: KindID(1), attack: .basic, damage: 9))
      ]))
    stage.wait(milliseconds: 200)
    stage.receive(.chat(Chat(kind: .say, from: "Bob", text: "behind you")))
    return stage
  }

  private static func watched(_ columns: Int, _ rows: Int) -> Stage {
    var stage = Stage(
      intent: .watch(url: "localhost", follow: "Bob"), columns: columns, rows: rows)
    stage.happen(.linkOpened(stage.now))
    stage.welcome(
      map: Stage.map, own: .make(number: 2),
      entities: [
        .make(1, kind: 1, at: Point(12, 8)), .make(2, at: Point(8, 8), hp: 71, name: "Bob"),
      ])
    return stage
  }
}

extension Stage {
  /// The Clubber fells the player.
  mutating func die() {
    let hound = SeenHappening.suffered(
      victim: SeenNumber(0), .bleeding, by: KindID(3), damage: 2)
    receive(.events([SeenEvent(place: Point(9, 6), happening: hound)]))
    var fields = EntityFields()
    fields.hp = 0
    fields.activity = .dead(wakesAt: Tick(111))
    let place = Point(9, 6)
    receive(
      .delta(Delta(tick: Tick(11), own: nil, changes: [.change(SeenNumber(0), fields)], tiles: [])))
    receive(
      .events([
        SeenEvent(
          place: place,
          happening: .died(
            victim: SeenNumber(0), victimKind: KindID(0), victimName: "Ada", by: KindID(1)))
      ]))
  }
}
