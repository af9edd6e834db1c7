import ClientCore
import Simulation
import Testing
import Wire

@Test func `any picture of any size and moment is sound`() {
  let seed: UInt64 = 21
  var random = RandomSource(seed: seed)
  var stages = [
    Stage.playing(), Stage.playing(isUnicode: false), Stage(intent: .title),
    Stage(intent: .watch(url: "h", follow: "")), Stage(intent: .play(url: "h", name: "Ada")),
  ]
  for round in 0..<800 {
    let index = random.roll(0...stages.count - 1)
    stages[index].somethingHappens(&random)
    let big = random.chance(3)
    let columns = random.roll(big ? 1...320 : 1...70)
    let rows = random.roll(big ? 1...90 : 1...24)
    let grid = stages[index].model.view(columns: columns, rows: rows)
    #expect(grid.columns == columns && grid.rows == rows)
    #expect(grid.isSound, "seed \(seed) round \(round) \(columns)x\(rows)")
    if !stages[index].model.isUnicode {
      let isASCII = grid.cells.allSatisfy { $0.glyph.isASCII }
      #expect(isASCII, "seed \(seed) round \(round)")
    }
  }
}

extension Stage {
  /// A key, a message, a loss, or time: anything that can happen to a client.
  fileprivate mutating func somethingHappens(_ random: inout RandomSource) {
    switch random.roll(0...11) {
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
    default: welcome(map: Self.map, own: .make(), entities: Self.crowd(&random))
    }
  }

  private static let keys: [Key] =
    [.enter, .escape, .tab, .up, .left, .home, .keypad(5), .backspace]
    + "?ocxf 1yqjln漢".unicodeScalars.map { .character($0) }

  private static func place(_ random: inout RandomSource) -> Point {
    Point(random.roll(0...23), random.roll(0...11))
  }

  private static func event(_ random: inout RandomSource) -> SeenEvent {
    let number = SeenNumber(UInt16(random.roll(0...6)))
    let kind = KindID(UInt8(random.roll(0...1)))
    let from = place(&random)
    let happenings: [SeenHappening] = [
      .struck(victim: number, by: nil, kind: kind, attack: AttackIndex(9), damage: 7),
      .missed(by: number, kind: kind, attack: .basic),
      .died(victim: number, victimKind: kind, victimName: "한국", by: KindID(77)),
      .woke(number), .noticed(number), .dashed(number, from: from),
      .missileFlew(kind: kind, attack: .basic, from: from), .split(nil), .doorOpened,
    ]
    return SeenEvent(place: place(&random), happening: happenings[random.roll(0...8)])
  }

  private static func crowd(_ random: inout RandomSource) -> [SeenEntity] {
    (0..<6).map { number in
      let activities: [Activity] = [
        .idle, .windUp(attack: .basic, aim: place(&random), strikesAt: Tick(30)),
        .windUp(attack: AttackIndex(4), aim: Point(0, 0), strikesAt: Tick(1)),
        .recovering(until: Tick(9)), .stunned(until: Tick(40)), .dead(wakesAt: Tick(90)),
      ]
      return .make(
        UInt16(number), kind: UInt8(random.roll(0...2)), at: place(&random),
        hp: random.roll(0...140), activity: activities[random.roll(0...5)],
        name: random.chance(50) ? "漢字漢字漢字漢字" : "")
    }
  }
}

private func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
