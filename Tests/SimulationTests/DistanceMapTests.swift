import Testing

@testable import Simulation

@Suite struct DistanceMapTests {
  @Test func `walking downhill leads around walls and through doors`() {
    let text = MapText(
      """
      .....#...
      .A...#...
      .....#...
      .....+.B.
      .....#...
      ######...
      """)
    #expect(
      path(text.map, from: text["A"], to: text["B"]) == """
        .....#...
        .@@..#...
        ...@.#...
        ....@@@B.
        .....#...
        ######...
        """)
  }

  @Test func `no step cuts a corner`() {
    let text = MapText("A#\n..\n#B")
    var distances = DistanceMap()
    distances.survey(from: [text["B"]], radius: 20, over: text.map)
    #expect(distances.downhill(from: text["A"], over: text.map) == .south)
    #expect(distances.downhill(from: Point(0, 1), over: text.map) == .east)
    #expect(distances.cost(at: text["A"]) == 3000)
  }

  @Test func `roads draw and water puts off`() {
    let text = MapText("A...B\n=====\n")
    var distances = DistanceMap()
    distances.survey(from: [text["B"]], radius: 20, over: text.map)
    #expect(distances.downhill(from: text["A"], over: text.map) == .southEast)
    #expect(distances.cost(at: text["A"]) == 3 * 800 + 1000)
    let wet = MapText("A-B\n...\n")
    distances.survey(from: [wet["B"]], radius: 20, over: wet.map)
    #expect(distances.downhill(from: wet["A"], over: wet.map) == .southEast)
  }

  @Test func `nothing is known beyond the radius, behind walls or off the map`() {
    let text = MapText(
      """
      ..........#.
      A.........#.
      ..........#.
      """)
    var distances = DistanceMap()
    distances.survey(from: [text["A"]], radius: 5, over: text.map)
    #expect(distances.cost(at: Point(5, 1)) == 5000)
    #expect(distances.cost(at: Point(6, 1)) == nil)
    distances.survey(from: [text["A"]], radius: 50, over: text.map)
    #expect(distances.cost(at: Point(9, 1)) == 9000)
    #expect(distances.cost(at: Point(11, 1)) == nil)
    #expect(distances.cost(at: Point(-1, 0)) == nil)
    #expect(distances.downhill(from: Point(11, 1), over: text.map) == nil)
  }

  @Test func `the nearest of several sources counts, and those off the map do not`() {
    let text = MapText("A...C....B")
    var distances = DistanceMap()
    distances.survey(
      from: [text["A"], text["B"], Point(-1, 7)], radius: 20, over: text.map)
    #expect(distances.cost(at: text["C"]) == 4000)
    #expect(distances.downhill(from: text["C"], over: text.map) == .west)
    #expect(distances.uphill(from: Point(2, 0), over: text.map) == .east)
    #expect(distances.downhill(from: text["A"], over: text.map) == nil)
  }

  @Test func `a step that somebody stands in the way of is not taken`() {
    let text = MapText(".....\nA...B\n.....")
    var distances = DistanceMap()
    distances.survey(from: [text["B"]], radius: 20, over: text.map)
    let direct = Point(1, 1)
    #expect(distances.downhill(from: text["A"], over: text.map) { $0 != direct } == .northEast)
    #expect(distances.downhill(from: text["A"], over: text.map) { _ in false } == nil)
  }

  @Test func `one can walk down to a fire that nobody can stand on`() {
    let text = MapText("...\n.*.\n...\nA..")
    var distances = DistanceMap()
    distances.survey(from: [Point(1, 1)], radius: 20, over: text.map)
    #expect(distances.downhill(from: text["A"], over: text.map) == .north)
  }

  @Test func `an old survey leaves no trace in a new one`() {
    let map = MapGenerator.generate(size: .small, seed: 11).map
    var used = DistanceMap()
    var random = RandomSource(seed: 11)
    for _ in 0..<20 {
      let sources = (0..<3).map { _ in Point(random.roll(0...79), random.roll(0...59)) }
      let radius = random.roll(1...60)
      used.survey(from: sources, radius: radius, over: map)
      var fresh = DistanceMap()
      fresh.survey(from: sources, radius: radius, over: map)
      let places = map.tiles.indices.map(map.point)
      #expect(places.allSatisfy { used.cost(at: $0) == fresh.cost(at: $0) })
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `a survey finds what trying every step again and again finds, in any number of parts`(
    seed: UInt64
  ) {
    let map = MapGenerator.generate(size: .small, seed: seed).map
    var random = RandomSource(seed: seed)
    for _ in 0..<4 {
      let sources = (0..<random.roll(1...12)).map { _ in
        Point(random.roll(0...(map.width - 1)), random.roll(0...(map.height - 1)))
      }
      let radius = random.roll(5...40)
      var distances = DistanceMap()
      distances.begin(from: sources, over: map)
      var parts = 1
      while !distances.goOn(radius: radius, over: map, placesMax: random.roll(1...700)) {
        parts += 1
      }
      #expect(parts > 1, "seed \(seed)")
      let expected = Self.costs(from: sources, radius: radius, over: map)
      let wrong = map.tiles.indices.first {
        distances.cost(at: map.point(at: $0)) != expected[$0]
      }
      #expect(wrong.map(map.point) == nil, "seed \(seed)")
    }
  }

  /// By trying every step until nothing gets cheaper.
  private static func costs(from sources: [Point], radius: Int, over map: TileMap) -> [Int?] {
    var costs: [Int?] = Array(repeating: nil, count: map.tiles.count)
    for source in sources { costs[map.index(of: source)] = 0 }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in map.tiles.indices {
        let place = map.point(at: index)
        guard let cost = costs[index], map[place] != .fire || cost == 0 else { continue }
        for direction in Direction.allCases {
          let neighbour = place.stepped(direction)
          let onward = cost + map[place].stepCost
          guard map[neighbour].isWalkable, Self.isOpen(direction, from: place, map),
            onward <= radius * 1000, onward < costs[map.index(of: neighbour)] ?? .max
          else { continue }
          costs[map.index(of: neighbour)] = onward
          hasChanged = true
        }
      }
    }
    return costs
  }

  private static func isOpen(_ direction: Direction, from place: Point, _ map: TileMap) -> Bool {
    let corners = [
      map[Point(place.x + direction.dx, place.y)], map[Point(place.x, place.y + direction.dy)],
    ]
    return !direction.isDiagonal || corners.allSatisfy { $0.isWalkable && $0 != .door }
  }

  @Test func `the steps that the ground lets follow every change of it`() {
    var random = RandomSource(seed: 5)
    var map = TileMap(width: 9, height: 7, filledWith: .grass)
    map.keepSteps()
    for _ in 0..<300 {
      let place = Point(random.roll(0...8), random.roll(0...6))
      map[place] = Tile.allCases[random.roll(0...(Tile.allCases.count - 1))]
      for (index, direction) in map.tiles.indices.flatMap({ index in
        Direction.allCases.map { (index, $0) }
      }) {
        let start = map.point(at: index)
        let isAllowed =
          map[start.stepped(direction)].isWalkable && Self.isOpen(direction, from: start, map)
        #expect(map.allowsStep(direction, from: start) == isAllowed)
      }
    }
  }

  @Test func `every step costs a whole number of the units that the survey counts in`() {
    for tile in Tile.allCases {
      #expect(tile.stepCost % 50 == 0 && (50...3000).contains(tile.stepCost), "\(tile)")
    }
  }

  private func path(_ map: TileMap, from start: Point, to end: Point) -> String {
    var distances = DistanceMap()
    distances.survey(from: [end], radius: 60, over: map)
    var walked = [start]
    while let step = distances.downhill(from: walked[walked.count - 1], over: map) {
      walked.append(walked[walked.count - 1].stepped(step))
    }
    return MapText.draw(map) { point in
      if point == end { return "B" }
      return walked.contains(point) ? "@" : map[point] == .wall ? "#" : "."
    }
  }
}
