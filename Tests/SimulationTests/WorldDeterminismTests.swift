import Testing

@testable import Simulation

@Suite struct WorldDeterminismTests {
  /// A crowded match driven by random commands from one seed; `visit` sees the world after every
  /// tick.
  static func play(
    seed: UInt64, ticks: Int, seats: UInt16 = 6, size: MapSize = .small,
    visit: (borrowing World) -> Void
  ) {
    var world = crowded(seed: seed, size: size)
    var dice = RandomSource(seed: seed ^ 0xC0FFEE)
    for _ in 0..<ticks {
      world.advance(applying: commands(&dice, seats: seats))
      visit(world)
    }
  }

  /// Many monsters, and nobody who plays yet.
  static func crowded(seed: UInt64, size: MapSize = .small) -> World {
    let terrain = MapGenerator.generate(size: size, seed: seed)
    var rules = Rules.make(campRadius: 6, wakeAfter: 40, monstersMax: 5, spawnEvery: 5)
    for index in rules.kinds.indices where rules.kinds[index].groupSize == 0...0 {
      rules.kinds[index].groupSize = 1...2
      rules.kinds[index].isBoss = false
    }
    return World(rules: rules, terrain: terrain, seed: seed)
  }

  /// Joins, leaves, guards and acts at random; much of it can't be done.
  static func commands(_ dice: inout RandomSource, seats: UInt16) -> [Command] {
    (0..<dice.roll(0...Int(seats))).map { _ in
      let seat = SeatID(UInt16(dice.roll(1...Int(seats))))
      switch dice.roll(0...99) {
      case 0: return .leave(seat: seat)
      case 1...9: return .join(seat: seat, kind: KindID(UInt8(dice.roll(0...12))))
      case 10: return .standGuard(seat: seat, dice.chance(30))
      default: return .act(seat: seat, action(&dice))
      }
    }
  }

  static func action(_ dice: inout RandomSource) -> Action {
    let direction = Direction.north.turned(dice.roll(0...7))
    switch dice.roll(0...9) {
    case 0: return .dash
    case 1: return .attack
    case 2: return .ability(AttackIndex(UInt8(dice.roll(0...6))))
    case 3: return .face(direction)
    default: return .step(direction)
    }
  }

  static func checksums(seed: UInt64, ticks: Int) -> [UInt64] {
    var sums: [UInt64] = []
    play(seed: seed, ticks: ticks) { sums.append($0.checksum) }
    return sums
  }

  @Test(arguments: [1, 42] as [UInt64])
  func `equal seeds and commands make equal worlds at every tick`(seed: UInt64) {
    #expect(Self.checksums(seed: seed, ticks: 200) == Self.checksums(seed: seed, ticks: 200))
  }

  @Test func `different seeds make different worlds`() {
    let sums = (1...8).compactMap { Self.checksums(seed: $0, ticks: 3).last }
    #expect(Set(sums).count == 8)
  }

  @Test func `one different command is seen in the checksum`() {
    let scene = WorldScene("@....")
    let other = WorldScene("@....")
    scene.advance(.face(.east))
    other.advance()
    #expect(scene.world.checksum != other.world.checksum)
  }

  @Test func `what a monster has in mind is seen in the checksum`() {
    let scene = WorldScene("c....")
    var sums = [scene.world.checksum]
    scene.world.creatures.entities[0].mind.tricksAt = Tick(9)
    sums.append(scene.world.checksum)
    scene.world.creatures.entities[0].mind.ragesUntil = Tick(9)
    sums.append(scene.world.checksum)
    scene.world.creatures.entities[0].mind.fellTo = KindID(0)
    sums.append(scene.world.checksum)
    #expect(Set(sums).count == 4)
  }

  @Test func `a changed tile is seen in the checksum`() {
    let scene = WorldScene("@+")
    let before = scene.world.mapDigest
    scene.advance(.step(.east))
    #expect(scene.world.mapDigest != before)
    #expect(scene.world.mapDigest == Checksum.digest(of: scene.world.map))
  }
}
