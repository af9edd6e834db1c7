import Simulation

extension Rules {
  /// A Warrior, a Clubber and a slinger; monsters only when asked for.
  static func make(monstersMax: Int = 0, spawnEvery: Int = 20) -> Rules {
    Rules(
      tickRate: 20, kinds: [.warrior, .clubber, .slinger], sight: 9, litSightMax: 20,
      dash: DashRules(tiles: 3, cooldown: 40, untouchable: 4), wakeAfter: 40, campHealEvery: 20,
      campRadius: 3, monstersMax: monstersMax, spawnEvery: spawnEvery)
  }
}

extension CreatureKind {
  static let warrior = make(
    "Warrior", hp: 140, speed: 300,
    attacks: [
      .make("sword", .arc, damage: 18...18, windUp: 2, cooldown: 10),
      .make("Whirl", .ring, damage: 24...24, windUp: 4, cooldown: 80),
    ],
    isClass: true)
  static let clubber = make(
    "Clubber", hp: 30, speed: 200,
    attacks: [.make("club", .spot, damage: 12...18, windUp: 10, cooldown: 30)])
  static let slinger = make(
    "Slinger", hp: 20, speed: 200,
    attacks: [
      .make("sling", .spot, damage: 8...8, windUp: 10, cooldown: 40, range: 7, missile: 600)
    ],
    behaviours: [.wander, .chase, .keepDistance(5)])

  static func make(
    _ name: String, hp: Int, speed: Int, attacks: [Attack],
    behaviours: [Behaviour] = [.wander, .chase], isClass: Bool = false
  ) -> CreatureKind {
    CreatureKind(
      name: name, glyph: "c", asciiGlyph: "c", color: 0xC08040, hp: hp, armour: 0, speed: speed,
      sight: 10, hearing: 100, attacks: attacks, behaviours: behaviours, isClass: isClass,
      danger: 1, groupSize: 1...3)
  }
}

extension Attack {
  static func make(
    _ name: String, _ shape: AttackShape, damage: ClosedRange<Int>, windUp: Int, cooldown: Int,
    range: Int = 1, missile: Int = 0
  ) -> Attack {
    Attack(
      name: name, shape: shape, size: 1, range: range, windUp: windUp, recover: 4,
      cooldown: cooldown, damage: damage, noise: 8, missileSpeed: missile, stun: 0)
  }
}

extension Terrain {
  /// Nothing but grass, and the fire in its middle.
  static func meadow(width: Int, height: Int) -> Terrain {
    var map = TileMap(width: width, height: height, filledWith: .grass)
    map[Point(width / 2, height / 2)] = .campfire
    return Terrain(map: map, camp: Point(width / 2, height / 2))
  }

  /// A meadow with a wall around it, walls and bushes strewn by the seed, a door, and the fire in
  /// its middle.
  static func make(width: Int = 48, height: Int = 32, seed: UInt64 = 1) -> Terrain {
    var map = TileMap(width: width, height: height, filledWith: .grass)
    var random = RandomSource(seed: seed)
    for y in 0..<height {
      for x in 0..<width {
        let isEdge = x == 0 || y == 0 || x == width - 1 || y == height - 1
        let roll = random.roll(1...100)
        if isEdge { map[Point(x, y)] = .wall } else if roll <= 6 { map[Point(x, y)] = .tree }
        if !isEdge, roll > 90 { map[Point(x, y)] = roll > 96 ? .door : .tallGrass }
      }
    }
    let camp = Point(width / 2, height / 2)
    for y in -3...3 { for x in -3...3 { map[Point(camp.x + x, camp.y + y)] = .grass } }
    map[camp] = .campfire
    return Terrain(map: map, camp: camp)
  }
}
