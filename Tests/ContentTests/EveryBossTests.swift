import Testing

@testable import Simulation

/// Each boss of the built-in tables, phase by phase.
@Suite struct EveryBossTests {
  private static let hero = BuiltInScene.hero

  /// A boss at home, five tiles west of the hero.
  private static func den(
    _ boss: String, percent: Int = 100, paint: (inout TileMap) -> Void = { _ in }
  ) throws -> BuiltInScene {
    let scene = try BuiltInScene([], paint: paint)
    let id = scene.world.spawnBoss(scene.id(boss), at: Point(hero.x - 5, hero.y))
    try #require(id != nil)
    if percent < 100 { scene.hurt(boss, to: percent) }
    return scene
  }

  private static func phases(_ scene: BuiltInScene) -> [Int] {
    scene.events.compactMap {
      if case .phaseBegan(_, _, let phase) = $0.happening { phase } else { nil }
    }
  }

  @Test func `the last of the bosses is the Cudgel King`() throws {
    let rules = try BuiltInScene([]).world.rules
    #expect(
      rules.bosses.map { rules.kind($0).name }
        == ["Old Antler", "The Weaver", "Ash Drake", "The Cudgel King"])
    for boss in rules.bosses {
      let row = rules.kind(boss)
      #expect(row.phases.count == 3, "\(row.name)")
      #expect(row.phases.dropFirst().allSatisfy { !$0.shout.isEmpty }, "\(row.name)")
      for attack in row.attacks where !attack.isCast {
        #expect(attack.windUp >= 12, "\(row.name): \(attack.name)")
      }
      for attack in row.attacks where attack.damage.upperBound >= 60 {
        #expect(attack.windUp >= 18, "\(row.name): \(attack.name)")
      }
    }
  }

  @Test(arguments: ["Old Antler", "The Weaver", "Ash Drake", "The Cudgel King"])
  func `a boss stays in its den, whoever runs from it`(boss: String) throws {
    let scene = try Self.den(boss, percent: 20)
    let home = scene.first(boss)!.mind.home
    for tick in 0..<600 {
      scene.advance(.step(tick % 40 < 36 ? .east : .north))
      #expect(scene.first(boss)!.position.steps(to: home) <= 22)
    }
    _ = try #require(
      scene.advance(within: 1500) { $0.first(boss)!.position.steps(to: home) <= 7 })
    #expect(scene.first(boss)!.mind.mood != .fleeing)
  }

  @Test func `Old Antler runs along its line, and the trees in it break`() throws {
    let scene = try Self.den("Old Antler") { $0[Point(Self.hero.x + 1, Self.hero.y)] = .tree }
    _ = try #require(scene.advance(within: 60) { $0.windUp(of: "Old Antler") == "charge" })
    scene.advance(ticks: 24)
    #expect(scene.world.map[Point(Self.hero.x + 1, Self.hero.y)] == .rubble)
    #expect(scene.damage("charge", by: "Old Antler").count == 1)
    #expect(scene.heroIsStunned)
    scene.advance(ticks: 300)
    #expect(scene.used(by: "Old Antler") == ["antler", "charge"])
  }

  @Test func `under 60 percent roots hold who stands near Old Antler`() throws {
    let scene = try Self.den("Old Antler", percent: 55)
    _ = try #require(
      scene.advance(within: 300) { !$0.damage("grasping root", by: "Old Antler").isEmpty })
    #expect(Self.phases(scene) == [2])
    scene.advance(ticks: 30)
    #expect(scene.heroIsStunned)
  }

  @Test func `under 25 percent Old Antler runs faster`() throws {
    let scene = try Self.den("Old Antler", percent: 20)
    _ = try #require(scene.advance(within: 200) { Self.phases($0) == [2, 3] })
    #expect(scene.world.speed(1) == 270)
    #expect(scene.row("Old Antler").speed == 210)
  }

  @Test func `the Weaver lies in wait, throws webs and leaps`() throws {
    let scene = try BuiltInScene(
      [], hero: Point(40, 12), paint: { $0[Point(15, 12)] = .tallGrass })
    let id = scene.world.spawnBoss(scene.id("The Weaver"), at: Point(14, 12))
    try #require(id != nil)
    _ = try #require(
      scene.advance(within: 100) { $0.world.isLyingInWait($0.first("The Weaver")!) })
    scene.put(Point(18, 12))
    _ = try #require(scene.advance(within: 400) { !$0.damage("leap", by: "The Weaver").isEmpty })
    scene.put(Point(20, 12))
    _ = try #require(
      scene.advance(within: 400) { !$0.damage("web cast", by: "The Weaver").isEmpty })
    #expect(scene.world.map.tiles.contains(.web))
    #expect(scene.all("spiderling").isEmpty)
  }

  @Test func `under 65 percent the Weaver calls her brood, three at a time and six at most`()
    throws
  {
    let scene = try Self.den("The Weaver", percent: 60)
    _ = try #require(scene.advance(within: 200) { $0.all("spiderling").count == 3 })
    var most = 0
    for _ in 0..<400 {
      scene.advance()
      most = max(most, scene.all("spiderling").count)
    }
    #expect(most == 6)
    #expect(Self.phases(scene) == [2])
  }

  @Test func `under 30 percent the Weaver runs, and calls eight`() throws {
    let scene = try Self.den("The Weaver", percent: 25)
    _ = try #require(scene.advance(within: 700) { $0.all("spiderling").count == 8 })
    #expect(Self.phases(scene) == [2, 3])
    #expect(scene.world.speed(1) == 270)
    let webs = scene.happened { if case .missed = $0 { true } else { false } }
    #expect(webs >= 0 && !scene.used(by: "The Weaver").contains("web cast"))
  }

  @Test func `the Ash Drake breathes a cone of fire, and the grass burns where it went`() throws {
    let scene = try Self.den("Ash Drake")
    _ = try #require(scene.advance(within: 100) { $0.windUp(of: "Ash Drake") == "fire breath" })
    scene.advance(ticks: 28)
    #expect(scene.damage("fire breath", by: "Ash Drake").count == 1)
    #expect(scene.world.map.tiles.count { $0 == .fire } > 6)
    scene.advance(ticks: 400)
    #expect(scene.first("Ash Drake")!.hp == scene.row("Ash Drake").hp)
    #expect(!scene.used(by: "Ash Drake").contains("landing"))
  }

  @Test func `under 70 percent the Ash Drake flies, and lands with a burst that burns`() throws {
    let scene = try Self.den("Ash Drake", percent: 65)
    _ = try #require(scene.advance(within: 100) { $0.first("Ash Drake")!.mind.offGround != nil })
    let place = scene.first("Ash Drake")!.position
    #expect(scene.world.victim(at: place, of: .players) == nil)
    let flown = try #require(
      scene.advance(within: 100) { $0.windUp(of: "Ash Drake") == "landing" })
    #expect(flown >= 68)
    scene.advance(ticks: 26)
    #expect(scene.damage("landing", by: "Ash Drake").count == 1)
    #expect(scene.first("Ash Drake")!.mind.offGround == nil)
    #expect(scene.world.map.tiles.contains(.fire))
    #expect(Self.phases(scene) == [2])
  }

  @Test func `under 35 percent the Ash Drake flies oftener and walks faster`() throws {
    var flights: [Int] = []
    for percent in [65, 30] {
      let scene = try Self.den("Ash Drake", percent: percent)
      var count = 0
      var wasFlying = false
      for _ in 0..<1200 {
        scene.advance()
        let isFlying = scene.first("Ash Drake")!.mind.offGround != nil
        if isFlying, !wasFlying { count += 1 }
        wasFlying = isFlying
      }
      flights.append(count)
      #expect(scene.world.speed(1) == (percent == 30 ? 230 : 190))
    }
    #expect(flights[1] > flights[0])
  }

  @Test func `the Cudgel King clubs, first of all`() throws {
    let scene = try Self.den("The Cudgel King")
    scene.advance(ticks: 400)
    #expect(scene.used(by: "The Cudgel King") == ["great club"])
    #expect(scene.damage("great club", by: "The Cudgel King").count > 4)
  }

  @Test func `under 66 percent the King calls Clubbers, and slams`() throws {
    let scene = try Self.den("The Cudgel King", percent: 60)
    _ = try #require(scene.advance(within: 100) { $0.windUp(of: "The Cudgel King") != nil })
    #expect(scene.windUp(of: "The Cudgel King") == "call of the clubs")
    #expect(scene.all("Clubber").isEmpty)
    scene.advance(ticks: 31)
    #expect(scene.all("Clubber").count == 3)
    _ = try #require(
      scene.advance(within: 300) { !$0.damage("slam", by: "The Cudgel King").isEmpty })
    #expect(Self.phases(scene) == [2])
  }

  @Test func `under 33 percent the King fights with a tree, all around and in long lines`() throws {
    let scene = try Self.den("The Cudgel King", percent: 30) {
      for x in 24...27 { $0[Point(x, Self.hero.y)] = .wall }
    }
    _ = try #require(
      scene.advance(within: 500) {
        !$0.damage("tree sweep", by: "The Cudgel King").isEmpty
          && !$0.damage("felling blow", by: "The Cudgel King").isEmpty
      })
    #expect(Self.phases(scene) == [2, 3])
    #expect(scene.world.speed(1) == 240)
    #expect(!scene.used(by: "The Cudgel King").contains("great club"))
    #expect(scene.world.map.tiles.contains(.rubble))
  }
}
