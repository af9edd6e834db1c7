import Testing

@testable import Simulation

/// The verbs of waiting, of places and of what is done to others.
@Suite struct BestiaryMindTests {
  static let field = MonsterVerbTests.picture

  @Test func `a sentry walks to and fro, so far from its post and no farther`() {
    let scene = WorldScene("..........z..........")
    scene.world.creatures.entities[0].mind.heading = .east
    var visited: Set<Int> = []
    for _ in 0..<400 {
      scene.advance()
      visited.insert(scene.first(.sentry)!.position.x)
    }
    #expect(visited == Set(6...14))
  }

  @Test func `a sentry in a corner of a room finds a way to walk`() {
    let scene = WorldScene(
      """
      ####
      #z.#
      #..#
      #..#
      #..#
      """)
    var visited: Set<Point> = []
    for _ in 0..<600 {
      scene.advance()
      visited.insert(scene.first(.sentry)!.position)
    }
    #expect(visited.count > 3)
  }

  @Test func `a keeper heeds only who comes near its place, and goes back to that very place`()
    throws
  {
    let scene = WorldScene(Self.field([("k", Point(5, 12)), ("@", Point(12, 12))]))
    scene.advance(ticks: 100)
    #expect(scene.first(.keeper)?.mind.mood == .calm)
    #expect(scene.first(.keeper)?.position == Point(5, 12))
    scene.place(seat: 1, at: Point(9, 12))
    _ = try #require(scene.advance(within: 100) { !$0.damage(to: $0.player()).isEmpty })
    scene.place(seat: 1, at: Point(16, 12))
    _ = try #require(
      scene.advance(within: 400) {
        $0.first(.keeper)!.position == Point(5, 12) && $0.first(.keeper)!.mind.mood == .calm
      })
  }

  @Test func `a spider goes into tall grass, lies there unseen, and springs at who comes near`()
    throws
  {
    let scene = WorldScene(Self.field([("S", Point(3, 12)), ("@", Point(24, 0))]))
    scene.world.map[Point(6, 13)] = .tallGrass
    _ = try #require(scene.advance(within: 60) { $0.first(.spider)!.position == Point(6, 13) })
    scene.place(seat: 1, at: Point(6, 9))
    scene.advance(ticks: 60)
    #expect(scene.world.isLyingInWait(scene.first(.spider)!) == true)
    scene.place(seat: 1, at: Point(6, 10))
    scene.advance(ticks: 2)
    #expect(scene.world.isLyingInWait(scene.first(.spider)!) == false)
    #expect(scene.first(.spider)?.mind.mood == .hunting)
    _ = try #require(scene.advance(within: 60) { !$0.damage(to: $0.player()).isEmpty })
  }

  @Test func `a bolt is not drawn to who lies in wait`() {
    let scene = WorldScene(Self.field([("S", Point(12, 12))]))
    scene.world.map[Point(12, 12)] = .tallGrass
    scene.putPlayer(.archer, seat: 1, at: Point(12, 7))
    scene.advance()
    scene.advance(.attack)
    #expect(scene.first(.spider)?.mind.mood == .calm)
    guard case .windUp(_, let aim, _) = scene.player().activity else {
      Issue.record("it shoots")
      return
    }
    #expect(aim == Point(12, 13))
  }

  @Test func `a spider spins webs around its lair until there are enough`() {
    let scene = WorldScene(Self.field([("S", Point(12, 12))]))
    scene.advance(ticks: 1000)
    let webs = scene.world.map.tiles.indices.filter { scene.world.map.tiles[$0] == .web }
    #expect(webs.count == 6)
    let places = webs.map { scene.world.map.point(at: $0) }
    #expect(places.allSatisfy { $0.steps(to: Point(12, 12)) <= 2 })
  }

  @Test func `a web holds a character for three steps and is torn; its spider walks over it`() {
    let scene = WorldScene("@.......S")
    scene.world.map[Point(1, 0)] = .web
    scene.world.map[Point(7, 0)] = .web
    scene.advance(.step(.east))
    #expect(scene.world.map[Point(1, 0)] == .grass)
    #expect(scene.advance(within: 20) { $0.player().movement.isFree(at: $0.world.tick) } == 10)
    #expect(scene.world.mapDigest != Checksum.digest(of: WorldScene("@.......S").world.map))
    _ = scene.advance(within: 60) { $0.first(.spider)!.position.x == 7 }
    #expect(scene.first(.spider)!.movement.stepLeft <= 1000)
    #expect(scene.world.map[Point(7, 0)] == .web)
  }

  @Test func `an imp is suddenly across the water, and stops short there`() throws {
    let scene = WorldScene(
      """
      ....~......
      .i..~..@...
      ....~......
      """)
    _ = try #require(
      scene.advance(within: 400) { scene in
        scene.history.contains { event in
          guard case .dashed(_, _, let place) = event.event.happening else { return false }
          return place.x > 4
        }
      })
    let imp = scene.first(.imp)!
    #expect(imp.activity == .recovering(until: scene.world.tick + 6))
    #expect(scene.damage(to: scene.player()).isEmpty)
    _ = try #require(scene.advance(within: 200) { !$0.damage(to: $0.player()).isEmpty })
    expectSoundOccupancy(scene.world)
  }
}

extension WorldScene {
  /// Puts a character somewhere else.
  fileprivate func place(seat: UInt16, at place: Point) {
    let slot = slot(player(seat))
    world.creatures.vacate(slot)
    world.creatures.occupy(place, by: slot)
    world.creatures.entities[slot].hp = 100_000
  }
}
