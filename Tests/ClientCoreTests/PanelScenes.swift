import ClientCore
import Simulation
import Wire

// The scenes with a seasoned Taoist: panels, the pack of hounds, a boss, the end of a match.
extension Scene {
  static func evening(_ scene: Scene, _ columns: Int, _ rows: Int) -> Stage {
    var own = OwnState.seasoned(canTrade: scene == .shop, ranksToSpend: scene == .ranks ? 1 : 0)
    if scene == .boss { own.character.target = SeenNumber(1) }
    var stage = Stage.playing(
      columns: columns, rows: rows, at: Point(9, 6), kind: 2, level: 9,
      effects: scene == .hounds ? [EffectSet(.inspired), EffectSet(.hasted)] : [], own: own,
      others: company(in: scene),
      things: [
        SeenThing(place: Point(12, 7), look: .gold),
        SeenThing(place: Point(13, 7), look: .item(ItemID(0))),
      ])
    stage.receive(.board(board(for: scene)))
    switch scene {
    case .pack: stage.press(.character("i"), .down)
    case .shop: stage.press(.character("i"), .tab)
    case .map:
      stage.receive(.party(twoOfThem))
      stage.press(.character("m"))
    case .board: stage.press(.character("o"))
    case .party:
      stage.receive(.party(twoOfThem))
      stage.press(.character("t"))
    case .outcome: stage.receive(.outcome(fireOut))
    case .ranks: stage.press(.character("+"))
    case .paused: stage.receive(.paused(true))
    case .boss, .hounds, .title, .match, .ascii, .help, .dead, .lost, .watching, .ended, .tooSmall,
      .classes:
      break
    }
    return stage
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
    case .boss:
      return [
        .make(1, kind: 4, at: Point(12, 6), hp: 410, hpMax: 900),
        .make(2, at: Point(5, 8), name: "Bob"),
      ]
    default: return [.make(2, at: Point(5, 8), name: "Bob")]
    }
  }

  private static func board(for scene: Scene) -> Board {
    let status: ModeStatus =
      switch scene {
      case .hounds: .horde(wave: 3, left: 12, nextWaveAt: nil, fire: 160, fireMax: 200)
      case .board: .brawl(endsAt: Tick(4030), teamKills: [4, 7])
      default: .delve(densCleared: 1, dens: 3, isKingAwake: scene == .boss)
      }
    let teams = scene == .board ? [1, 2] : [0, 0]
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

  private static let twoOfThem = PartyView(
    members: [
      PartyMember(
        name: "Ada", kind: KindID(2), level: 9, hp: 98, hpMax: 140, place: Point(9, 6)),
      PartyMember(
        name: "Bob", kind: KindID(0), level: 11, hp: 0, hpMax: 200, place: Point(20, 2)),
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
