import ClientCore
import Simulation
import Testing
import Wire

/// A client that is told of instead of drawn.
@Suite struct NarrationTests {
  @Test func `what comes into sight is told, the nearest first, and once`() {
    var told = Told(others: [.clubber(1, at: Point(11, 6)), .clubber(2, at: Point(15, 6))])
    #expect(
      told.lines(milliseconds: 8000).contains("Clubber, 2 of them, the nearest 3 steps east."))
    #expect(told.lines(milliseconds: 4000) == [])
  }

  @Test func `a blow that will hit is told at once, with a way out`() {
    var told = Told(others: [.clubber(1, at: Point(8, 5))])
    _ = told.lines(milliseconds: 8000)
    told.windUp(1, at: Point(8, 5), aim: Point(8, 6))
    #expect(told.now() == ["Clubber raises club: step off, south is free."])
    #expect(told.now() == [])
  }

  @Test func `a blow that lands elsewhere is no danger`() {
    var told = Told(others: [.clubber(1, at: Point(8, 5))])
    _ = told.lines(milliseconds: 8000)
    told.windUp(1, at: Point(8, 5), aim: Point(9, 5))
    #expect(told.now() == [])
  }

  @Test func `blows are merged, and what is left is said once`() {
    var told = Told(others: [.clubber(1, at: Point(8, 5))])
    _ = told.lines(milliseconds: 8000)
    told.stage.receive(.events([.hit(7), .hit(5), .hit(9), .hit(4)]))
    told.hurt(to: 60)
    let lines = told.lines(milliseconds: 6000)
    #expect(
      lines.first == "The Clubber's club hit you for 25. 60 of 140 hit points left.")
    #expect(lines.count { $0.contains("hit points left") } == 1)
  }

  @Test func `who is felled among ever new dangers hears of it at once, and of the blows`() {
    var told = Told(others: [.clubber(1, at: Point(8, 5))])
    _ = told.lines(milliseconds: 8000)
    var lines: [String] = []
    for blow in 0..<4 {
      told.windUp(1, at: Point(8, 5), aim: Point(8, 6))
      lines += told.lines(milliseconds: 1000)
      if blow < 3 { told.stage.receive(.events([.hit(20)])) }
    }
    #expect(lines.contains("The Clubber's club hit you for 20, 20."), "\(lines)")
    let death = SeenHappening.died(
      victim: SeenNumber(0), victimKind: KindID(0), victimName: "Ada", by: KindID(1))
    told.stage.receive(.events([SeenEvent(place: Point(8, 6), happening: death)]))
    #expect(told.now().contains("The Clubber has felled you."))
  }

  @Test func `who is badly hurt hears of it at once, and once`() {
    var told = Told(others: [.clubber(1, at: Point(8, 5))])
    _ = told.lines(milliseconds: 8000)
    told.hurt(to: 60)
    _ = told.now()
    told.hurt(to: 42)
    #expect(told.now() == ["Badly hurt: 42 of 140 hit points left."])
    told.hurt(to: 40)
    #expect(told.lines(milliseconds: 6000).first == "40 of 140 hit points left.")
  }

  @Test func `speech keeps up in any crowd, and what matters comes first`() {
    var told = Told(others: [.clubber(1, at: Point(8, 5))])
    _ = told.lines(milliseconds: 8000)
    for index in 0..<40 {
      told.stage.receive(.chat(Chat(kind: .say, from: "Birch", text: "word \(index)")))
    }
    told.stage.receive(.events([.hit(7)]))
    let lines = told.lines(milliseconds: 10_000)
    #expect(lines.first == "The Clubber's club hit you for 7.")
    #expect(lines.count <= 8)
    #expect(lines.reduce(0) { $0 + $1.count } < 250)
  }

  @Test func `keys tell what is around, how one is, and the last lines again`() {
    var told = Told(others: [.clubber(1, at: Point(10, 8), hp: 12)])
    let first = told.lines(milliseconds: 8000)
    #expect(
      told.press(";") == [
        "Free ways: east, south-east, south, south-west, west.",
        "Clubber, 2 steps south-east. 12 of 40 hit points left.",
        "the campfire, 4 steps south-east.",
      ])
    #expect(told.press("/").first == "98 of 140 hit points left.")
    let again = told.press(",")
    #expect(again.count == 3 && !first.isEmpty)
    #expect(told.press(",") == again)
  }

  @Test func `a panel is read row by row, and what is typed is nobody's question`() {
    var told = Told(own: .seasoned())
    _ = told.lines(milliseconds: 8000)
    let pack = told.press("i")
    #expect(pack.contains { $0.contains("healing draught") }, "\(pack)")
    #expect(pack.first == "Pack · 132 gold")
    #expect(pack.allSatisfy { !$0.contains("│") })
    _ = told.press("i")
    #expect(told.press("c") == ["say: "])
    #expect(told.press(";") == [])
  }

  @Test(arguments: ["en", "zh"]) func `a fight is told as it was`(language: String) {
    let lines = Stage.$language.withValue(language) {
      var told = Told(others: [.clubber(1, at: Point(8, 4))])
      var lines = told.lines(milliseconds: 6000)
      told.windUp(1, at: Point(8, 5), aim: Point(8, 6))
      lines += told.now()
      told.stage.receive(.events([.hit(12)]))
      told.hurt(to: 86)
      lines += told.lines(milliseconds: 5000)
      let blow = SeenHappening.struck(
        victim: SeenNumber(1), by: SeenNumber(0), kind: KindID(0), attack: .basic, damage: 17)
      told.stage.receive(.events([SeenEvent(place: Point(8, 5), happening: blow)]))
      let death = SeenHappening.died(
        victim: SeenNumber(1), victimKind: KindID(1), victimName: "", by: KindID(0))
      told.stage.receive(.events([SeenEvent(place: Point(8, 5), happening: death)]))
      let level = SeenHappening.levelled(SeenNumber(0), level: 2)
      told.stage.receive(.events([SeenEvent(place: Point(8, 6), happening: level)]))
      told.stage.receive(.chat(Chat(kind: .say, from: "Birch", text: "well struck")))
      return lines + told.lines(milliseconds: 12_000)
    }
    #expect(lines == (language == "en" ? Self.english : Self.chinese))
  }

  private static let english = [
    "Narration: comma says the last lines again, semicolon what is around you, slash how you are.",
    "Welcome to Test Vale. ? shows the keys.", "Clubber, 2 steps north.",
    "Clubber raises club: step off, south is free.",
    "The Clubber's club hit you for 12. 86 of 140 hit points left.",
    "You are level 2 now!", "Your sword hit the Clubber for 17.", "The Clubber dies.",
    "Birch: well struck",
  ]

  private static let chinese = [
    "旁白：逗号重听最近几句，分号听周围有什么，斜杠听自己的状况。",
    "欢迎来到 Test Vale。按 ? 查看按键。", "木棍怪，北边 2 步。",
    "木棍怪要使出club了，快躲开，南边可走。",
    "木棍怪的club击中你，伤害 12。生命还有 86/140。", "你升到了 2 级！", "你的长剑击中木棍怪，伤害 17。",
    "木棍怪死了。", "Birch：well struck",
  ]
}

