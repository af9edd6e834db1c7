import ClientCore
import Simulation
import Testing
import Wire

/// What players complained about, and how it is now.
@Suite struct ComplaintTests {
  private static let names = ["Aspen", "Birch", "Cedar", "Dogwood", "Elder", "Fir"]

  /// Six players side by side at the fire, two Clubbers among them.
  private static func crowd() -> Stage {
    var others = names.enumerated().map { index, name in
      SeenEntity.make(
        UInt16(index + 1), at: Point(7 + index % 3, 6 + index / 3), name: name)
    }
    others += [.make(20, kind: 1, at: Point(8, 8)), .make(21, kind: 1, at: Point(10, 7))]
    return Stage.playing(at: Point(10, 6), others: others)
  }

  @Test func `names cover no creature and no other name`() {
    let picture = Self.crowd().picture()
    let map = picture.split(separator: "\n").prefix(16).joined(separator: "\n")
    #expect(map.count { $0 == "@" } == 7)
    #expect(map.count { $0 == "ȼ" } == 2)
    let shown = Self.names.filter { map.contains($0) }
    #expect(shown.count >= 2)
    for name in Self.names where !shown.contains(name) {
      #expect(!map.contains(name.prefix(3)), "a piece of \(name) is left")
    }
  }

  @Test func `numbers stand beside creatures and not on them`() {
    var stage = Self.crowd()
    let blows = [(Point(8, 8), 20), (Point(10, 7), 21), (Point(8, 6), 2)].map { place, victim in
      SeenEvent(
        place: place,
        happening: .struck(
          victim: SeenNumber(UInt16(victim)), by: SeenNumber(0), kind: KindID(0), attack: .basic,
          damage: 17))
    }
    stage.receive(.events(blows))
    for _ in 0..<8 {
      let map = stage.picture().split(separator: "\n").prefix(16).joined(separator: "\n")
      #expect(map.count { $0 == "@" } == 7)
      #expect(map.count { $0 == "ȼ" } == 2)
      stage.wait(milliseconds: 100)
    }
  }

  @Test func `what somebody says goes with them`() {
    var stage = Stage.playing(at: Point(8, 6), others: [.make(1, at: Point(12, 7), name: "Bob")])
    stage.receive(.chat(Chat(kind: .say, from: "Bob", text: "come")))
    func column(_ stage: Stage) -> Int? {
      for line in stage.picture().split(separator: "\n").prefix(16) {
        if let range = line.firstRange(of: "come") {
          return line.distance(from: line.startIndex, to: range.lowerBound)
        }
      }
      return nil
    }
    let before = column(stage)
    var fields = EntityFields()
    fields.position = Point(16, 7)
    stage.receive(
      .delta(
        Delta(tick: Tick(12), own: nil, changes: [.change(SeenNumber(1), fields)], tiles: [])))
    #expect(before != nil && column(stage) == before.map { $0 + 4 })
  }

  @Test func `others' deeds far away stand only in the whole log`() {
    var stage = Self.crowd()
    let far = SeenEvent(place: Point(22, 10), happening: .levelled(SeenNumber(1), level: 3))
    stage.receive(.events([far]))
    #expect(!stage.picture().contains("Aspen is level 3 now."))
    stage.press(.character("L"))
    #expect(stage.picture().contains("Aspen is level 3 now."))
  }

  @Test func `of a hound that dies it is said whose it was`() {
    var own = SeenEntity.make(5, kind: 3, at: Point(9, 6), hp: 0, hpMax: 30)
    own.traits = SeenEntity.Traits(side: .players, level: 1, master: SeenNumber(0))
    var others = SeenEntity.make(6, kind: 3, at: Point(9, 7), hp: 0, hpMax: 30)
    others.traits = SeenEntity.Traits(side: .players, level: 1, master: SeenNumber(1))
    var stage = Stage.playing(
      at: Point(8, 6), others: [.make(1, at: Point(10, 7), name: "Bob"), own, others])
    for number: UInt16 in [5, 6] {
      stage.receive(
        .events([
          SeenEvent(
            place: Point(9, 7),
            happening: .died(
              victim: SeenNumber(number), victimKind: KindID(3), victimName: "", by: KindID(1)))
        ]))
    }
    #expect(stage.picture().contains("Your hound dies."))
    #expect(stage.picture().contains("Bob's hound dies."))
  }

  @Test func `a hound that went with the news of its death is somebody's too`() {
    var hound = SeenEntity.make(5, kind: 3, at: Point(9, 6), hp: 3, hpMax: 30)
    hound.traits = SeenEntity.Traits(side: .players, level: 1, master: SeenNumber(0))
    var stage = Stage.playing(at: Point(8, 6), others: [hound])
    stage.receive(
      .delta(Delta(tick: Tick(12), own: nil, changes: [.vanish(SeenNumber(5))], tiles: [])))
    stage.receive(
      .events([
        SeenEvent(
          place: Point(9, 6),
          happening: .died(
            victim: nil, victimKind: KindID(3), victimName: "", by: KindID(1)))
      ]))
    #expect(stage.picture().contains("Your hound dies."))
  }

