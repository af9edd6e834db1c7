import Testing

@testable import Simulation

/// The verbs of the ground: what is broken, what is left, and what comes from below and above.
@Suite struct BestiaryGroundTests {
  static let field = MonsterVerbTests.picture

  @Test func `a golem's quake breaks the wall and the tree behind which its prey hides`() throws {
    let scene = WorldScene(
      """
      .........
      .G..#T.@.
      .........
      .........
      """)
    scene.world.alert(0, to: Point(7, 1))
    scene.world.creatures.entities[0].movement.facing = .east
    let attack = scene.world.rules.kind(TestKind.golem.id).attacks[0]
    #expect(scene.world.aim(of: attack, from: Point(1, 1), at: Point(7, 1)) != nil)
    scene.world.startAttack(.basic, attack, by: 0, aim: Point(2, 1))
    scene.advance(ticks: 25)
    #expect(scene.world.map[Point(4, 1)] == .rubble)
    #expect(scene.world.map[Point(5, 1)] == .rubble)
    #expect(scene.damage(to: scene.player()) == [20])
  }

  @Test func `the edge of the map stays closed`() {
    let scene = WorldScene("#G#\n...\n@..")
    scene.world.changeGround(.break, at: Point(0, 0), by: scene.player().id)
    #expect(scene.world.map[Point(0, 0)] == .wall)
  }

  @Test func `a net leaves webs on the grass around who is hit, and they hold`() throws {
    let scene = WorldScene(Self.field([("N", Point(4, 12)), ("@", Point(9, 12))]))
    _ = try #require(scene.advance(within: 60) { !$0.damage(to: $0.player()).isEmpty })
    #expect(scene.world.map.tiles.count { $0 == .web } == 8)
    scene.advance(.step(.east))
    #expect(scene.player().position == Point(10, 12))
    #expect(scene.advance(within: 20) { $0.player().movement.isFree(at: $0.world.tick) } == 10)
  }

  @Test func `a mole goes under, nobody sees or hits it, and it comes up where its prey stands`()
    throws
  {
    let scene = WorldScene(Self.field([("m", Point(4, 12)), ("@", Point(12, 12))]))
    _ = try #require(scene.advance(within: 20) { $0.first(.mole)!.mind.offGround == .burrowed })
    let mole = scene.first(.mole)!
    #expect(scene.world.isLyingInWait(mole) == true)
    #expect(scene.world.map[Point(4, 12)] == .rubble)
    #expect(scene.world.victim(at: Point(4, 12), of: .players) == nil)
    expectSoundOccupancy(scene.world)
    _ = try #require(scene.advance(within: 120) { $0.first(.mole)!.isWindingUp })
    #expect(scene.world.isLyingInWait(scene.first(.mole)!) == false)
    guard case .windUp(_, Point(12, 12), _) = scene.first(.mole)!.activity else {
      Issue.record("the ground under its prey lights up")
      return
    }
    scene.advance(ticks: 18)
    #expect(scene.damage(to: scene.player()) == [20])
    #expect(scene.first(.mole)!.mind.offGround == nil)
    #expect(scene.first(.mole)!.position.steps(to: Point(12, 12)) == 1)
    expectSoundOccupancy(scene.world)
  }

