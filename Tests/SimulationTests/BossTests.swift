import Testing

@testable import Simulation

/// What all bosses have in common, played by one of three phases.
@Suite struct BossTests {
  static let field = MonsterVerbTests.picture

  /// A King at home and a character that nothing fells.
  private static func den(_ letters: [(Character, Point)] = []) -> WorldScene {
    var rules = Rules.make()
    rules.kinds[0].hp = 1_000_000
    return WorldScene(field([("K", Point(12, 12)), ("@", Point(17, 12))] + letters), rules: rules)
  }

  private static func phases(_ scene: WorldScene) -> [Int] {
    scene.history.compactMap {
      if case .phaseBegan(_, TestKind.king.id, let phase) = $0.event.happening {
        phase
      } else {
        nil
      }
    }
  }

  @Test func `a boss fights as its phase says, and a new phase is told of and stops it a moment`()
    throws
  {
    let scene = Self.den()
    _ = try #require(scene.advance(within: 100) { $0.damage(to: $0.player()).count == 2 })
    #expect(scene.damage(to: scene.player()) == [10, 10])
    #expect(Self.phases(scene) == [])
    scene.world.creatures.entities[0].hp = 590
    _ = try #require(scene.advance(within: 40) { Self.phases($0) == [2] })
    let began = scene.world.tick
    #expect(scene.first(.king)!.activity == .recovering(until: began + 30))
    _ = try #require(scene.advance(within: 80) { $0.all(.rat).count == 2 })
    #expect(scene.world.tick - began >= 40)
    scene.world.creatures.entities[0].hp = 290
    _ = try #require(scene.advance(within: 60) { Self.phases($0) == [2, 3] })
    #expect(scene.world.speed(0) == 280)
    let blows = scene.damage(to: scene.player()).count
    _ = try #require(scene.advance(within: 200) { $0.damage(to: $0.player()).contains(30) })
    #expect(!scene.damage(to: scene.player()).dropFirst(blows).contains(10))
  }

  @Test func `however hard the blow, no phase is left out`() throws {
    let scene = Self.den()
    scene.advance(ticks: 10)
    scene.world.creatures.entities[0].hp = 1
    _ = try #require(scene.advance(within: 200) { Self.phases($0) == [2, 3] })
    #expect(
      scene.history.filter { if case .died = $0.event.happening { true } else { false } }
        .isEmpty)
  }

  @Test func `a boss left alone goes home, grows whole and begins anew`() throws {
    let scene = Self.den()
    scene.world.creatures.entities[0].hp = 250
    _ = try #require(scene.advance(within: 200) { Self.phases($0) == [2, 3] })
    scene.advance(commands: [.leave(seat: SeatID(1))])
    _ = try #require(
      scene.advance(within: 2400) {
        $0.first(.king)!.hp == 1000 && $0.first(.king)!.position == Point(12, 12)
      })
    scene.advance(ticks: 30)
    #expect(scene.first(.king)!.mind.phase == 0)
  }

  @Test func `a boss guards its den and never leaves it for long`() {
    let scene = Self.den()
    scene.world.creatures.vacate(1)
    scene.world.creatures.occupy(Point(22, 12), by: 1)
    for _ in 0..<200 {
      scene.advance()
      #expect(scene.first(.king)!.position.steps(to: Point(12, 12)) <= 9)
    }
    #expect(scene.damage(to: scene.player()).isEmpty)
  }

  @Test func `a boss wakes everybody in its den`() throws {
    let scene = Self.den([("s", Point(9, 9)), ("c", Point(2, 2))])
    for slot in scene.world.creatures.slots where !scene.world.creatures.entities[slot].isPlayer {
      scene.world.creatures.entities[slot].mind.restsUntil = Tick(100)
    }
    scene.world.map[Point(13, 11)] = .wall
    _ = try #require(
      scene.advance(within: 20) { scene in
        scene.ticks { $0 == .noticed(scene.first(.king)!.id) } != []
      })
    #expect(scene.first(.slinger)!.mind.mood != .calm)
    #expect(scene.first(.clubber)!.mind.mood != .calm)
  }

  @Test func `bosses don't come by themselves, and none strays`() {
    var rules = Rules.make(monstersMax: 30)
    for index in rules.kinds.indices where !rules.kinds[index].isBoss {
      rules.kinds[index].groupSize = 0...0
    }
    rules.kinds[Int(TestKind.king.rawValue)].groupSize = 1...1
    let scene = WorldScene(Self.field([("@", Point(12, 12))]), rules: rules)
    scene.advance(ticks: 100)
    #expect(scene.all(.king).isEmpty)
    let id = scene.world.spawnBoss(TestKind.king.id, at: Point(2, 2))
    scene.advance(ticks: 100)
    #expect(scene.first(.king)!.id == id)
    #expect(scene.first(.king)!.mind.home == Point(2, 2))
    #expect(rules.bosses == [TestKind.king.id])
  }

  @Test func `a boss is put where there is room`() {
    let scene = WorldScene("#####\n#@..#\n#####")
    let id = scene.world.spawnBoss(TestKind.king.id, at: Point(1, 1))
    #expect(id.flatMap { scene.world.entity($0) }?.position == Point(2, 1))
    expectSoundOccupancy(scene.world)
  }
}
