import Testing

@testable import Simulation

/// The verbs of moving and of what a body does by itself.
@Suite struct BestiaryBodyTests {
  static let field = MonsterVerbTests.picture

  @Test func `a boar winds up and runs along its line, through where its prey stood`() throws {
    for dodges in [false, true] {
      let scene = WorldScene(Self.field([("@", Point(12, 12)), ("B", Point(7, 12))]))
      _ = try #require(scene.advance(within: 30) { $0.first(.boar)!.isWindingUp })
      let start = scene.first(.boar)!.position
      #expect(start == Point(7, 12))
      if dodges { scene.advance(.step(.north)) } else { scene.advance() }
      scene.advance(ticks: 17)
      #expect(scene.first(.boar)!.position == Point(dodges ? 13 : 11, 12))
      #expect(scene.player().hp == (dodges ? 140 : 140 - 20))
      expectSoundOccupancy(scene.world)
    }
  }

  @Test func `a charge ends at a wall`() throws {
    let scene = WorldScene("B...@..#")
    _ = try #require(scene.advance(within: 30) { $0.first(.boar)!.isWindingUp })
    scene.world.creatures.remove(scene.slot(scene.player()))
    scene.advance(ticks: 18)
    #expect(scene.first(.boar)!.position == Point(6, 0))
  }

  @Test(arguments: [true, false])
  func `a bat's way leads to and fro, and without its flitting straight to its prey`(
    flits: Bool
  ) {
    var rules = Rules.make()
    rules.kinds[0].hp = 100_000
    if !flits { rules.kinds[Int(TestKind.bat.rawValue)].behaviours = [.chase] }
    let scene = WorldScene(Self.field([("@", Point(12, 12)), ("b", Point(3, 12))]), rules: rules)
    var away = 0
    for _ in 0..<300 {
      let before = scene.first(.bat)!.position.steps(to: Point(12, 12))
      scene.advance()
      if scene.first(.bat)!.position.steps(to: Point(12, 12)) > before { away += 1 }
    }
    #expect(flits ? away > 5 : away == 0)
    #expect(scene.damage(to: scene.player()).count > 2)
  }

  @Test(arguments: [true, false])
  func `a slain beetle goes off where it lies, and who steps away is spared`(stepsAway: Bool) {
    let scene = WorldScene("......@x..")
    scene.advance(.step(.east), ticks: 8)
    let beetle = scene.first(.beetle)!
    #expect(beetle.isWindingUp && beetle.hp == 1)
    #expect(scene.ticks { if case .died = $0 { true } else { false } } == [])
    for _ in 0..<20 { scene.advance(stepsAway ? .step(.west) : nil) }
    #expect(scene.first(.beetle) == nil)
    #expect(scene.player().hp == (stepsAway ? 140 : 140 - 30))
    let died = Happening.died(
      victim: beetle.id, victimKind: TestKind.beetle.id, by: TestKind.warrior.id)
    #expect(scene.ticks { $0 == died }.count == 1)
    expectSoundOccupancy(scene.world)
  }

  @Test func `what has begun to go off can't be hit again, and living beetles only bite`() {
    let scene = WorldScene("p@x")
    scene.advance(ticks: 40)
    #expect(scene.damage(to: scene.player()) == [10])
    scene.advance(.step(.east), ticks: 12)
    scene.advance(.step(.east), ticks: 5)
    #expect(scene.damage(to: scene.first(.beetle)!) == [18])
  }

  @Test func `a troll's wounds close, but not in the light of a fire`() {
    for (picture, heals) in [("t........", true), ("t.&......", false)] {
      let scene = WorldScene(picture)
      scene.world.creatures.entities[0].hp = 50
      scene.advance(ticks: 100)
      #expect(scene.first(.troll)?.hp == (heals ? 70 : 50))
    }
  }

  @Test(arguments: [TestKind.troll, .clubber])
  func `a troll stays in the dark around a fire, a clubber does not`(kind: TestKind) {
    let scene = WorldScene(
      Self.field([("&", Point(12, 12)), ("@", Point(12, 11)), (kind.letter, Point(12, 2))]))
    var wasLit = false
    for _ in 0..<300 {
      scene.advance()
      if let place = scene.first(kind)?.position {
        wasLit = wasLit || scene.world.light.isLit(place)
      }
    }
    #expect(wasLit == (kind == .clubber))
    #expect(scene.damage(to: scene.player()).isEmpty == (kind == .troll))
  }

  @Test func `a wraith comes through the wall of a closed room to whom it hears`() throws {
    let picture = """
      .........########
      ......W.##..@p..#
      .........########
      """
    let scene = WorldScene(picture)
    scene.advance(.step(.east))
    _ = try #require(scene.advance(within: 200) { !$0.damage(to: $0.player()).isEmpty })
    expectSoundOccupancy(scene.world)
    var rules = Rules.make()
    rules.kinds[Int(TestKind.wraith.rawValue)].behaviours = [.chase]
    let other = WorldScene(picture, rules: rules)
    other.advance(.step(.east))
    #expect(other.advance(within: 200) { !$0.damage(to: $0.player()).isEmpty } == nil)
  }

  @Test func `a wall is passed no faster than its tiles are walked, and none too thick`() throws {
    for (picture, passes) in [("W##.@", true), ("W###.@", false)] {
      let scene = WorldScene(picture)
      scene.world.alert(0, to: Point(3, 0))
      scene.advance()
      #expect((scene.first(.wraith)!.position.x == 3) == passes)
      let free = scene.advance(within: 100) {
        $0.first(.wraith)!.movement.isFree(at: $0.world.tick)
      }
      #expect(try #require(free) >= (passes ? 3000 / 170 : 0))
    }
  }

  @Test func `a ghoul that smells blood comes twice as fast, for a while`() throws {
    var ticks: [Int] = []
    for bleeds in [true, false] {
      let scene = WorldScene("g.........@.......p")
      scene.advance(ticks: 8)
      if bleeds { scene.world.smellBlood(at: Point(4, 0)) }
      ticks.append(try #require(scene.advance(within: 200) { $0.first(.ghoul)!.isWindingUp }))
    }
    #expect(ticks[0] * 2 <= ticks[1] + 4)
    let scene = WorldScene("g#@p.....")
    scene.advance(.step(.east), ticks: 5)
    #expect(scene.world.speed(0) == 300)
    scene.advance(ticks: 101)
    #expect(scene.world.speed(0) == 150)
  }
}
