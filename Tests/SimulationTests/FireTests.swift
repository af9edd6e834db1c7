import Testing

@testable import Simulation

/// Fires in worlds drawn in text. `@` is the character in seat 1; see `WorldScene`.
@Suite struct FireTests {
  @Test func `fire runs through tall grass from end to end`() {
    let scene = FireTests.meadow(width: 14)
    scene.world.ignite(Point(1, 1), by: nil)
    let ticks = scene.advance(within: 1200) { $0.world.map[Point(12, 1)] == .fire }
    #expect(ticks != nil)
  }

  @Test func `fire stops at water, road, rubble, floor and walls`() {
    for tile in [Tile.shallowWater, .deepWater, .road, .rubble, .floor, .wall] {
      let scene = FireTests.meadow(width: 9)
      for y in 1...5 { scene.world.change(Point(4, y), to: tile) }
      scene.world.ignite(Point(1, 1), by: nil)
      scene.advance(ticks: 600)
      let before = (1...5).count { scene.world.map[Point(3, $0)] == .tallGrass }
      let behind = (1...5).count { scene.world.map[Point(5, $0)] == .tallGrass }
      #expect(before < 3 && behind == 5, "\(tile)")
      #expect((1...5).allSatisfy { scene.world.map[Point(4, $0)] == tile })
    }
  }

  /// Tall grass, five rows of it between walls.
  private static func meadow(width: Int) -> WorldScene {
    let wall = String(repeating: "#", count: width)
    let row = "#" + String(repeating: "\"", count: width - 2) + "#"
    return WorldScene(([wall] + Array(repeating: row, count: 5) + [wall]).joined(separator: "\n"))
  }

  @Test func `a fire dies to embers, and embers cool to grass`() {
    let scene = WorldScene(".....\n..\"..\n.....")
    let place = Point(2, 1)
    scene.world.ignite(place, by: nil)
    var seen: [Tile] = []
    for _ in 0..<700 {
      let tile = scene.world.map[place]
      if seen.last != tile { seen.append(tile) }
      scene.advance()
    }
    #expect(seen.prefix(3) == [.fire, .embers, .grass])
    #expect(scene.world.flames.isEmpty && scene.world.glows.isEmpty)
  }

  @Test func `a burnt door leaves bare floor, and a tree burns longer than grass`() {
    let scene = WorldScene("##+##\n.....\n..T..\n.....")
    var ends: [Tile: UInt32] = [:]
    scene.world.change(Point(2, 0), to: .wall)
    scene.world.change(Point(1, 1), to: .door)
    for place in [Point(1, 1), Point(2, 2), Point(3, 1)] {
      let tile = scene.world.map[place]
      scene.world.ignite(place, by: nil)
      ends[tile] = scene.world.flames.last?.endsAt.rawValue
    }
    #expect(ends[.tree]! > ends[.door]! && ends[.door]! > ends[.grass]!)
    scene.advance(ticks: 900)
    #expect(scene.world.map[Point(1, 1)] == .floor)
    #expect(scene.world.map[Point(2, 2)] == .grass)
  }

  @Test func `fire burns who stands in it twice a second, whatever the armour`() {
    let scene = WorldScene("#####\n#@..#\n#####")
    scene.world.ignite(scene.player().position, by: nil)
    scene.advance(ticks: 31)
    #expect(scene.player().hp == 140 - 2 * Habits.burnWound)
  }

  @Test func `fire that a player lit burns the one who lit it, but no friends and no hounds`() {
    let scene = HoundTests.scene("######\n#@..2#\n######", hounds: 1)
    scene.world.leap(scene.slot(scene.hounds[0]), to: Point(3, 1))
    for x in [1, 3, 4] { scene.world.ignite(Point(x, 1), by: scene.player().id) }
    scene.advance(ticks: 31)
    for (entity, burns) in [
      (scene.player(), true), (scene.player(2), false), (scene.hounds[0], false),
    ] {
      let wounds = scene.ticks {
        if case .suffered(entity.id, .burning, _, _) = $0 { true } else { false }
      }
      #expect(wounds.isEmpty != burns)
    }
  }

  @Test func `in a brawl, and if a monster or nobody lit it, fire burns everybody`() {
    for side in [Side.team(1), .players] {
      let scene = WorldScene("######\n#@.2r#\n######")
      for seat: UInt16 in [1, 2] {
        scene.world.creatures.entities[scene.slot(scene.player(seat))].side = side
      }
      let lighter = side == .players ? scene.first(.rat)! : scene.player()
      scene.world.ignite(Point(3, 1), by: lighter.id)
      scene.advance(ticks: 31)
      #expect(scene.player(2).hp < scene.player(2).hpMax, "\(side)")
    }
  }

