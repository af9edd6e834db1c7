import Simulation
import Testing

@Suite struct FieldOfViewTests {
  @Test func `a wall hides what is behind it and is itself seen`() {
    let text = MapText(
      """
      .........
      .........
      ...###...
      .........
      ....A....
      """)
    #expect(
      drawn(text.map, from: text["A"], sight: 9) == """
        ..     ..
        ..     ..
        ...###...
        .........
        .........
        """)
  }

  @Test func `a watcher sees out of a door but not through it when it is shut`() {
    let shut = MapText("....\n##+#\n_A__\n____")
    let open = MapText("....\n##'#\n_A__\n____")
    #expect(!sees(shut.map, shut["A"], Point(3, 0)))
    #expect(sees(open.map, open["A"], Point(3, 0)))
  }

  @Test func `trees and tall grass hide, water and rubble do not`() {
    for (tile, isSeen) in [("T", false), ("\"", false), ("~", true), (":", true)] {
      let text = MapText("A\(tile).")
      #expect(sees(text.map, text["A"], Point(2, 0)) == isSeen, "\(tile)")
    }
  }

  @Test func `sight is a disc`() {
    let map = TileMap(width: 9, height: 9, filledWith: .grass)
    #expect(
      drawn(map, from: Point(4, 4), sight: 3) == """
        \("         ")
        \("   ...   ")
        \("  .....  ")
        \(" ....... ")
        \(" ....... ")
        \(" ....... ")
        \("  .....  ")
        \("   ...   ")
        \("         ")
        """)
  }

  @Test func `lit tiles are seen from afar, as far as the limit for them`() {
    var map = TileMap(width: 60, height: 21, filledWith: .grass)
    map[Point(30, 10)] = .campfire
    let light = LightMap(map: map)
    var view = FieldOfView()
    view.look(from: Point(2, 10), sight: 5, litSightMax: 30, map: map, light: light)
    #expect(view.contains(Point(28, 10)))
    #expect(!view.contains(Point(20, 10)))
    #expect(!view.contains(Point(34, 10)))
    view.look(from: Point(2, 10), sight: 5, litSightMax: 10, map: map, light: light)
    #expect(!view.contains(Point(28, 10)))
  }

  @Test func `a new look forgets the old one and may be wider or narrower`() {
    let map = TileMap(width: 50, height: 50, filledWith: .grass)
    let light = LightMap(map: map)
    var view = FieldOfView()
    view.look(from: Point(5, 5), sight: 4, litSightMax: 0, map: map, light: light)
    view.look(from: Point(30, 30), sight: 12, litSightMax: 0, map: map, light: light)
    #expect(!view.contains(Point(5, 5)) && view.contains(Point(41, 30)))
    view.look(from: Point(30, 30), sight: 2, litSightMax: 0, map: map, light: light)
    #expect(!view.contains(Point(41, 30)) && view.origin == Point(30, 30))
  }

  @Test func `what is listed is what is contained, row by row`() {
    let map = MapGenerator.generate(size: .small, seed: 5)
    var view = FieldOfView()
    view.look(
      from: Point(map.camp.x + 1, map.camp.y), sight: 40, litSightMax: 40, map: map.map,
      light: map.light)
    var listed: [Point] = []
    view.forEachVisible { listed.append($0) }
    #expect(listed.allSatisfy(view.contains))
    #expect(listed == listed.sorted { ($0.y, $0.x) < ($1.y, $1.x) })
    let all = (-5..<70).flatMap { y in (-5..<90).map { Point($0, y) } }
    #expect(all.count(where: view.contains) == listed.count)
  }

  @Test func `a fresh view sees nothing, and none sees beyond the map`() {
    let map = TileMap(width: 4, height: 4, filledWith: .grass)
    var view = FieldOfView()
    #expect(!view.contains(Point(1, 1)))
    view.look(
      from: Point(-3, 99), sight: 5, litSightMax: 9, map: map, light: LightMap(map: map))
    view.forEachVisible { Issue.record("\($0) is not on the map") }
    view.look(from: Point(3, 0), sight: 5, litSightMax: 9, map: map, light: LightMap(map: map))
    var seen = 0
    view.forEachVisible { seen += map.contains($0) ? 1 : 100 }
    #expect(seen == 16)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `of two open places each sees the other or neither does`(seed: UInt64) {
    let land = MapGenerator.generate(size: .small, seed: seed)
    let dark = LightMap(map: TileMap(width: 80, height: 60, filledWith: .grass))
    var random = RandomSource(seed: seed)
    var there = FieldOfView()
    var back = FieldOfView()
    var broken: [String] = []
    for _ in 0..<5 {
      let from = Point(random.roll(5...74), random.roll(5...54))
      guard !land.map[from].blocksSight else { continue }
      there.look(from: from, sight: 10, litSightMax: 0, map: land.map, light: dark)
      for y in (from.y - 11)...(from.y + 11) {
        for x in (from.x - 11)...(from.x + 11) where !land.map[Point(x, y)].blocksSight {
          back.look(from: Point(x, y), sight: 10, litSightMax: 0, map: land.map, light: dark)
          if there.contains(Point(x, y)) != back.contains(from) {
            broken.append("\(from) and \(Point(x, y))")
          }
        }
      }
    }
    #expect(broken == [], "seed \(seed)")
  }

  private func sees(_ map: TileMap, _ place: Point, _ target: Point) -> Bool {
    var view = FieldOfView()
    view.look(from: place, sight: 20, litSightMax: 0, map: map, light: LightMap(map: map))
    return view.contains(target)
  }

  private func drawn(_ map: TileMap, from place: Point, sight: Int) -> String {
    var view = FieldOfView()
    view.look(from: place, sight: sight, litSightMax: 0, map: map, light: LightMap(map: map))
    return MapText.draw(map) { point in
      view.contains(point) ? (map[point] == .wall ? "#" : ".") : " "
    }
  }
}
