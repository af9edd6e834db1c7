import Testing

@testable import Simulation

@Suite struct SleepTests {
  /// The player at the western end of a long meadow, a monster near the eastern end.
  static func meadow(_ letter: Character, sleeps: Bool = true) -> WorldScene {
    let row = String(repeating: ".", count: 79)
    let empty = String(repeating: ".", count: 160)
    // Strays are not forgotten, because nobody ever comes.
    return WorldScene(
      [empty, "@" + row + row + String(letter), empty].joined(separator: "\n"),
      rules: .make(spawnEvery: .max), sleeps: sleeps)
  }

  static func isAsleep(_ kind: TestKind, in scene: WorldScene) -> Bool {
    scene.first(kind).map { !scene.world.isAwake($0.id) } ?? false
  }

  @Test func `a wolf that nobody is near sleeps, and wakes when somebody comes near`() throws {
    let scene = Self.meadow("w")
    scene.advance()
    #expect(Self.isAsleep(.wolf, in: scene))
    let asleep = try #require(scene.first(.wolf))
    scene.advance(ticks: 200)
    #expect(try #require(scene.first(.wolf)).position == asleep.position)
    scene.world.stage(SeatID(1), near: Point(159 - Habits.prowlRadius, 1), within: 0)
    scene.advance()
    #expect(!Self.isAsleep(.wolf, in: scene))
    scene.world.stage(SeatID(1), near: Point(150, 1), within: 0)
    _ = try #require(scene.advance(within: 60) { $0.first(.wolf)?.mind.mood == .hunting })
  }

  @Test func `a wolf that was lured away falls asleep again when all is quiet`() throws {
    let scene = Self.meadow("w")
    scene.world.stage(SeatID(1), near: Point(150, 1), within: 0)
    _ = try #require(scene.advance(within: 60) { $0.first(.wolf)?.mind.mood == .hunting })
    scene.world.stage(SeatID(1), near: Point(0, 1), within: 0)
    _ = try #require(scene.advance(within: 400) { Self.isAsleep(.wolf, in: $0) })
  }

  @Test func `a sleeping clubber that hears a fight goes and looks`() {
    let scene = Self.meadow("c")
    scene.advance()
    #expect(Self.isAsleep(.clubber, in: scene))
    scene.world.makeNoise(at: Point(152, 1), radius: 8)
    scene.advance(ticks: 20)
    #expect(!Self.isAsleep(.clubber, in: scene))
    #expect(scene.first(.clubber)?.mind.mood == .searching)
    #expect(scene.first(.clubber)?.position != Point(158, 1))
  }

  @Test func `who sleeps is woken by kin that call, and by a blow`() throws {
    let scene = Self.meadow("c")
    let caller = scene.putMonster(.clubber, at: Point(154, 1))
    scene.advance()
    scene.world.callKin(caller)
    #expect(!Self.isAsleep(.clubber, in: scene))

    let other = Self.meadow("p")
    other.advance()
    #expect(Self.isAsleep(.post, in: other))
    let post = try #require(other.first(.post))
    let blow = Blow(by: other.player().id, kind: TestKind.archer.id, index: .basic)
    other.world.hurt(Int(post.id.slot), TestKind.archer.row.attacks[0], blow)
    #expect(!Self.isAsleep(.post, in: other))
  }

  @Test func `a hurt troll mends before it sleeps`() throws {
    let scene = Self.meadow("t")
    let troll = scene.slot(try #require(scene.first(.troll)))
    scene.world.creatures.entities[troll].hp -= 3
    scene.advance()
    #expect(!Self.isAsleep(.troll, in: scene))
    scene.advance(ticks: 30)
    #expect(Self.isAsleep(.troll, in: scene))
    #expect(scene.first(.troll)?.hp == TestKind.troll.row.hp)
  }

  @Test func `somebody who leaves or dies lets monsters sleep, and wakes them when they are back`()
  {
    let scene = Self.meadow("c")
    scene.world.stage(SeatID(1), near: Point(159 - Habits.prowlRadius, 1), within: 0)
    scene.advance()
    #expect(!Self.isAsleep(.clubber, in: scene))
    scene.advance(commands: [.leave(seat: SeatID(1))])
    scene.advance(ticks: 120)
    #expect(Self.isAsleep(.clubber, in: scene))
    scene.putPlayer(.warrior, seat: 2, at: Point(159 - Habits.prowlRadius, 1))
    scene.advance()
    #expect(!Self.isAsleep(.clubber, in: scene))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `only calm monsters sleep, far from every living player, and the blocks know who is where`(
    seed: UInt64
  ) throws {
    var world = World(
      rules: .make(campRadius: 6, wakeAfter: 40, spawnEvery: .max),
      terrain: MapGenerator.generate(size: .large, seed: seed), seed: seed)
    var dice = RandomSource(seed: seed)
    func anywhere() -> Point { Point(dice.roll(1...318), dice.roll(1...238)) }
    for _ in 0..<150 {
      world.stage(KindID(UInt8(dice.roll(1...21))), near: anywhere(), within: 8)
    }
    var sleepersMax = 0
    for _ in 0..<150 {
      let seat = SeatID(UInt16(dice.roll(1...6)))
      if dice.chance(10) { world.stage(seat, near: anywhere(), within: 8) }
      world.advance(applying: WorldDeterminismTests.commands(&dice, seats: 6))
      let problem = world.sleepProblem
      #expect(problem == nil, "seed \(seed), tick \(world.tick.rawValue)")
      sleepersMax = max(sleepersMax, world.creatures.count - world.awakeCount)
    }
    #expect(sleepersMax > 20, "seed \(seed)")
  }
}

extension World {
  /// The first thing that is wrong with sleepers or blocks, in words; nil when all is well.
  fileprivate var sleepProblem: String? {
    let settled = players.filter { player in
      guard let entity = entity(player.id), entity.isAlive else { return false }
      return player.block == presence.blocks.block(of: entity.position)
    }.compactMap { entity($0.id)?.position }
    for slot in creatures.slots where creatures.isTaken[slot] {
      let entity = creatures.entities[slot]
      let place = entity.position
      if creatures.grid.block(ofSlot: slot) != presence.blocks.block(of: place) {
        return "\(entity.id) is in another block"
      }
      if !creatures.grid.slots(around: place, within: 0).contains(slot) {
        return "\(entity.id) is not found where it is"
      }
      if creatures.awake.contains(slot) { continue }
      if entity.isPlayer || entity.mind.mood != .calm || entity.activity != .idle {
        return "\(entity.id) should not sleep"
      }
      if settled.contains(where: { $0.steps(to: place) <= Habits.prowlRadius }) {
        return "\(entity.id) sleeps beside a player"
      }
    }
    return nil
  }
}
