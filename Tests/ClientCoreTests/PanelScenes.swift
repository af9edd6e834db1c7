import ClientCore
import Simulation
import Wire

// The scenes with a seasoned Taoist: panels, the pack of hounds, a boss, the end of a match.
extension Scene {
  static func evening(_ scene: Scene, _ columns: Int, _ rows: Int) -> Stage {
    let isTrading = scene == .shop || scene == .selling
    var own = OwnState.seasoned(canTrade: isTrading, ranksToSpend: scene == .ranks ? 1 : 0)
    if scene == .boss || scene == .effects { own.character.target = SeenNumber(1) }
    let effects = lasting(in: scene)
    own.effectEnds = effects.enumerated().map { EffectEnd($1, endsAt: Tick(40 + 111 * UInt32($0))) }
    var stage = Stage.playing(
      columns: columns, rows: rows, at: Point(9, 6), kind: 2, level: 9,
      effects: EffectSet(effects.map { EffectSet($0) }), own: own, others: company(in: scene),
      things: [
        SeenThing(place: Point(12, 7), look: .gold),
        SeenThing(place: Point(13, 7), look: .item(ItemID(0))),
      ])
    stage.receive(.board(board(for: scene)))
    if [.map, .party, .members, .effects].contains(scene) { stage.receive(.party(threeOfThem)) }
    open(scene, on: &stage)
    return stage
  }

  private static func lasting(in scene: Scene) -> [Effect] {
    switch scene {
    case .hounds: [.inspired, .hasted]
    case .effects: Effect.allCases
    case .sheet: [.poisoned, .guarded]
    default: []
    }
  }

  private static func open(_ scene: Scene, on stage: inout Stage) {
    switch scene {
    case .pack: stage.press(.character("i"), .down, .down)
    case .shop: stage.press(.character("i"), .tab, .down, .down, .down)
    case .selling: stage.press(.character("i"), .tab, .tab)
    case .sheet: stage.press(.character("C"))
    case .map: stage.press(.character("m"))
    case .board, .brawl: stage.press(.character("o"))
    case .members: stage.press(.character("t"))
    case .outcome: stage.receive(.outcome(fireOut))
    case .victory: stage.receive(.outcome(kingFell))
    case .ranks: stage.press(.character("+"))
    case .paused: stage.receive(.paused(true))
    case .log, .talk:
      stage.chatter()
      stage.press(.character("L"))
      if scene == .talk { stage.press(.character("4")) }
    default: break
    }
  }

  private static func company(in scene: Scene) -> [SeenEntity] {
    switch scene {
    case .hounds:
      let places = [
        Point(8, 5), Point(9, 5), Point(10, 5), Point(8, 6), Point(10, 6), Point(8, 7),
        Point(9, 7), Point(10, 7), Point(7, 6),
      ]
      var slowed = SeenEntity.make(20, kind: 1, at: Point(13, 6), hp: 12, hpMax: 40)
      slowed.effects = [EffectSet(.slowed), EffectSet(.poisoned)]
      return places.enumerated().map { index, place in
        var hound = SeenEntity.make(UInt16(index + 1), kind: 3, at: place, hp: 30, hpMax: 30)
        hound.traits = SeenEntity.Traits(side: .players, level: 9, master: SeenNumber(0))
        return hound
      } + [slowed]
    case .boss, .effects:
      return [
        .make(
          1, kind: 4, at: Point(12, 6), hp: 410, hpMax: 900,
          activity: .windUp(attack: .basic, aim: Point(9, 6), strikesAt: Tick(28))),
        .make(2, at: Point(5, 8), name: "Bob"),
      ]
    default: return [.make(2, at: Point(5, 8), name: "Bob")]
    }
  }

  private static func board(for scene: Scene) -> Board {
    let status: ModeStatus =
      switch scene {
      case .hounds: .horde(wave: 3, left: 12, nextWaveAt: nil, fire: 160, fireMax: 200)
      case .brawl: .brawl(endsAt: Tick(4030), teamKills: [4, 7])
      default: .delve(densCleared: 1, dens: 3, isKingAwake: scene == .boss)
      }
    let teams = scene == .brawl ? [1, 2] : [0, 0]
    return Board(
      status: status,
      rows: [
        BoardRow(name: "Ada", kind: KindID(2), level: 9, team: teams[0], kills: 31, deaths: 2),
        BoardRow(
          name: "Bob", kind: KindID(0), level: 11, team: teams[1], kills: 44, playersKilled: 3,
          deaths: 1, isBot: true),
        BoardRow(
          name: "Eve of the Meadow", kind: KindID(0), level: 4, team: teams[1], kills: 7,
          deaths: 5, isAway: true),
      ])
  }

  private static let threeOfThem = PartyView(
    members: [
      PartyMember(
        name: "Ada", kind: KindID(2), level: 9, hp: 98, hpMax: 140, place: Point(9, 6)),
      PartyMember(
        name: "Bob", kind: KindID(0), level: 11, hp: 0, hpMax: 200, place: Point(20, 2)),
      PartyMember(
        name: "漢字漢字漢字漢字", kind: KindID(0), level: 20, hp: 1213, hpMax: 1240,
        place: Point(2, 10)),
    ],
    marks: [PartyMark(place: Point(18, 8), by: "Bob", until: Tick(900))])

  private static let fireOut = Outcome(
    verdict: .fireOut, seconds: 754,
    status: .horde(wave: 7, left: 9, nextWaveAt: nil, fire: 0, fireMax: 200),
    rows: [
      OutcomeRow(
        player: BoardRow(name: "Ada", kind: KindID(2), level: 9, kills: 31, deaths: 2),
        damageDealt: 2410, damageTaken: 811, healed: 640, goldFound: 132),
      OutcomeRow(
        player: BoardRow(name: "Bob", kind: KindID(0), level: 11, kills: 44, deaths: 1),
        damageDealt: 5120, damageTaken: 2333, healed: 0, goldFound: 90),
    ], nextAt: Tick(310))
}

extension Scene {
  private static let kingFell = Outcome(
    verdict: .kingFell, seconds: 4_754,
    status: .delve(densCleared: 3, dens: 3, isKingAwake: true),
    rows: (1...12).map { number in
      OutcomeRow(
        player: BoardRow(
          name: number == 3 ? "Ada" : "Wanderer \(number)", kind: KindID(2), level: number + 8,
          kills: 400 - 31 * number, deaths: number * 2),
        damageDealt: 124_000 / number, damageTaken: 811 * number, healed: 64 * number,
        goldFound: 132)
    }, nextAt: Tick(310))
}

extension Stage {
  /// A long talk, and some of everything else.
  mutating func chatter() {
    for round in 0..<30 {
      wait(milliseconds: 2100)
      let text =
        round.isMultiple(of: 3)
        ? "你好，这里有很多怪物" : "shall we go on to the den? " * (round % 5 + 1)
      receive(.chat(Chat(kind: round.isMultiple(of: 4) ? .party : .say, from: "Bob", text: text)))
      receive(
        .events([
          SeenEvent(
            place: Point(9, 6),
            happening: .took(SeenNumber(0), .gold, count: round + 3)),
          SeenEvent(
            place: Point(9, 6),
            happening: .struck(
              victim: SeenNumber(2), by: SeenNumber(0), kind: KindID(2), attack: .basic,
              damage: round)),
        ]))
    }
  }
}

func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
