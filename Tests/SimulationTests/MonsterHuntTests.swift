import Testing

@testable import Simulation

@Suite struct MonsterHuntTests {
  @Test func `a clubber that sees somebody stops short, comes and strikes`() throws {
    let scene = WorldScene("c.......@")
    scene.advance()
    let clubber = try #require(scene.first(.clubber))
    #expect(clubber.mind.mood == .hunting)
    #expect(scene.ticks { $0 == .noticed(clubber.id) } == [1])
    scene.advance(ticks: 5)
    #expect(scene.first(.clubber)?.position == Point(0, 0))
    let ticks = try #require(scene.advance(within: 200) { $0.player().hp < 140 })
    #expect(ticks > 50)
  }

  @Test func `a hunter walks around a wall that it sees over`() throws {
    let scene = WorldScene(
      """
      ....~....
      .c..~..@.
      ....~....
      ....~....
      .........
      """)
    _ = try #require(scene.advance(within: 300) { $0.player().hp < 140 })
  }

  @Test func `a hunter opens doors`() throws {
    let scene = WorldScene(
      """
      #########
      #c..~..@#
      #...~...#
      ###+###+#
      ##......#
      #########
      """)
    _ = try #require(scene.advance(within: 400) { $0.player().hp < 140 })
    #expect(scene.ticks { $0 == .doorOpened }.count == 2)
  }

  @Test func `whoever breaks the line of sight is looked for where last seen, and then forgotten`()
    throws
  {
    let scene = WorldScene(
      """
      c.....@#.........#.
      .......#.........##
      ...................
      .......#...........
      """)
    scene.advance(ticks: 2)
    #expect(scene.first(.clubber)?.mind.mood == .hunting)
    let slot = scene.slot(scene.player())
    scene.world.creatures.vacate(slot)
    scene.world.creatures.occupy(Point(18, 0), by: slot)
    scene.advance(ticks: 8)
    #expect(scene.first(.clubber)?.mind.mood == .searching)
    _ = try #require(
      scene.advance(within: 60) { $0.first(.clubber)?.position.steps(to: Point(6, 0)) == 0 })
    _ = try #require(scene.advance(within: 200) { $0.first(.clubber)?.mind.mood == .calm })
  }

  @Test func `tall grass hides who stands in it, except from close by`() {
    let far = WorldScene("c....@...")
    far.world.map[Point(5, 0)] = .tallGrass
    far.advance()
    #expect(far.first(.clubber)?.mind.mood == .calm)
    let near = WorldScene("...c.@...")
    near.world.map[Point(5, 0)] = .tallGrass
    near.advance()
    #expect(near.first(.clubber)?.mind.mood == .hunting)
  }

  @Test func `a fight behind a wall is heard and looked into`() {
    let scene = WorldScene(
      """
      c..#p@
      ...#..
      ...#..
      .....#
      """)
    scene.advance(.step(.west), ticks: 5)
    #expect(scene.first(.clubber)?.mind.mood == .searching)
    #expect(scene.first(.clubber)?.mind.lastKnown == Point(5, 0))
  }

  @Test func `who has noticed somebody calls its kin nearby, but no others`() {
    let scene = WorldScene(
      """
      @....c#......
      ......#c.....
      #######......
      .............
      ............c
      r............
      """)
    scene.advance(ticks: 2)
    #expect(scene.all(.clubber).map(\.mind.mood) == [.hunting, .searching, .calm])
    #expect(scene.first(.rat)?.mind.mood == .calm)
  }

  @Test func `a hunter gives up too far from home, and walks back`() throws {
    var rules = Rules.make()
    rules.kinds[0].hp = 100_000
    let scene = WorldScene("#c..@" + String(repeating: ".", count: 50), rules: rules)
    _ = scene.advance(within: 5) { $0.first(.clubber)?.mind.mood == .hunting }
    var farthest = 0
    for _ in 0..<100 where scene.first(.clubber)?.mind.mood != .returning {
      // Keeps four tiles ahead.
      let clubber = try #require(scene.first(.clubber))
      let isNear = scene.player().position.x - clubber.position.x < 4
      scene.advance(isNear ? .step(.east) : nil)
      farthest = max(farthest, clubber.position.x)
    }
    #expect(farthest == 1 + 12 + 1)
    _ = try #require(scene.advance(within: 100) { $0.first(.clubber)?.position.x == 2 })
    #expect(scene.damage(to: scene.player()).isEmpty)
  }

  @Test func `the nearest is hunted, and kept until somebody is much nearer`() throws {
    var rules = Rules.make()
    rules.kinds[Int(TestKind.clubber.rawValue)].behaviours = [.wander]
    let scene = WorldScene("..@....c....2....", rules: rules)
    scene.advance()
    for (x, seat) in [(12, 1), (10, 1), (9, 2)] as [(Int, UInt16)] {
      let slot = scene.slot(scene.player(2))
      scene.world.creatures.vacate(slot)
      scene.world.creatures.occupy(Point(x, 0), by: slot)
      scene.advance(ticks: 10)
      #expect(try #require(scene.first(.clubber)).mind.target == scene.player(seat).id)
    }
  }
}