  /// Own death by a kind, after a blow of somebody's.
  private static func felled(by kind: KindID, struckBy rival: String) -> Stage {
    let other = SeenEntity.make(1, kind: kind.rawValue, at: Point(9, 6), name: rival)
    var stage = Stage.playing(at: Point(8, 6), others: [other])
    stage.receive(
      .events([
        SeenEvent(
          place: Point(8, 6),
          happening: .struck(
            victim: SeenNumber(0), by: SeenNumber(1), kind: kind, attack: .basic, damage: 9)),
        SeenEvent(
          place: Point(8, 6),
          happening: .died(
            victim: SeenNumber(0), victimKind: KindID(0), victimName: "Ada", by: kind)),
      ]))
    return stage
  }

  @Test func `who was felled by a player reads the name, who by its own fire reads that`() {
    let rival = Self.felled(by: KindID(2), struckBy: "Bob")
    #expect(rival.picture().contains("Bob has felled you."))
    let own = Self.felled(by: KindID(0), struckBy: "")
    #expect(own.picture().contains("Your own fire has felled you."))
    let boss = Self.felled(by: KindID(4), struckBy: "")
    #expect(boss.picture().contains("Old Antler has felled you."))
  }

  @Test func `the target is the nearest foe in view until one picks another`() {
    let alone = Stage.playing(columns: 120, rows: 40)
    #expect(alone.picture().contains("no target"))
    let stage = Stage.playing(
      columns: 120, rows: 40, others: [.make(1, kind: 1, at: Point(13, 6))])
    #expect(!stage.picture().contains("no target"))
  }

  @Test func `what is not ready is said once until it was used again`() {
    var stage = Stage.playing(at: Point(8, 6))
    stage.press(.right)
    stage.wait(milliseconds: 400)
    stage.press(.character(" "))
    stage.wait(milliseconds: 300)
    for _ in 0..<3 {
      stage.press(.character(" "))
      stage.wait(milliseconds: 100)
    }
    stage.press(.character("L"))
    #expect(stage.picture().contains("Dash is not ready."))
    #expect(!stage.picture().contains("Dash is not ready. ×"))
  }

  @Test func `Tab in the pack away from the stall says where the stall is`() {
    var stage = Stage.playing(own: .seasoned())
    stage.press(.character("i"))
    #expect(!stage.picture().contains("The stall is in the camp"))
    stage.press(.tab)
    #expect(stage.picture().contains("The stall is in the camp"))
  }

  @Test func `who is hurt by the fire is told once why monsters let go`() {
    let words = "The camp shelters the hurt"
    func log(at place: Point, hp: Int) -> String {
      var stage = Stage.playing(columns: 100, rows: 30, at: place, hp: hp)
      stage.press(.character("L"))
      return stage.picture(columns: 100, rows: 30)
    }
    #expect(log(at: Point(8, 8), hp: 60).contains(words))
    #expect(!log(at: Point(8, 8), hp: 120).contains(words))
    #expect(!log(at: Point(20, 3), hp: 60).contains(words))
  }

  @Test func `how it ended is told once, by the server`() {
    var stage = Stage.playing(columns: 100, rows: 30)
    stage.receive(
      .outcome(
        Outcome(
          verdict: .kingFell, seconds: 300,
          status: .delve(densCleared: 3, dens: 3, isKingAwake: true),
          rows: [], nextAt: Tick(200))))
    stage.receive(
      .chat(
        Chat(
          kind: .notice, from: "",
          text: "The Cudgel King has fallen! The Vale will be remade.")))
    stage.press(.character("L"))
    #expect(stage.picture(columns: 100, rows: 30).components("has fallen!") == 1)
  }

  @Test func `one's own row of the last screen is seen where there is no room for all`() {
    var stage = Stage.playing(columns: 60, rows: 20)
    let names = (1...20).map { "Wanderer \($0)" } + ["Ada"]
    let rows = names.map { name in
      OutcomeRow(
        player: BoardRow(name: name, kind: KindID(0), level: 1, kills: name == "Ada" ? 0 : 9),
        damageDealt: 0, damageTaken: 0, healed: 0, goldFound: 0)
    }
    stage.receive(
      .outcome(
        Outcome(
          verdict: .kingFell, seconds: 300,
          status: .delve(densCleared: 3, dens: 3, isKingAwake: true), rows: rows,
          nextAt: Tick(200))))
    let picture = stage.picture(columns: 60, rows: 20)
    #expect(picture.contains("has fallen!"))
    #expect(picture.contains("│ Ada "))
  }

  @Test func `the blow that felled one is dated now`() {
    var stage = Stage.playing(at: Point(9, 6), others: [.make(1, kind: 1, at: Point(10, 6))])
    stage.die()
    #expect(stage.picture(columns: 100, rows: 30).contains("    now  bleeding, by the hound"))
    #expect(!stage.picture(columns: 100, rows: 30).contains("-0.0 s"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
