import Testing

@testable import Simulation

@Suite struct MonsterVerbTests {
  static let field = Array(repeating: String(repeating: ".", count: 25), count: 25)

  /// An empty field with letters put on it.
  static func picture(_ letters: [(Character, Point)]) -> String {
    var rows = field.map(Array.init)
    for (letter, place) in letters { rows[place.y][place.x] = letter }
    return rows.map { String($0) }.joined(separator: "\n")
  }

  @Test func `wolves of a pack come from several sides`() {
    var rules = Rules.make()
    rules.kinds[0].hp = 100_000
    let scene = WorldScene(
      Self.picture([
        ("@", Point(12, 12)), ("w", Point(2, 11)), ("w", Point(2, 12)), ("w", Point(2, 13)),
      ]), rules: rules)
    var sides: Set<Direction> = []
    for _ in 0..<160 {
      scene.advance()
      for wolf in scene.all(.wolf) where wolf.isWindingUp {
        if let side = Direction(from: Point(12, 12), to: wolf.position) { sides.insert(side) }
      }
    }
    #expect(sides.count == 3)
    #expect(sides.contains { side in sides.contains { abs(side.eighths(to: $0)) >= 3 } })
  }

  @Test func `without the flanking the same wolves come from one side`() {
    var rules = Rules.make()
    rules.kinds[0].hp = 100_000
    rules.kinds[Int(TestKind.wolf.rawValue)].behaviours = [.wander, .chase]
    let scene = WorldScene(
      Self.picture([
        ("@", Point(12, 12)), ("w", Point(2, 11)), ("w", Point(2, 12)), ("w", Point(2, 13)),
      ]), rules: rules)
    scene.advance(ticks: 160)
    for wolf in scene.all(.wolf) { #expect(wolf.position.x < 12) }
  }

  @Test func `a slinger backs off from who comes near and throws from afar`() throws {
    let scene = WorldScene(Self.picture([("@", Point(3, 12)), ("s", Point(6, 12))]))
    _ = try #require(
      scene.advance(within: 100) { $0.first(.slinger)!.position.steps(to: Point(3, 12)) >= 4 })
    _ = try #require(scene.advance(within: 200) { $0.player().hp < 140 })
    #expect(scene.first(.slinger)!.position.steps(to: Point(3, 12)) >= 4)
  }

  @Test func `a cornered slinger throws at arm's length`() throws {
    let scene = WorldScene(
      """
      ####
      #s@#
      ####
      """)
    _ = try #require(scene.advance(within: 60) { $0.player().hp < 140 })
  }

  @Test func `a slinger comes nearer when it is out of range`() throws {
    let scene = WorldScene("s............@")
    _ = try #require(scene.advance(within: 200) { $0.player().hp < 140 })
  }

  @Test func `a hurt wolf runs, and fights when it can't`() throws {
    for (picture, runs) in [("@w.........", true), ("@w#", false)] {
      let scene = WorldScene(picture)
      scene.advance(.step(.east), ticks: 5)
      #expect(scene.first(.wolf)?.hp == 11)
      scene.advance(ticks: 60)
      let wolf = try #require(scene.first(.wolf))
      #expect((wolf.position.x > 5) == runs)
      #expect((scene.player().hp < 140) == !runs)
    }
  }

  @Test func `rats swarm around their prey`() {
    var rules = Rules.make()
    rules.kinds[0].hp = 100_000
    let rats = (0..<6).map { ("r" as Character, Point(5, 9 + $0)) }
    let scene = WorldScene(Self.picture([("@", Point(12, 12))] + rats), rules: rules)
    scene.advance(ticks: 200)
    let beside = scene.all(.rat).count { $0.position.steps(to: Point(12, 12)) == 1 }
    #expect(beside == 6)
    expectSoundOccupancy(scene.world)
  }

  @Test func `an ogre slams a cone, from farther than one could touch it`() throws {
    let scene = WorldScene(Self.picture([("@", Point(12, 12)), ("O", Point(6, 12))]))
    _ = try #require(scene.advance(within: 200) { $0.first(.ogre)!.isWindingUp })
    let ogre = try #require(scene.first(.ogre))
    #expect((2...3).contains(ogre.position.steps(to: Point(12, 12))))
    scene.advance(ticks: 22)
    #expect(scene.player().hp == 140 - 30)
    #expect(scene.player().activity == .stunned(until: scene.world.tick + 10))
  }

