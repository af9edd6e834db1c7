import Testing

@testable import Simulation

@Suite struct WallBreakingTests {
  @Test func `a wall breaks to rubble, can be walked over, and is seen through`() {
    let scene = WorldScene("#######\n#@.#..#\n#######")
    #expect(scene.world.fieldOfView(ofSeat: SeatID(1))?.contains(Point(5, 1)) == false)
    let answer1 = scene.world.breakWall(Point(3, 1))
    #expect(answer1)
    scene.world.lookAround()
    #expect(scene.world.map[Point(3, 1)] == .rubble)
    #expect(scene.world.fieldOfView(ofSeat: SeatID(1))?.contains(Point(5, 1)) == true)
    for _ in 0..<30 { scene.advance(.step(.east)) }
    #expect(scene.player().position == Point(5, 1))
  }

  @Test func `the crash is heard`() {
    let scene = WorldScene("###########\n#c......#.#\n###########")
    scene.world.breakWall(Point(8, 1))
    #expect(scene.first(.clubber)!.mind.mood == .searching)
  }

  @Test func `only walls break, and never at the map's edge`() {
    let scene = WorldScene("#####\n#@T.#\n#####")
    let answer2 = scene.world.breakWall(Point(0, 1))
    #expect(!answer2)
    let answer3 = scene.world.breakWall(Point(2, 1))
    #expect(!answer3)
    let answer4 = scene.world.breakWall(Point(-4, 99))
    #expect(!answer4)
  }

  @Test func `light falls through the breach`() {
    let scene = WorldScene("#########\n#&..#...#\n#########")
    #expect(!scene.world.light.isLit(Point(5, 1)))
    scene.world.breakWall(Point(4, 1))
    #expect(scene.world.light.isLit(Point(5, 1)))
    #expect(scene.world.light == LightMap(map: scene.world.map))
  }
}
