import Testing

@testable import Simulation

@Suite struct CombatTests {
  @Test func `the sword hits everybody in its arc when it comes down, not before`() {
    let scene = WorldScene(
      """
      p.p
      .@.
      .p.
      """)
    scene.advance(.face(.north))
    scene.advance(.attack, ticks: 3)
    #expect(scene.all(.post).map(\.hp) == [1000, 1000, 1000])
    scene.advance()
    #expect(scene.all(.post).map(\.hp) == [982, 982, 1000])
  }

  @Test func `armour takes its share and leaves at least one`() {
    var rules = Rules.make()
    rules.kinds[Int(TestKind.post.rawValue)].armour = 5
    rules.kinds[Int(TestKind.slime.rawValue)].armour = 500
    let scene = WorldScene("p@j", rules: rules)
    scene.advance(.ability(AttackIndex(1)), ticks: 8)
    #expect(scene.first(.post)?.hp == 1000 - 19)
    #expect(scene.first(.slime)?.hp == 17)
  }

  @Test func `whoever walks off the tile in time is not hit`() {
    let scene = WorldScene(
      """
      #.....
      c@....
      #.....
      """)
    let notice = scene.advance(within: 20) { $0.first(.clubber)!.isWindingUp }
    #expect(notice != nil)
    scene.advance(.step(.east))
    scene.advance(ticks: 14)
    #expect(scene.player().hp == 140)
    #expect(scene.ticks { if case .missed = $0 { true } else { false } }.count == 1)
  }

  @Test func `the club comes down in the tick it was promised for`() throws {
    let scene = WorldScene("c@")
    _ = scene.advance(within: 20) { $0.first(.clubber)!.isWindingUp }
    guard case .windUp(_, let aim, let strikesAt) = try #require(scene.first(.clubber)).activity
    else { return }
    #expect(aim == Point(1, 0))
    #expect(strikesAt - scene.world.tick == 14)
    scene.advance(ticks: 14)
    #expect(scene.world.tick == strikesAt)
    #expect(scene.damage(to: scene.player()) == [10])
    #expect(scene.player().hp == 130)
  }

  @Test func `there is no friendly fire on either side`() {
    let scene = WorldScene(
      """
      2@3
      .p.
      """)
    scene.advance(.ability(AttackIndex(1)), ticks: 10)
    #expect(scene.player(2).hp == 140)
    #expect(scene.player(3).hp == 140)
    #expect(scene.first(.post)?.hp == 976)
    let slam = WorldScene("Op@..")
    slam.advance(ticks: 60)
    #expect(slam.first(.post)?.hp == 1000)
    #expect(slam.damage(to: slam.player()).first == 30)
  }

  @Test func `a wall shields who stands behind it`() {
    let scene = WorldScene(
      """
      ..O..
      .p...
      ..#..
      ..@..
      """)
    let ogre = scene.slot(scene.first(.ogre)!)
    let attack = scene.world.rules.kind(TestKind.ogre.id).attacks[0]
    scene.world.startAttack(.basic, attack, by: ogre, aim: Point(2, 1))
    scene.advance(ticks: 24)
    #expect(scene.player().hp == 140)
    #expect(scene.ticks { if case .missed = $0 { true } else { false } }.count == 1)
  }

  @Test func `whoever dashes is untouchable for a moment`() {
    for (untouchable, damage) in [(4, [Int]()), (0, [10])] {
      var rules = Rules.make()
      rules.dash.untouchable = untouchable
      let scene = WorldScene(
        """
        ###.
        c@..
        ###.
        """, rules: rules)
      _ = scene.advance(within: 20) { $0.first(.clubber)!.isWindingUp }
      scene.advance(ticks: 12)
      // Back onto the tile that is aimed at, with the tail of the dash.
      scene.advance(.face(.east))
      let slot = scene.slot(scene.player())
      scene.world.creatures.entities[slot].movement.untouchableUntil =
        scene.world.tick + rules.dash.untouchable
      scene.advance(ticks: 2)
      #expect(scene.damage(to: scene.player()) == damage)
    }
  }

  @Test func `an attack starts again only when it has cooled down`() {
    let scene = WorldScene("@p")
    let whirl = Action.ability(AttackIndex(1))
    for _ in 0..<81 { scene.advance(whirl) }
    let strikes = scene.ticks { if case .struck = $0 { true } else { false } }
    #expect(strikes == [7])
    for _ in 0..<10 { scene.advance(whirl) }
    #expect(scene.ticks { if case .struck = $0 { true } else { false } } == [7, 87])
  }

  @Test func `an ability that the class has not does nothing`() {
    let scene = WorldScene("@p")
    for slot: UInt8 in [2, 4, 5, 255] { scene.advance(.ability(AttackIndex(slot))) }
    #expect(scene.player().activity == .idle)
  }

  @Test func `who is stunned drops the blow and can't act`() {
    var rules = Rules.make()
    rules.kinds[Int(TestKind.ogre.rawValue)].attacks[0].windUp = 2
    let scene = WorldScene("O@....", rules: rules)
    _ = scene.advance(within: 20) { $0.first(.ogre)!.isWindingUp }
    scene.advance(.step(.west))
    #expect(scene.player().isWindingUp)
    scene.advance()
    #expect(scene.player().activity == .stunned(until: scene.world.tick + 10))
    for _ in 0..<9 {
      #expect(scene.world.canAct(SeatID(1)) == false)
      scene.advance(.step(.east))
    }
    #expect(scene.player().position == Point(1, 0))
    #expect(scene.damage(to: scene.first(.ogre)!).isEmpty)
    #expect(scene.world.canAct(SeatID(1)) == true)
    scene.advance(.step(.east))
    #expect(scene.player().position == Point(2, 0))
  }

  @Test func `a slime that dies leaves three small ones that know what it knew`() {
    let scene = WorldScene(
      """
      .....
      .@j..
      .....
      """)
    scene.advance(.step(.east), ticks: 6)
    #expect(scene.all(.slime).isEmpty)
    #expect(scene.all(.slimelet).count == 3)
    #expect(scene.ticks { if case .split = $0 { true } else { false } }.count == 3)
    #expect(scene.ticks { if case .died = $0 { true } else { false } }.count == 1)
    expectSoundOccupancy(scene.world)
  }
}
