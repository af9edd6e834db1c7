import Testing

@testable import Simulation

@Suite struct WorldSpawnTests {
  static let rules = Rules.make(campRadius: 6, monstersMax: 8, spawnEvery: 40)

  /// A world whose vaults are empty.
  static func world(seed: UInt64, size: MapSize = .medium) -> World {
    let land = MapGenerator.generate(size: size, seed: seed)
    var world = World(
      rules: rules, terrain: Terrain(map: land.map, camp: land.camp), seed: seed)
    world.advance(applying: [.join(seat: SeatID(1), kind: KindID(0))])
    return world
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `nobody comes into being in sight, in the camp or on top of a player`(seed: UInt64) throws {
    var world = Self.world(seed: seed)
    var known: Set<EntityID> = []
    for _ in 0..<300 {
      let view = try found(world.fieldOfView(ofSeat: SeatID(1)))
      let player = try found(world.entity(inSeat: SeatID(1)))
      world.advance(applying: [])
      world.forEachEntity { entity in
        guard !entity.isPlayer, !entity.mind.dozes, known.insert(entity.id).inserted else {
          return
        }
        guard entity.kind != TestKind.slimelet.id, player.isAlive else { return }
        #expect(!view.contains(entity.position), "seed \(seed)")
        #expect(world.isInCamp(entity.position) == false, "seed \(seed)")
        #expect(
          (12...43).contains(entity.position.steps(to: player.position)), "seed \(seed)")
      }
    }
    #expect(!known.isEmpty, "seed \(seed)")
  }

  @Test func `on an open field they come from beyond sight only`() {
    let row = String(repeating: ".", count: 90)
    var rows = Array(repeating: row, count: 90)
    rows[45] = String(repeating: ".", count: 45) + "@" + String(repeating: ".", count: 44)
    var rules = Rules.make(monstersMax: 30, spawnEvery: 1)
    for index in rules.kinds.indices { rules.kinds[index].groupSize = 1...1 }
    let scene = WorldScene(rows.joined(separator: "\n"), rules: rules)
    var known: Set<EntityID> = []
    for _ in 0..<60 {
      scene.advance()
      scene.world.forEachEntity { entity in
        guard !entity.isPlayer, known.insert(entity.id).inserted else { return }
        #expect(!scene.player().position.isWithin(20, of: entity.position))
      }
    }
    #expect(known.count > 10)
  }

  @Test func `ogres live far from the camp only`() {
    let world = Self.world(seed: 2)
    let far = Point(world.camp.x + 9 * Habits.tilesPerDanger, world.camp.y)
    #expect(world.dangerMax(at: Point(world.camp.x + 15, world.camp.y)) < 9)
    #expect(world.dangerMax(at: far) >= 9)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `without any key pressed somebody comes and hits within a minute`(seed: UInt64) {
    for size in [MapSize.small, .medium] {
      var world = Self.world(seed: seed, size: size)
      var struckAt: Int?
      for _ in 0..<1200 where struckAt == nil {
        world.advance(applying: [])
        for event in world.events {
          if case .struck = event.happening { struckAt = Int(world.tick.rawValue) }
        }
      }
      #expect(struckAt != nil, "seed \(seed), \(size)")
    }
  }

  @Test func `no more come than there may be`() {
    var world = Self.world(seed: 9)
    var mostMonsters = 0
    for _ in 0..<600 {
      world.advance(applying: [])
      mostMonsters = max(mostMonsters, world.roamersCount)
    }
    #expect((1...(8 + 2)).contains(mostMonsters))
  }

  @Test func `nobody comes while nobody plays`() {
    var world = Self.world(seed: 3)
    world.advance(applying: [.leave(seat: SeatID(1))])
    for _ in 0..<200 { world.advance(applying: []) }
    #expect(world.roamersCount == 0)
  }
}

extension World {
  /// Monsters that don't doze.
  var roamersCount: Int {
    creatures.slots.count {
      creatures.isAlive($0) && !creatures.entities[$0].isPlayer
        && !creatures.entities[$0].mind.dozes
    }
  }
}

extension Point {
  /// Whether the other place lies in the disc that a sight of so many tiles shows.
  fileprivate func isWithin(_ sight: Int, of other: Point) -> Bool {
    let (dx, dy) = (x - other.x, y - other.y)
    return dx * dx + dy * dy <= sight * sight + sight
  }
}
