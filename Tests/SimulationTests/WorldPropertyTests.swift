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
  func `who can act does`(seed: UInt64) {
    var world = WorldDeterminismTests.crowded(seed: seed)
    var dice = RandomSource(seed: seed)
    var count = 0
    for _ in 0..<100 {
      world.advance(applying: WorldDeterminismTests.commands(&dice, seats: 6))
      let free = world.players.map(\.seat).filter { world.canAct($0) }
      let direction = Direction.north.turned(dice.roll(0...7))
      world.advance(applying: free.map { .act(seat: $0, .face(direction)) })
      for seat in free {
        guard let entity = world.entity(inSeat: seat), !entity.standsGuard, entity.isAlive else {
          continue
        }
        #expect(entity.movement.facing == direction, "seed \(seed)")
        count += 1
      }
    }
    #expect(count > 20, "seed \(seed)")
  }

  @Test func `commands that name nobody or nothing are left undone`() {
    let scene = WorldScene("@..")
    let nobody = SeatID(77)
    scene.world.advance(applying: [
      .leave(seat: nobody), .standGuard(seat: nobody, true), .act(seat: nobody, .dash),
      .join(seat: SeatID(1), kind: KindID(0)), .join(seat: SeatID(5), kind: KindID(200)),
      .join(seat: SeatID(6), kind: TestKind.ogre.id),
    ])
    #expect(scene.world.players.map(\.seat) == [SeatID(1)])
    #expect(scene.world.canAct(nobody) == false)
    #expect(scene.world.entity(inSeat: nobody) == nil)
    #expect(scene.world.fieldOfView(ofSeat: nobody) == nil)
  }

  @Test func `a newcomer stands at the fire and sees in its first tick`() throws {
    var world = World(
      rules: .make(campRadius: 6), terrain: MapGenerator.generate(size: .small, seed: 4), seed: 4)
    let seats = (1...32).map { SeatID($0) }
    world.advance(applying: seats.map { .join(seat: $0, kind: KindID(0)) })
    for seat in seats {
      let entity = try found(world.entity(inSeat: seat))
      #expect(world.isInCamp(entity.position) == true)
      #expect(try found(world.fieldOfView(ofSeat: seat)).contains(entity.position))
    }
    expectSoundOccupancy(world)
  }
}