/// A stage whose model narrates.
private struct Told {
  var stage: Stage
  private var tick: UInt32 = 10

  init(own: OwnState = .make(), others: [SeenEntity] = []) {
    stage = Stage.playing(own: own, others: others)
    stage.model.beginNarrating()
  }

  mutating func now() -> [String] { stage.model.takeNarration() }

  /// Everything that is said while time goes by.
  mutating func lines(milliseconds: Int) -> [String] {
    var lines = now()
    for _ in 0..<milliseconds / 50 {
      stage.wait(milliseconds: 50)
      tick += 1
      stage.receive(.heartbeat(Tick(tick)))
      lines += now()
    }
    return lines
  }

  mutating func press(_ letter: Unicode.Scalar) -> [String] {
    let key = Key.character(letter)
    if !stage.model.pressInNarration(key) { stage.press(key) }
    return now()
  }

  mutating func windUp(_ number: UInt16, at place: Point, aim: Point) {
    var snapshot = stage.model.replica!.snapshot!
    let index = snapshot.entities.firstIndex { $0.number == SeenNumber(number) }!
    snapshot.entities[index].position = place
    snapshot.entities[index].activity = .windUp(
      attack: .basic, aim: aim, strikesAt: Tick(tick + 12))
    show(snapshot)
  }

  mutating func hurt(to hp: Int) {
    var snapshot = stage.model.replica!.snapshot!
    snapshot.entities[0].hp = hp
    for index in snapshot.entities.indices { snapshot.entities[index].activity = .idle }
    show(snapshot)
  }

  private mutating func show(_ snapshot: Snapshot) {
    tick += 1
    var snapshot = snapshot
    snapshot.tick = Tick(tick)
    stage.receive(.snapshot(snapshot))
  }
}

extension SeenEntity {
  fileprivate static func clubber(_ number: UInt16, at place: Point, hp: Int = 40) -> SeenEntity {
    .make(number, kind: 1, at: place, hp: hp, hpMax: 40)
  }
}

extension SeenEvent {
  /// A clubber's blow that hits Ada.
  fileprivate static func hit(_ damage: Int) -> SeenEvent {
    SeenEvent(
      place: Point(8, 6),
      happening: .struck(
        victim: SeenNumber(0), by: SeenNumber(1), kind: KindID(1), attack: .basic, damage: damage))
  }
}
