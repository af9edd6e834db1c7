import Testing

@testable import Simulation

@Suite struct DelveTests {
  /// A long valley: the fire, three dens and the King's lair, each beyond the reach of the others.
  static let valley =
    "&@" + [18, 36, 54].map { _ in String(repeating: ".", count: 17) + "%" }.joined()
    + String(repeating: ".", count: 17) + "!....\n" + String(repeating: ".", count: 80)

  static func scene() -> WorldScene {
    var rules = Rules.make(campRadius: 1)
    rules.modes.delve.bossWakesWithin = 6
    // Who splits is no boss for a script that counts.
    rules.kinds[Int(TestKind.slime.rawValue)].danger = 1
    return WorldScene(valley, rules: rules)
  }

  /// Takes the character to a place and lets it look around.
  static func goTo(_ x: Int, in scene: WorldScene) {
    let slot = scene.slot(scene.player())
    scene.world.creatures.vacate(slot)
    scene.world.creatures.occupy(Point(x, 1), by: slot)
    scene.world.creatures.entities[slot].hp = 100_000
    scene.advance()
  }

  /// The living monsters: bosses, as nobody else comes in these scenes.
  static func bosses(_ scene: WorldScene) -> [Entity] {
    TestKind.allCases.filter { $0 != .warrior }.flatMap { scene.all($0) }
  }

  static func slay(_ boss: Entity, in scene: WorldScene) {
    let blow = Blow(by: scene.player().id, kind: KindID(0), index: .basic)
    let slot = scene.slot(boss)
    scene.world.creatures.entities[slot].hp = 1
    scene.world.hurt(
      slot, .make("", windUp: 0, recover: 0, cooldown: 0, damage: 9999), blow)
    scene.advance()
  }

  /// Clears the dens one by one.
  static func clearDens(in scene: WorldScene) {
    for x in [19, 37, 55] {
      goTo(x, in: scene)
      for boss in bosses(scene) { slay(boss, in: scene) }
    }
  }

  @Test func `a boss comes out of its den when somebody comes near, and not before`() {
    let scene = Self.scene()
    scene.advance(ticks: 40)
    #expect(Self.bosses(scene).isEmpty)
    Self.goTo(15, in: scene)
    #expect(Self.bosses(scene).count == 1)
    scene.advance(ticks: 40)
    #expect(Self.bosses(scene).count == 1)
  }

  @Test func `the status counts the dens whose boss has fallen`() throws {
    let scene = Self.scene()
    #expect(
      scene.world.modeStatus == .delve(densCleared: 0, dens: 3, isKingAwake: false))
    Self.goTo(19, in: scene)
    Self.slay(try #require(Self.bosses(scene).first), in: scene)
    #expect(
      scene.world.modeStatus == .delve(densCleared: 1, dens: 3, isKingAwake: false))
    scene.advance(ticks: 100)
    #expect(Self.bosses(scene).isEmpty, "a cleared den stays cleared")
  }

  @Test func `a boss that was forgotten waits in its den again`() throws {
    let scene = Self.scene()
    Self.goTo(19, in: scene)
    let boss = try #require(Self.bosses(scene).first)
    scene.world.creatures.remove(scene.slot(boss))
    Self.goTo(2, in: scene)
    scene.advance(ticks: 5)
    #expect(scene.world.modeStatus == .delve(densCleared: 0, dens: 3, isKingAwake: false))
    Self.goTo(19, in: scene)
    scene.advance()
    #expect(Self.bosses(scene).count == 1)
  }

  @Test func `the King sleeps until all dens are cleared, then waits in his lair`() {
    let scene = Self.scene()
    Self.goTo(72, in: scene)
    #expect(Self.bosses(scene).isEmpty)
    Self.clearDens(in: scene)
    #expect(scene.world.modeStatus == .delve(densCleared: 3, dens: 3, isKingAwake: true))
    #expect(Self.bosses(scene).isEmpty)
    Self.goTo(72, in: scene)
    #expect(Self.bosses(scene).count == 1)
    #expect(scene.world.outcome == nil)
  }

  @Test func `the King falls and the match is won, and nobody can be hurt any more`() throws {
    let scene = Self.scene()
    Self.clearDens(in: scene)
    Self.goTo(72, in: scene)
    Self.slay(try #require(Self.bosses(scene).first), in: scene)
    let ticks = Int(scene.world.tick.rawValue)
    #expect(scene.world.outcome == MatchOutcome(verdict: .kingFell, ticks: ticks))
    let slot = scene.slot(scene.player())
    let hp = scene.player().hp
    let blow = Blow(by: scene.player().id, kind: KindID(1), index: .basic)
    scene.world.hurt(slot, .make("", windUp: 0, recover: 0, cooldown: 0, damage: 50), blow)
    #expect(scene.player().hp == hp)
    scene.advance(ticks: 20)
    #expect(scene.world.outcome == MatchOutcome(verdict: .kingFell, ticks: ticks))
  }

  @Test func `which dens are cleared is seen in the checksum`() throws {
    let (scene, other) = (Self.scene(), Self.scene())
    for scene in [scene, other] { Self.goTo(19, in: scene) }
    Self.slay(try #require(Self.bosses(scene).first), in: scene)
    other.world.creatures.remove(other.slot(try #require(Self.bosses(other).first)))
    other.advance()
    #expect(scene.world.checksum != other.world.checksum)
  }

  @Test func `only a delve costs gold at death, and only a brawl forgets characters`() {
    let modes = [ModeSettings.delve, .horde, .brawl()]
    let costs = modes.map { WorldScene("&@..", mode: $0).world.dropsGoldOnDeath }
    #expect(costs == [true, false, false])
    let keeps = modes.map { WorldScene("&@..", mode: $0).world.keepsCharacters }
    #expect(keeps == [true, true, false])
  }
}
