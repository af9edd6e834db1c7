import Simulation
import Testing
import Wire

@testable import ClientCore

/// Few where it is slow: all of them take seconds with optimization.
#if DEBUG
  private let rounds = 300
#else
  private let rounds = 10_000
#endif

@Test func `any picture of any size and moment is sound`() {
  let seed = UInt64.random(in: 0...UInt64.max)
  print("layout seed \(seed)")
  var random = RandomSource(seed: seed)
  var stages = [
    Stage.$language.withValue("zh") { Stage.playing() }, Stage.playing(),
    Stage.playing(isUnicode: false), Stage(intent: .title),
    Stage(intent: .watch(url: "h", follow: "")), Stage(intent: .play(url: "h", name: "Ada")),
  ]
  for round in 0..<rounds {
    let index = random.roll(0...stages.count - 1)
    stages[index].somethingHappens(&random)
    let (columns, rows) = size(&random)
    let model = stages[index].model
    let grid = model.view(columns: columns, rows: rows)
    let place = "seed \(seed) round \(round) \(columns)x\(rows)"
    #expect(grid.columns == columns && grid.rows == rows)
    #expect(grid.isSound, "\(place)")
    if !model.isUnicode {
      let isASCII = grid.cells.allSatisfy { $0.glyph.isASCII }
      #expect(isASCII, "\(place)")
    }
    guard columns >= 60, rows >= 20 else { continue }
    let parts = model.hudPlaces(columns: columns, rows: rows)
    check(MatchLayout(columns: columns, rows: rows), parts, place)
    for part in parts {
      let picture = model.picture(of: part, columns: columns, rows: rows)
      #expect(picture.isBlank(outside: part.area), "\(place) \(part.part)")
    }
  }
}

/// From 60x20 to 300x80, a few that are too small and a few that nobody has.
private func size(_ random: inout RandomSource) -> (columns: Int, rows: Int) {
  switch random.roll(0...19) {
  case 0...2: (random.roll(1...70), random.roll(1...24))
  case 3:
    [(1, 1), (60, 150), (400, 20), (400, 150), (60, 20), (59, 80), (90, 20), (180, 20), (1000, 3)][
      random.roll(0...8)]
  default: (random.roll(60...300), random.roll(20...80))
  }
}

/// The parts lie within the screen and nowhere over each other, and the map has more than any.
private func check(_ layout: MatchLayout, _ parts: [HudPlace], _ place: String) {
  let areas = [layout.map, layout.status] + parts.map(\.area)
  for (index, area) in areas.enumerated() {
    #expect(area.columns > 0 && area.rows > 0, "\(place): \(area)")
    #expect(
      area.column >= 0 && area.row >= 0 && area.columnEnd <= layout.screen.columns
        && area.rowEnd <= layout.screen.rows, "\(place): \(area)")
    for other in areas.dropFirst(index + 1) {
      #expect(!area.overlaps(other), "\(place): \(area) and \(other)")
    }
  }
  for part in parts {
    #expect(
      part.area.columns * part.area.rows < layout.map.columns * layout.map.rows,
      "\(place): \(part)")
  }
}

extension CellGrid {
  fileprivate func isBlank(outside area: GridArea) -> Bool {
    for row in 0..<rows {
      for column in 0..<columns
      where !area.contains(column: column, row: row) && self[column, row] != .blank {
        return false
      }
    }
    return true
  }
}

extension Stage {
  /// A key, a message, a loss, or time: anything that can happen to a client.
  fileprivate mutating func somethingHappens(_ random: inout RandomSource) {
    switch random.roll(0...15) {
    case 0...4: press(Self.keys[random.roll(0...Self.keys.count - 1)])
    case 5: wait(milliseconds: random.roll(10...300))
    case 6: happen(.resized(columns: random.roll(1...320), rows: random.roll(1...90)))
    case 7:
      receive(
        .chat(Chat(kind: .say, from: "漢字漢字漢字漢字", text: "🔥 한국어 " + "x" * random.roll(0...150))))
    case 8: receive(.events([Self.event(&random)]))
    case 9:
      happen(random.chance(30) ? .linkClosed(code: 1006, reason: "", now) : .linkOpened(now))
    case 10: happen(.connectFailed("no route to host", now))
    case 11: receive(.board(Self.board(&random)))
    case 12: receive(.party(Self.party(&random)))
    case 13:
      receive(random.chance(20) ? .outcome(Self.outcome(&random)) : .paused(random.chance(50)))
    case 14: model.options = Self.options(&random)
    default:
      welcome(
        map: Self.map, own: Self.own(&random),
        entities: Self.crowd(&random), things: Self.things(&random))
    }
  }

  private static let keys: [Key] =
    [.enter, .escape, .tab, .up, .left, .home, .keypad(5), .backspace]
    + "?ocxf 1yqjln漢imtapegr+wLCLC24".unicodeScalars.map { .character($0) }

  private static func options(_ random: inout RandomSource) -> Options {
    var options = Options()
    options.language = random.chance(50) ? "zh" : "en"
    options.palette = Options.Palette.allCases[random.roll(0...Options.Palette.allCases.count - 1)]
    options.glyphs = random.chance(30) ? .ascii : .unicode
    options.hasSquareCells = random.chance(50)
    options.hasFlashes = random.chance(50)
    options.hasReducedMotion = random.chance(50)
    return options
  }

