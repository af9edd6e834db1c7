import Testing

@testable import Simulation

/// Each monster of the built-in tables does what it is known for.
@Suite struct EveryKindTests {
  private static let hero = BuiltInScene.hero

  /// Places to the west of the hero.
  private static func west(_ steps: Int, _ dy: Int = 0) -> Point {
    Point(hero.x - steps, hero.y + dy)
  }

  @Test func `a Clubber comes, lifts its club for all to see, and brings it down`() throws {
    let scene = try BuiltInScene([("Clubber", Self.west(6))])
    _ = try #require(scene.advance(within: 100) { $0.windUp(of: "Clubber") == "wooden club" })
    scene.advance(ticks: 10)
    #expect(scene.damage(by: "Clubber").isEmpty)
    scene.advance()
    #expect(scene.damage(by: "Clubber").allSatisfy { (27...35).contains($0) })
    #expect(scene.damage(by: "Clubber").count == 1)
  }

  @Test func `rats swarm around who they bite`() throws {
    let scene = try BuiltInScene((-2...2).map { ("rat", Self.west(6, $0)) })
    _ = try #require(
      scene.advance(within: 200) { scene in
        scene.all("rat").count { $0.position.steps(to: Self.hero) == 1 } == 5
      })
    #expect(Set(scene.all("rat").map(\.position.x)).count > 1)
    scene.advance(ticks: 40)
    #expect(!scene.damage(by: "rat").isEmpty)
  }

  @Test func `wolves of a pack come from both sides`() throws {
    let scene = try BuiltInScene((-1...1).map { ("wolf", Self.west(10, $0)) })
    var sides: Set<Int> = []
    for _ in 0..<160 {
      scene.advance()
      for wolf in scene.all("wolf") where wolf.isWindingUp {
        sides.insert((wolf.position.x - Self.hero.x).signum())
      }
    }
    #expect(sides.isSuperset(of: [-1, 1]))
  }

  @Test func `a slinger throws stones from where a sword does not reach`() throws {
    let scene = try BuiltInScene([("slinger", Self.west(10))])
    _ = try #require(scene.advance(within: 300) { $0.damage("stone", by: "slinger").count == 2 })
    #expect(scene.first("slinger")!.position.steps(to: Self.hero) >= 3)
  }

  @Test func `a slain slime leaves three slimelets, and they slap as well`() throws {
    let scene = try BuiltInScene([("slime", Self.west(3))])
    _ = try #require(scene.advance(within: 100) { !$0.damage(by: "slime").isEmpty })
    scene.slay("slime")
    #expect(scene.all("slimelet").count == 3)
    _ = try #require(scene.advance(within: 200) { !$0.damage(by: "slimelet").isEmpty })
  }

  @Test func `an ogre's slam lands on whoever stands before it, and stuns`() throws {
    let scene = try BuiltInScene([("ogre", Self.west(6))])
    _ = try #require(scene.advance(within: 200) { $0.windUp(of: "ogre") == "club slam" })
    #expect(scene.first("ogre")!.position.steps(to: Self.hero) > 1)
    scene.advance(ticks: 22)
    #expect(scene.damage("club slam", by: "ogre").count == 1)
    #expect(scene.heroIsStunned)
  }

  @Test func `a boar winds up and runs through who does not step aside`() throws {
    for stepsAside in [false, true] {
      let scene = try BuiltInScene([("boar", Self.west(5))])
      _ = try #require(scene.advance(within: 60) { $0.windUp(of: "boar") == "charge" })
      scene.advance(stepsAside ? .step(.north) : nil, ticks: 18)
      #expect(scene.damage("charge", by: "boar").isEmpty == stepsAside)
      #expect(scene.happened { if case .dashed = $0 { true } else { false } } == 1)
    }
  }

  @Test func `a bat's way leads to and fro, and it bites`() throws {
    let scene = try BuiltInScene([("bat", Self.west(8))])
    var away = 0
    for _ in 0..<300 {
      let before = scene.first("bat")!.position.steps(to: Self.hero)
      scene.advance()
      if scene.first("bat")!.position.steps(to: Self.hero) > before { away += 1 }
    }
    #expect(away > 5)
    #expect(scene.damage(by: "bat").count > 2)
  }

  @Test func `a slain beetle bursts where it lies, and sets off the next`() throws {
    let scene = try BuiltInScene([("beetle", Self.west(1)), ("beetle", Self.west(2))])
    scene.advance(ticks: 2)
    scene.world.creatures.entities[2].hp = 1
    scene.slay("beetle")
    scene.advance(ticks: 19)
    #expect(scene.damage("burst", by: "beetle").count == 1)
    #expect(scene.all("beetle").count == 1 && scene.first("beetle")!.mind.fellTo != nil)
    scene.advance(ticks: 19)
    #expect(scene.all("beetle").isEmpty)
  }

  @Test func `a spider lies unseen in tall grass and springs; it spins webs around its lair`()
    throws
  {
    let scene = try BuiltInScene(
      [("spider", Self.west(12))], hero: Point(40, 12),
      paint: { $0[Self.west(10)] = .tallGrass })
    _ = try #require(
      scene.advance(within: 200) { $0.world.isLyingInWait($0.first("spider")!) })
    scene.advance(ticks: 400)
    #expect(scene.world.map.tiles.contains(.web))
    scene.put(Self.west(7))
    scene.advance(ticks: 3)
    #expect(scene.world.isLyingInWait(scene.first("spider")!) == false)
    _ = try #require(scene.advance(within: 100) { !$0.damage(by: "spider").isEmpty })
  }

  @Test func `a skeleton's shield takes most of what comes from the front`() throws {
    var damage: [Direction: Int] = [:]
    for facing in [Direction.east, .west] {
      let scene = try BuiltInScene([("skeleton", Self.west(1))])
      scene.world.creatures.entities[1].movement.facing = facing
      scene.world.creatures.entities[1].movement.heldUntil = scene.world.tick + 60
      scene.advance(.step(.west), ticks: 8)
      damage[facing] = scene.row("skeleton").hp - scene.first("skeleton")!.hp
    }
    #expect(damage[.east]! * 2 < damage[.west]!)
    #expect(damage[.east]! > 0)
  }

  @Test func `a bone archer's arrow comes from afar`() throws {
    let scene = try BuiltInScene([("bone archer", Self.west(12))])
    _ = try #require(
      scene.advance(within: 300) { $0.damage("bone arrow", by: "bone archer") != [] })
    #expect(scene.first("bone archer")!.position.steps(to: Self.hero) >= 5)
  }

  @Test func `a ghoul that smells blood runs`() throws {
    let scene = try BuiltInScene([("ghoul", Self.west(8))])
    let slot = scene.world.creatures.slot(of: scene.first("ghoul")!.id)!
    let calm = scene.world.speed(slot)
    scene.world.smellBlood(at: Self.west(6))
    #expect(scene.world.speed(slot) * 100 >= calm * 160)
    _ = try #require(scene.advance(within: 100) { !$0.damage("claw", by: "ghoul").isEmpty })
  }

  @Test func `a shaman raises its hands, and a wounded ogre is mended`() throws {
    let scene = try BuiltInScene([("ogre", Self.west(9)), ("shaman", Self.west(10))])
    scene.hurt("ogre", to: 20)
    _ = try #require(scene.advance(within: 100) { $0.windUp(of: "shaman") == "mending" })
    let hp = scene.first("ogre")!.hp
    scene.advance(ticks: 16)
    #expect(scene.first("ogre")!.hp == hp + 14)
    #expect(scene.happened { if case .healed(_, 14) = $0 { true } else { false } } == 1)
  }

  @Test func `a cultist calls, and an imp stands there when it is done`() throws {
    let scene = try BuiltInScene([("cultist", Self.west(8))])
    _ = try #require(scene.advance(within: 100) { $0.windUp(of: "cultist") == "dark call" })
    scene.advance(ticks: 20)
    #expect(scene.all("imp").isEmpty)
    scene.advance(ticks: 3)
    #expect(scene.all("imp").count == 1)
  }

  @Test func `an imp is suddenly somewhere else`() throws {
    let scene = try BuiltInScene([("imp", Self.west(8))])
    _ = try #require(
      scene.advance(within: 200) { scene in
        scene.happened {
          if case .dashed(_, let from, let to) = $0 { from.steps(to: to) > 1 } else { false }
        } > 0
      })
    _ = try #require(scene.advance(within: 200) { !$0.damage("claw", by: "imp").isEmpty })
  }

  @Test func `a wraith comes through the wall`() throws {
    let scene = try BuiltInScene(
      [("wraith", Self.west(7))],
      paint: { map in
        for y in 5...19 { for x in [15, 16, 25] { map[Point(x, y)] = .wall } }
        for x in 15...25 { for y in [5, 19] { map[Point(x, y)] = .wall } }
      })
    scene.world.alert(1, to: Self.hero)
    _ = try #require(scene.advance(within: 200) { !$0.damage(by: "wraith").isEmpty })
    #expect(scene.world.map[Point(16, 12)] == .wall)
  }

  @Test func `a troll's wounds close, but not in the light of a fire, and it keeps out of that`()
    throws
  {
    let scene = try BuiltInScene([("troll", Self.west(8))])
    scene.hurt("troll", to: 50)
    let hp = scene.first("troll")!.hp
    scene.advance(ticks: 60)
    #expect(scene.first("troll")!.hp == hp + 10)
    let fire = try BuiltInScene([("troll", Self.west(8))])
    fire.world.change(Self.west(1), to: .fire)
    fire.advance(ticks: 200)
    #expect(fire.damage(by: "troll").isEmpty)
  }

  @Test func `a golem's quake breaks the trees in its line, and stuns`() throws {
    let scene = try BuiltInScene(
      [("golem", Self.west(5))], paint: { $0[Point(Self.hero.x + 1, Self.hero.y)] = .tree })
    _ = try #require(scene.advance(within: 100) { $0.windUp(of: "golem") == "quake" })
    scene.advance(ticks: 24)
    #expect(scene.world.map[Point(Self.hero.x + 1, Self.hero.y)] == .rubble)
    #expect(scene.damage("quake", by: "golem").count == 1)
    #expect(scene.heroIsStunned)
  }

  @Test func `a fire imp's bolt sets the grass on fire, and fire does nothing to it`() throws {
    let scene = try BuiltInScene([("fire imp", Self.west(7))])
    _ = try #require(scene.advance(within: 200) { $0.world.map.tiles.contains(.fire) })
    #expect(scene.damage("fire bolt", by: "fire imp").count == 1)
    let imp = scene.first("fire imp")!
    scene.world.ignite(imp.position, by: nil)
    scene.advance(ticks: 200)
    #expect(scene.first("fire imp")!.hp == scene.row("fire imp").hp)
  }

  @Test func `a mole worm goes under and bursts out where its prey stands`() throws {
    let scene = try BuiltInScene([("mole worm", Self.west(7))])
    _ = try #require(scene.advance(within: 60) { $0.world.isLyingInWait($0.first("mole worm")!) })
    _ = try #require(scene.advance(within: 100) { $0.windUp(of: "mole worm") == "eruption" })
    scene.advance(ticks: 18)
    #expect(scene.damage("eruption", by: "mole worm").count == 1)
    #expect(scene.first("mole worm")!.position.steps(to: Self.hero) <= 2)
    _ = try #require(scene.advance(within: 100) { !$0.damage("bite", by: "mole worm").isEmpty })
  }

  @Test func `spiderlings nip in numbers`() throws {
    let scene = try BuiltInScene((-2...2).map { ("spiderling", Self.west(5, $0)) })
    scene.advance(ticks: 160)
    #expect(scene.damage("nip", by: "spiderling").count > 8)
  }
}
