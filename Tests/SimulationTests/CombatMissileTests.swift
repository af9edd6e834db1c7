import Testing

@testable import Simulation

@Suite struct CombatMissileTests {
  /// A slinger in the west that has just let fly at the character seven tiles away.
  static func thrown(_ picture: String) throws -> WorldScene {
    let scene = WorldScene(picture)
    _ = try #require(scene.advance(within: 40) { !$0.world.missiles.isEmpty })
    return scene
  }

  @Test func `a stone takes its time to fly`() throws {
    let scene = try Self.thrown("s......@....")
    #expect(
      scene.world.events.contains(
        WorldEvent(
          place: Point(0, 0),
          happening: .missileFlew(
            kind: TestKind.slinger.id, attack: .basic, from: Point(0, 0), to: Point(7, 0)))))
    scene.advance(ticks: 8)
    #expect(scene.player().hp == 140)
    scene.advance()
    #expect(scene.damage(to: scene.player()) == [8])
    #expect(scene.world.missiles.isEmpty)
  }

  @Test func `a stone hits whoever is in its way`() throws {
    let scene = try Self.thrown(
      """
      s......@....
      .......2....
      """)
    scene.advance(commands: [.act(seat: SeatID(2), .step(.northWest))])
    scene.advance(ticks: 9)
    #expect(scene.damage(to: scene.player(2)) == [8])
    #expect(scene.damage(to: scene.player()).isEmpty)
  }

  @Test func `a stone passes the thrower's own kind`() throws {
    let scene = try Self.thrown("s..p...@....")
    scene.advance(ticks: 9)
    #expect(scene.damage(to: scene.player()) == [8])
    #expect(scene.first(.post)?.hp == 1000)
  }

  @Test func `who has left the marked tile sees the stone fall`() throws {
    let scene = try Self.thrown(
      """
      s......@....
      ............
      """)
    scene.advance(.step(.southWest), ticks: 10)
    #expect(scene.player().hp == 140)
    #expect(
      scene.history.contains {
        $0.event.place == Point(7, 0)
          && $0.event.happening
            == .missed(by: scene.first(.slinger)!.id, kind: TestKind.slinger.id, attack: .basic)
      })
  }

  @Test func `an archer's arrow finds the nearest foe in sight`() {
    let scene = WorldScene(
      """
      .p..........
      ....#.......
      ..p.#.......
      ............
      """)
    scene.putPlayer(.archer, seat: 1, at: Point(5, 3))
    scene.advance()
    scene.advance(.attack, ticks: 8)
    #expect(scene.all(.post).map(\.hp) == [1000, 1000 - 7])
  }

  @Test func `nothing flies through a wall`() {
    let scene = WorldScene("@..#p...")
    scene.putPlayer(.archer, seat: 2, at: Point(1, 0))
    scene.advance(commands: [.act(seat: SeatID(2), .face(.east))])
    scene.advance(commands: [.act(seat: SeatID(2), .attack)])
    scene.advance(ticks: 10)
    #expect(scene.first(.post)?.hp == 1000)
    #expect(scene.ticks { if case .missed = $0 { true } else { false } }.count == 1)
  }
}
