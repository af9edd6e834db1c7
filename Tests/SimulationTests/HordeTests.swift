import Testing

@testable import Simulation

@Suite struct HordeTests {
  static let rules: Rules = {
    var rules = Rules.make(campRadius: 4, wakeAfter: 20)
    rules.modes.horde.break = 60
    rules.modes.horde.groupEvery = 10
    rules.modes.horde.distance = 12...20
    rules.modes.horde.wakeAfter = 5000
    return rules
  }()

  /// An open field with the fire in its middle and the character beside it.
  static func scene(_ rules: Rules = rules, players: Int = 1) -> WorldScene {
    let width = 49
    var rows = Array(repeating: Array(repeating: Character("."), count: width), count: width)
    rows[24][24] = "&"
    for seat in 0..<players { rows[23][23 + seat] = seat == 0 ? "@" : Character("\(seat + 1)") }
    return WorldScene(
      rows.map { String($0) }.joined(separator: "\n"), rules: rules, mode: .horde)
  }

  static func monsters(_ scene: WorldScene) -> [Entity] {
    TestKind.allCases.filter { $0 != .warrior }.flatMap { scene.all($0) }
  }

  static func fire(_ scene: WorldScene) -> Int {
    guard case .horde(_, _, _, let fire, _) = scene.world.modeStatus else { return -1 }
    return fire
  }

  static func wave(_ scene: WorldScene) -> Int {
    guard case .horde(let wave, _, _, _, _) = scene.world.modeStatus else { return -1 }
    return wave
  }

  static func left(_ scene: WorldScene) -> Int {
    guard case .horde(_, let left, _, _, _) = scene.world.modeStatus else { return -1 }
    return left
  }

  /// All that are left of the wave are gone, also those still to come.
  static func clearWave(_ scene: WorldScene) {
    while left(scene) > 0 {
      for monster in monsters(scene) { scene.world.creatures.remove(scene.slot(monster)) }
      scene.advance()
    }
  }

