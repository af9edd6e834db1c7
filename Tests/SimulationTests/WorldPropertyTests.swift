import Testing

@testable import Simulation

@Suite struct WorldPropertyTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `whatever is asked of it, the living stand alone and the world keeps its bounds`(
    seed: UInt64
  ) {
    var monstersMax = 0
    WorldDeterminismTests.play(seed: seed, ticks: 240) { world in
      monstersMax = max(monstersMax, world.roamersCount)
      if world.tick.rawValue % 4 == 0 { expectSoundOccupancy(world, "seed \(seed)") }
    }
    // Five for each of six, the children of slimes not counted.
    #expect((1...60).contains(monstersMax), "seed \(seed)")
  }

  @Test func `every kind of the bestiary comes in such matches`() {
    var come: Set<KindID> = []
    for seed in 1...12 as ClosedRange<UInt64> {
      WorldDeterminismTests.play(seed: seed, ticks: 160) { world in
        world.forEachEntity { come.insert($0.kind) }
      }
    }
    let kinds = TestKind.allCases.drop { $0 != .boar }
    #expect(kinds.filter { !come.contains($0.id) } == [])
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `who can act does, and who can't doesn't`(seed: UInt64) {
    var before: World?
    WorldDeterminismTests.play(seed: seed, ticks: 100) { world in
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
