import Testing

@testable import Simulation

@Suite struct SideTests {
  /// Two characters on different sides: a brawl.
  static func brawl(_ picture: String) -> WorldScene {
    let scene = WorldScene(picture)
    scene.world.creatures.entities[scene.slot(scene.player(2))].side = .team(2)
    scene.world.creatures.entities[scene.slot(scene.player(1))].side = .team(1)
    return scene
  }

  @Test func `characters of different sides walk into each other's swords`() {
    let scene = Self.brawl("@2")
    scene.advance(.step(.east), ticks: 4)
    #expect(scene.player(2).hp == 140 - 15)
    #expect(scene.world.tally(ofSeat: SeatID(2))?.damageTaken == 15)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.damageDealt == 15)
  }

  @Test func `a bowman aims at the nearest of the other side`() {
    let scene = WorldScene("3.@...2")
    for seat: UInt16 in [1, 2, 3] {
      scene.world.creatures.entities[scene.slot(scene.player(seat))].side =
        .team(seat == 2 ? 2 : 1)
    }
    let bowman = scene.world.entity(scene.player().id)!
    let arrow = TestKind.archer.row.attacks[0]
    #expect(scene.world.aim(of: arrow, by: bowman) == Point(6, 0))
  }

  @Test func `who stands guard strikes at foes of any side, not at friends`() {
    let scene = Self.brawl("3@2")
    scene.world.creatures.entities[scene.slot(scene.player(3))].side = .team(1)
    scene.advance(commands: [.standGuard(seat: SeatID(1), true)])
    scene.advance(ticks: 10)
    #expect(scene.player(2).hp < 140)
    #expect(scene.player(3).hp == 140)
  }

  @Test func `monsters hunt characters of every side`() {
    let scene = Self.brawl("2....c...#@")
    scene.advance(ticks: 100)
    #expect(scene.player(2).hp < 140)
  }
}
