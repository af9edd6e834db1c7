import Simulation
import Testing

@Suite struct AttackShapeTests {
  @Test func `a spot is the tile aimed at`() {
    #expect(tiles(.spot, facing: .north, aim: Point(7, 5), size: 3) == [Point(7, 5)])
  }

  @Test func `an arc is the faced tile and its neighbours on the circle`() {
    #expect(drawn(.arc, facing: .north, size: 1) == "...../.xxx./..@../...../.....")
    #expect(drawn(.arc, facing: .southEast, size: 1) == "...../...../..@x./..xx./.....")
  }

  @Test func `a line goes straight ahead`() {
    #expect(drawn(.line, facing: .west, size: 2) == "...../...../xx@../...../.....")
    #expect(drawn(.line, facing: .northEast, size: 2) == "....x/...x./..@../...../.....")
  }

  @Test func `a cone widens over a quarter of the circle`() {
    #expect(drawn(.cone, facing: .east, size: 2) == "...../...xx/..@xx/...xx/.....")
    #expect(drawn(.cone, facing: .southWest, size: 2) == "...../...../xx@../xxx../.xx..")
  }

  @Test func `a ring is all around without the middle`() {
    #expect(drawn(.ring, facing: .east, size: 1) == "...../.xxx./.x@x./.xxx./.....")
    #expect(tiles(.ring, facing: .east, aim: Point(0, 0), size: 2).count == 24)
  }

  @Test func `a burst is around the tile aimed at`() {
    let burst = tiles(.burst, facing: .east, aim: Point(9, 9), size: 1)
    #expect(burst.count == 9 && burst.contains(Point(9, 9)) && burst.contains(Point(10, 8)))
  }

  @Test func `every shape turns with the facing and has no tile twice`() {
    for shape in AttackShape.allCases {
      for facing in Direction.allCases {
        for size in 0...4 {
          let hit = tiles(shape, facing: facing, aim: Point(5, 5).stepped(facing), size: size)
          #expect(Set(hit).count == hit.count)
        }
      }
      let straight = [Direction.north, .east, .south, .west].map {
        tiles(shape, facing: $0, aim: Point(5, 5), size: 3).count
      }
      #expect(Set(straight).count == 1, "\(shape)")
    }
  }

  @Test func `a size that makes no sense hits nothing`() {
    for shape in [AttackShape.line, .cone, .ring, .burst] {
      #expect(tiles(shape, facing: .north, aim: Point(5, 5), size: -1) == [], "\(shape)")
    }
  }

  private func tiles(_ shape: AttackShape, facing: Direction, aim: Point, size: Int) -> [Point] {
    var hit: [Point] = []
    shape.forEachTile(from: Point(5, 5), facing: facing, aim: aim, size: size) { hit.append($0) }
    return hit
  }

  private func drawn(_ shape: AttackShape, facing: Direction, size: Int) -> String {
    let hit = tiles(shape, facing: facing, aim: Point(5, 5).stepped(facing), size: size)
    return (3...7).map { y in
      String(
        (3...7).map { x -> Character in
          Point(x, y) == Point(5, 5) ? "@" : hit.contains(Point(x, y)) ? "x" : "."
        })
    }.joined(separator: "/")
  }
}
