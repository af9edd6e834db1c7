import ClientCore
import Simulation
import Wire

/// What the golden screens show, each for a terminal of any size.
enum Scene: String, CaseIterable, Sendable {
  case title, classes, connecting, options, keys
  case match, ascii, effects, hounds, boss, party, watching, free
  case help, things, signs, chat, gestures, ranks, leaving
  case pack, shop, selling, sheet, map, board, brawl, members, alone, log, talk
  case dead, outcome, victory, paused, lost, ended, tooSmall
  case replay, replayKeys, replays, rewind, lastMoments

  func picture(columns: Int, rows: Int, language: String = "en") -> String {
    Stage.$language.withValue(language) {
      stage(columns: columns, rows: rows).picture(columns: columns, rows: rows)
    }
  }

  private func stage(columns: Int, rows: Int) -> Stage {
    switch self {
    case .title: return Stage(intent: .title, columns: columns, rows: rows)
    case .classes: return Self.titled(columns, rows, .character("c"), .right)
    case .options: return Self.titled(columns, rows, .character("o"))
    case .keys: return Self.titled(columns, rows, .character("o"), .tab)
    case .connecting:
      return Stage(intent: .play(url: "localhost", name: "Ada"), columns: columns, rows: rows)
    case .match, .tooSmall: return Self.fight(columns, rows)
    case .ascii: return Self.fight(columns, rows, isUnicode: false)
    case .help: return Self.fight(columns, rows, .character("?"))
    case .things: return Self.fight(columns, rows, .character("?"), .right)
    case .signs: return Self.fight(columns, rows, .character("?"), .right, .right)
    case .gestures: return Self.fight(columns, rows, .character("a"))
    case .leaving: return Self.fight(columns, rows, .character("q"))
    case .alone: return Self.fight(columns, rows, .character("t"))
    case .chat:
      var stage = Self.fight(columns, rows, .character("c"))
      stage.type("where is 漢字? " + String(repeating: "a long way ", count: 8))
      return stage
    case .dead:
      var stage = Self.fight(columns, rows)
      stage.die(slowly: true)
      return stage
    case .lost:
      var stage = Self.fight(columns, rows)
      stage.happen(.linkClosed(code: 1006, reason: "", stage.now))
      stage.happen(.connectFailed("connection refused", stage.now))
      return stage
    case .replay, .replayKeys, .replays, .rewind, .lastMoments:
      return Self.playedAgain(self, columns, rows)
    case .watching: return Self.watched(columns, rows, "Bob")
    case .free: return Self.watched(columns, rows, "")
    case .ended:
      var stage = Self.fight(columns, rows)
      stage.receive(.farewell(.shuttingDown, "The host has ended the match."))
      return stage
    case .pack, .shop, .selling, .sheet, .map, .board, .brawl, .party, .members, .outcome, .victory,
      .boss, .hounds, .ranks, .paused, .effects, .log, .talk:
      return Self.evening(self, columns, rows)
    }
  }

  static func titled(_ columns: Int, _ rows: Int, _ keys: Key...) -> Stage {
    var stage = Stage(intent: .title, columns: columns, rows: rows)
    for key in keys { stage.press(key) }
    return stage
  }

  /// Ada, hurt, beside a Clubber that is about to strike; Bob looks on.
  static func fight(
    _ columns: Int, _ rows: Int, isUnicode: Bool = true, _ keys: Key...
  ) -> Stage {
    let clubber = SeenEntity.make(
      1, kind: 1, at: Point(10, 6), hp: 22, hpMax: 40,
      activity: .windUp(attack: .basic, aim: Point(9, 6), strikesAt: Tick(30)))
    var own = OwnState.make()
    own.character.target = SeenNumber(1)
    var stage = Stage.playing(
      isUnicode: isUnicode, columns: columns, rows: rows, at: Point(9, 6), own: own,
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
    for key in keys { stage.press(key) }
    return stage
  }

  static func watched(_ columns: Int, _ rows: Int, _ name: String) -> Stage {
    var stage = Stage(
      intent: .watch(url: "localhost", follow: name), columns: columns, rows: rows)
    stage.happen(.linkOpened(stage.now))
    stage.welcome(
      map: Stage.map, own: name.isEmpty ? nil : .make(number: 2),
      entities: [
        .make(1, kind: 1, at: Point(12, 8)), .make(2, at: Point(8, 8), hp: 71, name: "Bob"),
      ])
    return stage
  }
}

extension Stage {
  /// The Clubber fells the player.
  mutating func die(slowly: Bool = false) {
    let hound = SeenHappening.suffered(
      victim: SeenNumber(0), .bleeding, by: KindID(3), damage: 2)
    receive(.events([SeenEvent(place: Point(9, 6), happening: hound)]))
    if slowly {
      wait(milliseconds: 1700)
      receive(.events([SeenEvent(place: Point(9, 6), happening: hound)]))
    }
    var fields = EntityFields()
    fields.hp = 0
    fields.activity = .dead(wakesAt: Tick(slowly ? 145 : 111))
    let place = Point(9, 6)
    let changes = [EntityChange.change(SeenNumber(0), fields)]
    receive(
      .delta(Delta(tick: Tick(slowly ? 45 : 11), own: nil, changes: changes, tiles: [])))
    receive(
      .events([
        SeenEvent(
          place: place,
          happening: .died(
            victim: SeenNumber(0), victimKind: KindID(0), victimName: "Ada", by: KindID(1)))
      ]))
  }
}