  @Test func `who lit the fire is blamed for a death in it, else the fire itself`() {
    for isKnown in [true, false] {
      let scene = WorldScene("########\n#@....r#\n########")
      let rat = scene.first(.rat)!
      let own = scene.player()
      scene.world.creatures.entities[scene.slot(rat)].hp = 2
      scene.world.creatures.entities[scene.slot(rat)].movement.heldUntil = Tick(100)
      scene.world.ignite(rat.position, by: isKnown ? own.id : nil)
      scene.advance(ticks: 21)
      let killer = isKnown ? own.kind : KindID.fire
      let deaths = scene.ticks { $0 == .died(victim: rat.id, victimKind: rat.kind, by: killer) }
      #expect(deaths.count == 1)
    }
  }

  @Test func `a fire lights the ground around it as long as it burns`() {
    let scene = WorldScene(String(repeating: "............\n", count: 12))
    let place = Point(5, 5)
    #expect(!scene.world.light.isLit(place))
    scene.world.ignite(place, by: nil)
    #expect(scene.world.light.isLit(Point(5, 9)) && !scene.world.light.isLit(Point(5, 10)))
    let isDark = scene.advance(within: 2000) { $0.world.flames.isEmpty }
    #expect(isDark != nil)
    #expect(!scene.world.light.isLit(place))
    #expect(scene.world.light == LightMap(map: scene.world.map))
  }

  @Test func `monsters walk around a fire, a player may run through it`() {
    let scene = WorldScene("#######\n#@...r#\n#######")
    scene.world.change(Point(3, 1), to: .tree)
    scene.world.ignite(Point(3, 1), by: nil)
    scene.advance(ticks: 60)
    #expect(scene.first(.rat)!.position.x > 3)
    for _ in 0..<40 { scene.advance(.step(.east)) }
    #expect(scene.player().position.x >= 3)
  }

  @Test func `a monster whose ground begins to burn steps out of it`() {
    let scene = WorldScene("......\n......\n..c...\n......")
    scene.world.ignite(scene.first(.clubber)!.position, by: nil)
    scene.advance(ticks: 30)
    #expect(scene.world.map[scene.first(.clubber)!.position] != .fire)
  }

  @Test func `nothing burns in the camp, nor at the map's edge`() {
    let scene = WorldScene(
      String(repeating: "..........\n", count: 5) + "....&....."
        + String(repeating: "\n..........", count: 5), rules: .make(campRadius: 2))
    let answer1 = scene.world.ignite(Point(5, 6), by: nil)
    #expect(!answer1)
    let answer2 = scene.world.ignite(Point(0, 5), by: nil)
    #expect(!answer2)
    let answer3 = scene.world.ignite(Point(-3, 500), by: nil)
    #expect(!answer3)
    let answer4 = scene.world.ignite(Point(7, 5), by: nil)
    #expect(answer4)
  }

  @Test func `so much burns at once and no more`() {
    let rows = Array(repeating: String(repeating: "\"", count: 60), count: 40)
    let scene = WorldScene(rows.joined(separator: "\n"))
    for x in 1..<59 { scene.world.ignite(Point(x, 20), by: nil) }
    var most = 0
    for _ in 0..<600 {
      scene.advance()
      most = max(most, scene.world.flames.count)
      #expect(scene.world.glows.count <= Habits.glowsMax)
    }
    #expect((100...Habits.flamesMax).contains(most))
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `the light that is kept from change to change is the light of the map`(seed: UInt64) {
    let terrain = MapGenerator.generate(size: .small, seed: seed)
    var world = World(rules: .make(), terrain: terrain, seed: seed)
    var random = RandomSource(seed: seed)
    for _ in 0..<300 {
      let place = Point(random.roll(1...78), random.roll(1...58))
      if random.chance(30) { world.breakWall(place) } else { world.ignite(place, by: nil) }
      world.advance(applying: [])
      if world.tick.rawValue % 50 == 0 {
        let fresh = LightMap(map: world.map)
        let wrong = world.map.tiles.indices.map(world.map.point).filter {
          world.light.isLit($0) != fresh.isLit($0)
        }
        #expect(wrong == [], "seed \(seed)")
      }
    }
  }
}
