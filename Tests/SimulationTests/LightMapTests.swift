import Simulation
import Testing

@Suite struct LightMapTests {
  @Test func `a fire lights what it has a clear line to, within its reach`() {
    let text = MapText(
      """
      ..................
      ..................
      ..*....#..........
      .......#..........
      """)
    let light = LightMap(map: text.map)
    #expect(
      MapText.draw(text.map) { light.isLit($0) ? "o" : "." } == """
        ooooooooo.........
        ooooooooo.........
        oooooooo..........
        oooooooo..........
        """)
  }

  @Test func `without a fire all is dark, and so is what lies off the map`() {
    let light = LightMap(map: TileMap(width: 5, height: 5, filledWith: .grass))
    #expect(!light.isLit(Point(2, 2)))
    #expect(!light.isLit(Point(-1, 2)) && !light.isLit(Point(2, 5)))
    #expect(!light.mayReach(Point(2, 2), within: 100))
  }
}
