import Testing

@testable import Simulation

@Suite struct WorldPropertyTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `whatever is asked of it, the living stand alone and on walkable ground`(seed: UInt64) {
    WorldDeterminismTests.play(seed: seed, ticks: 1500) { world in
      if world.tick.rawValue % 5 == 0 { expectSoundOccupancy(world, "seed \(seed)") }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the world stays within its bounds`(seed: UInt64) {
    var monstersMax = 0
    WorldDeterminismTests.play(seed: seed, ticks: 1500) { world in
      var monsters = 0
      world.forEachEntity { if !$0.isPlayer { monsters += 1 } }
      monstersMax = max(monstersMax, monsters)
      #expect(world.players.count <= 6, "seed \(seed)")
    }
    // Ten for each of six, a last slime's children not counted.
    #expect((1...80).contains(monstersMax), "seed \(seed)")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `who can act does, and who can't doesn't`(seed: UInt64) {
    var before: World?
    WorldDeterminismTests.play(seed: seed, ticks: 600) { world in
      defer { before = world }
      guard let before else { return }
      for player in world.players where before.player(in: player.seat) != nil {
        var asked = before
        asked.advance(applying: [.act(seat: player.seat, .face(.north))])
        guard before.canAct(player.seat), let entity = asked.entity(inSeat: player.seat),
          !entity.standsGuard, entity.isAlive
        else { continue }
        #expect(entity.movement.facing == .north, "seed \(seed)")
      }
    }
  }

  @Test func `commands that name nobody or nothing are left undone`() {
    var world = WorldScene("@..").world
    let nobody = SeatID(77)
    world.advance(applying: [
      .leave(seat: nobody), .standGuard(seat: nobody, true), .act(seat: nobody, .dash),
      .join(seat: SeatID(1), kind: KindID(0)), .join(seat: SeatID(5), kind: KindID(200)),
      .join(seat: SeatID(6), kind: TestKind.ogre.id),
    ])
    #expect(world.players.map(\.seat) == [SeatID(1)])
    #expect(!world.canAct(nobody))
    #expect(world.entity(inSeat: nobody) == nil)
    #expect(world.fieldOfView(ofSeat: nobody) == nil)
  }

  @Test func `a newcomer stands at the fire and sees in its first tick`() throws {
    var world = World(
      rules: .make(campRadius: 6), terrain: MapGenerator.generate(size: .small, seed: 4), seed: 4)
    let seats = (1...32).map { SeatID($0) }
    world.advance(applying: seats.map { .join(seat: $0, kind: KindID(0)) })
    for seat in seats {
      let entity = try #require(world.entity(inSeat: seat))
      #expect(world.isInCamp(entity.position))
      #expect(try #require(world.fieldOfView(ofSeat: seat)).contains(entity.position))
    }
    expectSoundOccupancy(world)
  }
}
