import Testing

@testable import Simulation

@Suite struct CombatDeathTests {
  static let picture = """
    &.........................
    ..........................
    ........................c@
    """

  /// A scene in which the character has just died far from the fire.
  static func fallen() throws -> WorldScene {
    let scene = WorldScene(picture, rules: .make(campRadius: 4))
    let slot = scene.slot(scene.player())
    scene.world.creatures.entities[slot].hp = 1
    _ = try #require(scene.advance(within: 60) { !$0.player().isAlive })
    return scene
  }

  @Test func `a dead character lies where it fell and wakes whole at the fire`() throws {
    let scene = try Self.fallen()
    #expect(scene.player().activity == .dead(wakesAt: scene.world.tick + 100))
    #expect(scene.player().position == Point(25, 2))
    #expect(scene.world.canAct(SeatID(1)) == false)
    for _ in 0..<99 { scene.advance(.step(.west)) }
    #expect(scene.player().position == Point(25, 2))
    scene.advance()
    #expect(scene.player().hp == 140)
    #expect(scene.player().activity == .idle)
    #expect(scene.player().position.steps(to: Point(0, 0)) == 1)
    #expect(scene.ticks { if case .woke = $0 { true } else { false } }.count == 1)
    expectSoundOccupancy(scene.world)
  }

  @Test func `the eyes of the dead stay open`() throws {
    let scene = try Self.fallen()
    let seen = scene.world.fieldOfView(ofSeat: SeatID(1))
    let view = try #require(seen)
    #expect(view.origin == Point(25, 2))
    #expect(view.contains(Point(20, 1)))
  }

  @Test func `monsters leave the dead alone and walk over them`() throws {
    let scene = try Self.fallen()
    let blows = scene.damage(to: scene.player()).count
    scene.advance(ticks: 90)
    #expect(scene.damage(to: scene.player()).count == blows)
    #expect(scene.world.isFree(Point(25, 2)) || scene.first(.clubber)?.position == Point(25, 2))
  }

  @Test func `who waits for a free tile at the fire wakes when there is one`() {
    let scene = WorldScene("&@p", rules: .make(wakeAfter: 5))
    let slot = scene.slot(scene.player())
    let blow = Blow(by: scene.player().id, kind: KindID(0), index: .basic)
    scene.world.creatures.entities[slot].hp = 1
    scene.world.hurt(slot, .make("", windUp: 0, recover: 0, cooldown: 0, damage: 9), blow)
    let other = scene.putMonster(.post, at: Point(1, 0))
    scene.advance(ticks: 10)
    #expect(!scene.player().isAlive)
    scene.world.creatures.remove(other)
    scene.advance()
    #expect(scene.player().isAlive)
  }

  @Test func `a monster that dies is gone, and its number never names another`() throws {
    let scene = WorldScene("@r")
    let rat = try #require(scene.first(.rat)).id
    scene.advance(.step(.east), ticks: 4)
    #expect(scene.world.entity(rat) == nil)
    let slot = scene.putMonster(.rat, at: Point(1, 0))
    #expect(scene.world.creatures.entities[slot].id.slot == rat.slot)
    #expect(scene.world.entity(rat) == nil)
    #expect(scene.world.creatures.entities[slot].id.generation == rat.generation + 1)
  }

  @Test func `the fire mends one point every so often`() {
    let scene = WorldScene("&@..............2", rules: .make(campRadius: 4))
    for seat: UInt16 in [1, 2] {
      let slot = scene.slot(scene.player(seat))
      scene.world.creatures.entities[slot].hp = 100
    }
    scene.advance(ticks: 50)
    #expect(scene.player(1).hp == 110)
    #expect(scene.player(2).hp == 100)
  }
}