  @Test func `calm monsters keep out of the camp`() {
    var rules = Rules.make(campRadius: 5)
    rules.kinds[Int(TestKind.clubber.rawValue)].sight = 0
    let scene = WorldScene(
      Self.picture([("&", Point(12, 12)), ("@", Point(12, 11)), ("c", Point(2, 2))]), rules: rules)
    for _ in 0..<2000 {
      scene.advance()
      #expect(scene.first(.clubber)!.position.steps(to: Point(12, 12)) > 5)
    }
  }

  @Test func `who has felled its prey in the camp goes home, not to lie in wait there`() throws {
    let scene = WorldScene(
      (["c................@.&..", "......................"]
        + Array(repeating: "......................", count: 5)).joined(separator: "\n"),
      rules: .make(campRadius: 4))
    scene.change { $0.hp = 1 }
    scene.world.players[0].peaceAt = scene.world.tick + 10_000
    _ = try #require(scene.advance(within: 400) { !$0.player().isAlive })
    #expect(scene.first(.clubber)!.mind.mood == .returning)
    let left = scene.advance(within: 200) { !$0.world.isInCamp($0.first(.clubber)!.position) }
    #expect(left != nil)
  }

  @Test func `who idles in the camp is hurt but not felled, and then left alone`() {
    let scene = Self.campWithClubber()
    #expect(scene.advance(within: 200) { !$0.damage(to: $0.player()).isEmpty } != nil)
    scene.advance(ticks: 1200)
    let blows = scene.damage(to: scene.player()).count
    #expect(scene.player().hp > 60 && blows >= 6)
    scene.advance(ticks: 1200)
    #expect(scene.damage(to: scene.player()).count == blows && scene.player().hp == 140)
    #expect(scene.first(.clubber)!.position.steps(to: Point(12, 12)) > 5)
  }

  @Test func `who comes home hurt is safe at once, and who has struck after five seconds`() {
    for wait in [0, 100] {
      let scene = Self.campWithClubber()
      scene.world.creatures.entities[scene.slot(scene.player())].hp = 50
      scene.world.players[0].peaceAt = scene.world.tick + wait
      #expect(scene.world.isSheltered(scene.player()) == (wait == 0))
      scene.advance(ticks: wait)
      #expect(scene.world.isSheltered(scene.player()) == true)
      // A club that was already up still comes down.
      scene.advance(ticks: 20)
      let blows = scene.damage(to: scene.player()).count
      scene.advance(ticks: 100)
      #expect(scene.damage(to: scene.player()).count == blows)
    }
  }

  @Test func `a blow from the camp ends its shelter`() {
    let scene = WorldScene("&@p...........", rules: .make(campRadius: 4))
    scene.world.players[0].isSheltered = true
    #expect(scene.world.isSheltered(scene.player()) == true)
    scene.advance(.step(.east))
    #expect(scene.advance(within: 20) { $0.first(.post)!.hp < 1000 } != nil)
    scene.advance(ticks: 120)
    #expect(scene.world.isSheltered(scene.player()) == false)
  }

  /// A character at the fire, and a Clubber that sees it from outside.
  private static func campWithClubber() -> WorldScene {
    WorldScene(
      picture([("&", Point(12, 12)), ("@", Point(12, 11)), ("c", Point(12, 3))]),
      rules: .make(campRadius: 5))
  }

  @Test func `who stands guard strikes what is beside it and goes nowhere`() {
    let scene = WorldScene(
      """
      .p.
      .@.
      p..
      """)
    scene.advance(commands: [.standGuard(seat: SeatID(1), true)])
    scene.advance(ticks: 100)
    #expect(scene.player().position == Point(1, 1))
    #expect(scene.all(.post).map(\.hp) == [1000, 1000 - 10 * 18])
    scene.advance(commands: [.standGuard(seat: SeatID(1), false)])
    scene.advance(ticks: 10)
    let hp = scene.all(.post).map(\.hp)
    scene.advance(ticks: 50)
    #expect(scene.all(.post).map(\.hp) == hp)
  }
}
