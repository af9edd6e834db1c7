import Testing

@testable import Simulation

@Suite struct LevelTests {
  static func scene(_ picture: String) -> WorldScene { .of(TestKind.warrior.id, picture) }

  /// Lets seat 1 kill the first rat.
  static func kill(_ scene: WorldScene) {
    let blow = Blow(by: scene.player().id, kind: TestKind.warrior.id, index: .basic)
    let attack = Attack.make("", windUp: 0, recover: 0, cooldown: 0, damage: 1000)
    scene.world.hurt(scene.slot(scene.first(.rat)!), attack, blow)
  }

  static func experience(_ scene: WorldScene, _ seat: UInt16) -> Int {
    scene.world.sheet(ofSeat: SeatID(seat))!.experience
  }

  @Test func `a kill teaches, and is tallied`() {
    let scene = Self.scene("@..r")
    Self.kill(scene)
    #expect(Self.experience(scene, 1) == 10)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.kills == 1)
  }

  @Test func `a party shares a kill, with a little more for each; strangers near get half`() {
    let scene = Self.scene("@.2.3r......................4")
    scene.advance(commands: [
      .joinParty(seat: SeatID(1), PartyID(7)), .joinParty(seat: SeatID(2), PartyID(7)),
      .joinParty(seat: SeatID(4), PartyID(7)),
    ])
    Self.kill(scene)
    // 10 and four tenths more, halved; seat 4 is of the party but too far away.
    #expect([1, 2, 3, 4].map { Self.experience(scene, $0) } == [7, 7, 3, 0])
  }

  @Test func `the killer learns wherever it is`() {
    let scene = Self.scene("@.............................r")
    Self.kill(scene)
    #expect(Self.experience(scene, 1) == 10)
  }

  @Test func `foes learn nothing from each other's kills`() {
    let scene = Self.scene("@2r")
    scene.change(2) { $0.side = .team(2) }
    Self.kill(scene)
    #expect(Self.experience(scene, 2) == 0)
  }

  @Test func `levels come at twenty, sixty, a hundred and twenty times two`() {
    let scene = Self.scene("@")
    #expect((1...4).map { scene.world.experienceNext(after: $0) } == [40, 120, 240, 400])
    #expect(scene.world.experienceNext(after: 20) == 0)
  }

  @Test func `a new level heals, and gives six percent more hit points, mana and damage`() {
    let scene = WorldScene.of(ClassKit.mage, "@....p")
    scene.change {
      $0.hp = 10
      $0.mana = 0
    }
    scene.world.teach(0, 130)
    #expect(scene.player().level == 3)
    #expect(scene.world.sheet(ofSeat: SeatID(1))?.level == 3)
    #expect(scene.player().hp == 80 * 112 / 100)
    #expect(scene.player().mana == 60 * 112 / 100)
    scene.advance()
    scene.advance(.attack, ticks: 12)
    #expect(scene.damage(to: scene.first(.post)!) == [11])
  }

  @Test func `a new level is told, once for each`() {
    let scene = Self.scene("@")
    scene.world.teach(0, 130)
    let levels = scene.world.events.compactMap {
      if case .levelled(_, let level) = $0.happening { level } else { nil }
    }
    #expect(levels == [2, 3])
  }

  @Test func `the twentieth level is the last`() {
    let scene = Self.scene("@")
    scene.world.teach(0, 1_000_000)
    #expect(scene.player().level == 20)
    #expect(scene.world.ranksToSpend(of: scene.world.players[0].sheet) == 5)
  }

  @Test func `hounds grow with their master`() {
    let scene = WorldScene.of(ClassKit.taoist, level: 1, "...@...\n.......")
    scene.callHounds(1)
    scene.world.teach(0, 40)
    #expect(scene.hounds.map(\.level) == [2])
    #expect(scene.hounds.map(\.hp) == [32 * 106 / 100])
  }

  @Test func `the dead learn, and wake with what they have learnt`() {
    let scene = WorldScene.of(TestKind.warrior.id, "&....@...", campRadius: 2)
    scene.world.harm(scene.slot(scene.player()), hp: 1000, as: .burning)
    scene.world.teach(0, 40)
    #expect(!scene.player().isAlive)
    scene.advance(ticks: 110)
    #expect(scene.player().hp == 140 * 106 / 100)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.deaths == 1)
  }

  @Test func `whoever joins with a sheet has its level`() {
    let scene = WorldScene("&..", rules: .withClasses(campRadius: 3))
    var sheet = CharacterSheet(kind: ClassKit.mage)
    sheet.level = 11
    scene.advance(commands: [.join(seat: SeatID(3), sheet: sheet)])
    #expect(scene.player(3).level == 11)
    #expect(scene.player(3).hp == 80 * 160 / 100)
    #expect(scene.player(3).mana == 60 * 160 / 100)
  }

  @Test func `every fourth level is a rank to spend, three ranks an ability at most`() {
    let scene = Self.scene("@")
    scene.advance(.raise(AttackIndex(1)))
    #expect(scene.world.players[0].sheet.ranks == [1, 1, 1, 1])
    scene.world.teach(0, 1_000_000)
    for _ in 0..<3 { scene.advance(.raise(AttackIndex(1))) }
    #expect(scene.world.players[0].sheet.ranks == [3, 1, 1, 1])
    #expect(scene.world.ranksToSpend(of: scene.world.players[0].sheet) == 3)
    for index: UInt8 in [0, 5, 200] { scene.advance(.raise(AttackIndex(index))) }
    #expect(scene.world.players[0].sheet.ranks == [3, 1, 1, 1])
  }

  @Test func `a rank makes blows harder and effects last longer`() {
    let scene = WorldScene.of(ClassKit.mage, "@p")
    scene.world.players[0].sheet.ranks = [1, 3, 1, 1]
    scene.use(2, ticks: 7)
    #expect(scene.damage(to: scene.first(.post)!) == [12])
    let end = scene.world.creatures.entities[scene.slot(scene.first(.post)!)].effects.end(
      of: .slowed)
    #expect(end - scene.world.tick == 90)
  }

  @Test func `a rank makes deeds stronger`() {
    let scene = WorldScene.of(ClassKit.taoist, "@")
    scene.world.players[0].sheet.ranks = [1, 1, 2, 1]
    scene.change { $0.hp = 10 }
    scene.use(3, ticks: 4)
    #expect(scene.player().hp == 10 + 37)
  }

  @Test func `killing another player is tallied and teaches a little`() {
    let scene = Self.scene("@2")
    scene.change(2) { $0.side = .team(2) }
    let blow = Blow(by: scene.player().id, kind: TestKind.warrior.id, index: .basic)
    let attack = Attack.make("", windUp: 0, recover: 0, cooldown: 0, damage: 1000)
    scene.world.hurt(scene.slot(scene.player(2)), attack, blow)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.playersKilled == 1)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.kills == 0)
    #expect(scene.world.tally(ofSeat: SeatID(2))?.deaths == 1)
    #expect(Self.experience(scene, 1) == Habits.duelExperience)
  }
}