  @Test func `the first wave comes after a break, and the status says when`() {
    let scene = Self.scene()
    scene.advance()
    #expect(
      scene.world.modeStatus
        == .horde(wave: 0, left: 0, nextWaveAt: Tick(60), fire: 400, fireMax: 400))
    scene.advance(ticks: 58)
    #expect(Self.wave(scene) == 0)
    scene.advance()
    #expect(Self.wave(scene) == 1)
    #expect(Self.left(scene) > 0)
  }

  @Test func `while nobody plays no wave comes`() {
    let scene = Self.scene(players: 0)
    scene.advance(ticks: 500)
    #expect(Self.wave(scene) == 0)
    #expect(Self.monsters(scene).isEmpty)
  }

  @Test func `they come in groups from the dark around and walk to the fire`() throws {
    var rules = Self.rules
    rules.modes.horde.fireboundPercent = 100
    let scene = Self.scene(rules)
    _ = try #require(scene.advance(within: 200) { !Self.monsters($0).isEmpty })
    let camp = scene.world.camp
    #expect(Self.monsters(scene).allSatisfy { $0.position.steps(to: camp) >= 8 })
    let slot = scene.slot(scene.player())
    scene.world.creatures.vacate(slot)
    scene.world.creatures.occupy(Point(0, 0), by: slot)
    _ = try #require(
      scene.advance(within: 600) { scene in
        Self.monsters(scene).contains { $0.position.steps(to: camp) <= 1 }
      })
  }

  @Test func `their blows take from the fire's strength`() throws {
    let scene = Self.scene()
    let slot = scene.slot(scene.player())
    scene.world.creatures.vacate(slot)
    scene.world.creatures.occupy(Point(0, 0), by: slot)
    scene.putMonster(.clubber, at: Point(25, 24))
    scene.world.isBesieged = true
    _ = try #require(scene.advance(within: 60) { Self.fire($0) < 400 })
    #expect(Self.fire(scene) == 400 - 13)
  }

  @Test func `waves grow in number and in danger`() {
    let scene = Self.scene()
    let danger = [1, 4, 8].map { wave in
      scene.world.groups(ofWave: wave).reduce(0) {
        $0 + $1.count * scene.world.rules.kind($1.kind).danger
      }
    }
    #expect(danger[0] < danger[1] && danger[1] < danger[2], "\(danger)")
    let worst = [1, 8].map { wave in
      scene.world.groups(ofWave: wave).map { scene.world.rules.kind($0.kind).danger }.max() ?? 0
    }
    #expect(worst[0] == 1 && worst[1] > 2, "\(worst)")
  }

  @Test func `a wave's danger grows by a share of itself, up to a bound`() {
    var numbers = HordeNumbers()
    numbers.dangerPerPlayer = 10
    numbers.dangerGrowthPercent = 50
    #expect([1, 2, 3, 4].map { numbers.danger(ofWave: $0, players: 2) } == [20, 30, 44, 66])
    #expect(numbers.danger(ofWave: 1_000_000, players: 1) == 100_000)
  }

  @Test func `four players have four times the monsters of one`() {
    let one = Self.scene()
    let four = Self.scene(players: 4)
    let danger = { (groups: [Horde.Group]) in groups.reduce(0) { $0 + $1.count } }
    #expect(danger(four.world.groups(ofWave: 1)) == 4 * danger(one.world.groups(ofWave: 1)))
  }

  @Test func `a wave ends with its last monster, and a break begins`() throws {
    let scene = Self.scene()
    _ = try #require(scene.advance(within: 200) { Self.wave($0) == 1 })
    Self.clearWave(scene)
    #expect(
      scene.world.modeStatus
        == .horde(
          wave: 1, left: 0, nextWaveAt: scene.world.tick + 60, fire: 400, fireMax: 400))
    scene.advance(ticks: 60)
    #expect(Self.wave(scene) == 2)
  }

  @Test func `who has fallen wakes when the wave is over`() throws {
    let scene = Self.scene()
    _ = try #require(scene.advance(within: 200) { Self.wave($0) == 1 })
    let blow = Blow(by: scene.player().id, kind: KindID(1), index: .basic)
    scene.world.hurt(
      scene.slot(scene.player()), .make("", windUp: 0, recover: 0, cooldown: 0, damage: 999),
      blow)
    scene.advance(ticks: 20)
    #expect(!scene.player().isAlive)
    Self.clearWave(scene)
    scene.advance(ticks: 2)
    #expect(scene.player().isAlive)
  }

  @Test func `a wave that takes too long has the next one on top of it`() throws {
    var rules = Self.rules
    rules.modes.horde.waveMax = 100
    rules.kinds[0].hp = 100_000
    let scene = Self.scene(rules)
    _ = try #require(scene.advance(within: 80) { Self.wave($0) == 1 })
    scene.advance(ticks: 100)
    #expect(Self.wave(scene) == 2)
  }

  @Test func `the fire mends between waves, and faster when somebody tends it`() {
    for (isBeside, gain) in [(false, 10), (true, 14)] {
      var rules = Self.rules
      rules.modes.horde.break = 1000
      let scene = Self.scene(rules)
      if !isBeside {
        let slot = scene.slot(scene.player())
        scene.world.creatures.vacate(slot)
        scene.world.creatures.occupy(Point(40, 40), by: slot)
      }
      scene.world.fireDamage = 100
      scene.advance()
      #expect(Self.fire(scene) == 300)
      scene.advance(ticks: 40)
      #expect(Self.fire(scene) == 300 + gain)
    }
  }

  @Test func `the fire goes out: it is dark, and the match is over`() {
    let scene = Self.scene()
    scene.advance(ticks: 10)
    scene.world.fireDamage = 1000
    scene.advance()
    #expect(scene.world.outcome == MatchOutcome(verdict: .fireOut, ticks: 11))
    #expect(scene.world.map[scene.world.camp] == .embers)
    #expect(!scene.world.light.isLit(scene.player().position))
    let wave = Self.wave(scene)
    scene.advance(ticks: 300)
    #expect(Self.wave(scene) == wave)
  }

  @Test func `the fire's strength and the wave are seen in the checksum`() {
    var sums: Set<UInt64> = []
    for damage in [0, 1, 2] {
      let other = Self.scene()
      other.world.fireDamage = damage
      other.advance()
      sums.insert(other.world.checksum)
    }
    let scene = Self.scene()
    scene.advance()
    #expect(sums.count == 3)
    #expect(sums.contains(scene.world.checksum))
  }
}