  private static func own(_ random: inout RandomSource) -> OwnState? {
    guard random.chance(90) else { return nil }
    var own =
      random.chance(30)
      ? OwnState.make()
      : .seasoned(canTrade: random.chance(50), ranksToSpend: random.roll(0...3))
    for effect in Effect.allCases {
      own.effectEnds.append(EffectEnd(effect, endsAt: Tick(UInt32(random.roll(0...9999)))))
    }
    own.character.target = random.chance(50) ? SeenNumber(UInt16(random.roll(0...6))) : nil
    own.character.sheet.gold = random.roll(0...999_999)
    return own
  }

  private static func place(_ random: inout RandomSource) -> Point {
    Point(random.roll(0...23), random.roll(0...11))
  }

  private static func event(_ random: inout RandomSource) -> SeenEvent {
    let number = SeenNumber(UInt16(random.roll(0...6)))
    let kind = KindID(UInt8(random.roll(0...1)))
    let from = place(&random)
    let effect = Effect.allCases[random.roll(0...7)]
    let happenings: [SeenHappening] = [
      .struck(victim: number, by: nil, kind: kind, attack: AttackIndex(9), damage: 7),
      .missed(by: number, kind: kind, attack: .basic),
      .died(victim: number, victimKind: kind, victimName: "한국", by: KindID(77)),
      .woke(number), .noticed(number), .dashed(number, from: from),
      .missileFlew(kind: kind, attack: .basic, from: from), .split(nil), .doorOpened,
      .suffered(victim: number, effect, by: kind, damage: 3), .healed(number, hp: 30),
      .affected(number, effect), .cast(by: number, kind: KindID(2), attack: AttackIndex(1)),
      .levelled(number, level: 7), .took(number, .gold, count: 12),
      .took(number, .item(ItemID(60)), count: 1), .used(number, ItemID(1)),
      .gestured(number, .bow), .phaseBegan(number, kind: KindID(4), phase: 2),
    ]
    return SeenEvent(
      place: place(&random), happening: happenings[random.roll(0...happenings.count - 1)])
  }

  private static func things(_ random: inout RandomSource) -> [SeenThing] {
    let looks: [ThingLook] = [.gold, .item(ItemID(1)), .item(ItemID(63)), .cloud(.poisoned)]
    return (0..<12).map { SeenThing(place: Point($0 * 2, $0), look: looks[random.roll(0...3)]) }
  }

  private static func board(_ random: inout RandomSource) -> Board {
    let rows = (0..<random.roll(0...40)).map { number in
      BoardRow(
        name: random.chance(30) ? "漢字漢字漢字漢字" : "P\(number)",
        kind: KindID(UInt8(random.roll(0...9))), level: random.roll(1...20),
        team: random.roll(0...4), kills: random.roll(0...9999), playersKilled: random.roll(0...99),
        deaths: random.roll(0...99), isBot: random.chance(50), isAway: random.chance(20))
    }
    return Board(status: status(&random), rows: rows)
  }

  private static func status(_ random: inout RandomSource) -> ModeStatus {
    let statuses: [ModeStatus] = [
      .delve(densCleared: 1, dens: 3, isKingAwake: random.chance(50)),
      .horde(wave: 3, left: 12, nextWaveAt: nil, fire: 80, fireMax: 100),
      .horde(wave: 0, left: 0, nextWaveAt: Tick(400), fire: 0, fireMax: 0),
      .brawl(endsAt: Tick(6000), teamKills: []), .brawl(endsAt: Tick(0), teamKills: [4, 7, 0, 1]),
    ]
    return statuses[random.roll(0...4)]
  }

  private static func party(_ random: inout RandomSource) -> PartyView {
    PartyView(
      members: (0..<random.roll(0...8)).map { number in
        PartyMember(
          name: random.chance(30) ? "漢字漢字漢字漢字" : "P\(number)",
          kind: KindID(UInt8(random.roll(0...9))), level: 3, hp: random.roll(0...99), hpMax: 99,
          place: Point(random.roll(0...300), random.roll(0...300)))
      },
      marks: (0..<random.roll(0...4)).map { _ in
        PartyMark(
          place: Point(random.roll(0...300), random.roll(0...30)), by: "Bob", until: Tick(99))
      })
  }

  private static func outcome(_ random: inout RandomSource) -> Outcome {
    Outcome(
      verdict: MatchVerdict.allCases[random.roll(0...2)], seconds: random.roll(0...9999),
      status: status(&random),
      rows: board(&random).rows.map {
        OutcomeRow(player: $0, damageDealt: 123_456, damageTaken: 7, healed: 0, goldFound: 5)
      }, nextAt: Tick(300))
  }

  private static func crowd(_ random: inout RandomSource) -> [SeenEntity] {
    (0..<6).map { number in
      let activities: [Activity] = [
        .idle, .windUp(attack: .basic, aim: place(&random), strikesAt: Tick(30)),
        .windUp(attack: AttackIndex(4), aim: Point(0, 0), strikesAt: Tick(1)),
        .recovering(until: Tick(9)), .stunned(until: Tick(40)), .dead(wakesAt: Tick(90)),
      ]
      var entity = SeenEntity.make(
        UInt16(number), kind: UInt8(random.roll(0...5)), at: place(&random),
        hp: random.roll(0...140), hpMax: random.chance(20) ? 900 : 140,
        activity: activities[random.roll(0...5)],
        name: random.chance(50) ? "漢字漢字漢字漢字" : "")
      entity.effects = EffectSet(rawValue: UInt8(random.roll(0...255)))
      entity.traits.side = random.chance(20) ? .team(random.roll(1...4)) : entity.traits.side
      entity.traits.master = random.chance(30) ? SeenNumber(0) : nil
      return entity
    }
  }
}