  @Test func `who walks on in time is not there when the mole comes up`() throws {
    let scene = WorldScene(Self.field([("m", Point(4, 12)), ("@", Point(12, 12))]))
    _ = try #require(
      scene.advance(within: 150) {
        $0.first(.mole)!.mind.offGround != nil && $0.first(.mole)!.isWindingUp
      })
    for _ in 0..<18 { scene.advance(.step(.east)) }
    #expect(scene.damage(to: scene.player()).isEmpty)
    #expect(scene.first(.mole)!.position == Point(12, 12))
  }

  @Test func `a wall does not stop what comes from below`() throws {
    let scene = WorldScene(
      """
      .........##########
      ....m....###...@..#
      .........##########
      """)
    scene.world.creatures.entities[0].mind.target = scene.player().id
    let goes = scene.world.burrow(within: 12, to: scene.player().position, 0)
    #expect(goes)
    _ = try #require(scene.advance(within: 200) { !$0.damage(to: $0.player()).isEmpty })
    expectSoundOccupancy(scene.world)
  }

  @Test func `a drake takes off, can't be hit, flies over walls and water, and lands with a burst`()
    throws
  {
    let scene = WorldScene(
      """
      .........~~T......
      ....d....~~T...@..
      .........~~T......
      """)
    scene.world.creatures.entities[0].mind.target = scene.player().id
    let flies = scene.world.takeOff(for: 60, 0)
    #expect(flies)
    var overWater = false
    for _ in 0..<58 {
      scene.advance()
      let drake = scene.first(.drake)!
      overWater = overWater || scene.world.map[drake.position] == .deepWater
      #expect(scene.world.victim(at: drake.position, of: .players) == nil)
      expectSoundOccupancy(scene.world)
    }
    #expect(overWater)
    _ = try #require(scene.advance(within: 10) { $0.first(.drake)!.isWindingUp })
    scene.advance(ticks: 18)
    #expect(scene.damage(to: scene.player()) == [20])
    let drake = scene.first(.drake)!
    #expect(drake.mind.offGround == nil)
    #expect(scene.world.victim(at: drake.position, of: .players) == scene.slot(drake))
    expectSoundOccupancy(scene.world)
  }

  @Test func `who flies comes down when its prey is gone`() {
    let scene = WorldScene(Self.field([("d", Point(4, 12)), ("@", Point(16, 12))]))
    scene.world.creatures.entities[0].mind.target = scene.player().id
    let flies = scene.world.takeOff(for: 200, 0)
    #expect(flies)
    scene.advance(ticks: 5)
    scene.advance(commands: [.leave(seat: SeatID(1))])
    scene.advance(ticks: 12)
    #expect(scene.first(.drake)!.mind.offGround == nil)
    expectSoundOccupancy(scene.world)
  }

  @Test func `a shield takes most of a blow from the front, and nothing from behind`() {
    for (facing, damage) in [(Direction.west, 7), (.northWest, 7), (.north, 18), (.east, 18)] {
      let scene = WorldScene("@n")
      scene.world.creatures.entities[1].movement.facing = facing
      scene.world.creatures.entities[1].movement.heldUntil = Tick(100)
      scene.advance(.step(.east), ticks: 5)
      #expect(scene.damage(to: scene.first(.bearer)!) == [damage], "\(facing)")
    }
  }

  @Test func `who is stunned lets the shield sink`() {
    let scene = WorldScene("@n")
    scene.world.creatures.entities[1].movement.facing = .west
    scene.world.creatures.entities[1].movement.heldUntil = Tick(100)
    scene.world.creatures.entities[1].activity = .stunned(until: Tick(100))
    scene.advance(.step(.east), ticks: 5)
    #expect(scene.damage(to: scene.first(.bearer)!) == [18])
  }

  @Test func `what a beetle's explosion fells is to the credit of who felled the beetle`() {
    let scene = WorldScene("2...@xr.")
    scene.world.creatures.entities[scene.slot(scene.first(.rat)!)].movement.heldUntil = Tick(500)
    scene.world.creatures.entities[scene.slot(scene.first(.beetle)!)].hp = 1
    scene.world.creatures.entities[scene.slot(scene.first(.rat)!)].hp = 1
    scene.advance(.step(.east), ticks: 5)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.kills == 1)
    scene.advance(ticks: 18)
    #expect(scene.first(.rat) == nil)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.kills == 2)
  }

  @Test func `a friend whom that explosion fells is nobody's kill`() {
    let scene = WorldScene("....@x2.")
    scene.world.creatures.entities[scene.slot(scene.first(.beetle)!)].hp = 1
    scene.world.creatures.entities[scene.slot(scene.player(2))].hp = 1
    scene.advance(.step(.east), ticks: 25)
    #expect(!scene.player(2).isAlive)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.playersKilled == 0)
    #expect(scene.world.tally(ofSeat: SeatID(2))?.deaths == 1)
  }

  @Test func `beetles set each other off, and whoever else stands there is hurt as well`() {
    let scene = WorldScene("....@xxp.")
    scene.advance(.step(.east), ticks: 5)
    #expect(scene.first(.beetle)!.mind.fellTo == TestKind.warrior.id)
    scene.advance(ticks: 18)
    #expect(scene.all(.beetle).count == 1)
    #expect(scene.first(.beetle)!.mind.fellTo == TestKind.beetle.id)
    #expect(scene.first(.post)!.hp == 1000)
    scene.advance(ticks: 18)
    #expect(scene.all(.beetle).isEmpty)
    #expect(scene.first(.post)!.hp == 1000 - 33)
  }
}
