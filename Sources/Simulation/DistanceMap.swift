/// How far every place is from the nearest of several sources, for walking downhill towards them
/// (or uphill, away): one map shared by all who have the same goal.
///
/// Dijkstra with one bucket for each fiftieth of a step (Dial's algorithm), bounded in radius, for
/// one neighbourhood of sources after the other: what is worked on stays in the processor's cache,
/// and where two meet the later one goes on from what it finds dearer. The buffers are kept; a new
/// survey touches only what the last one and this one reached.
package struct DistanceMap: ~Copyable, Sendable {
  private var width = 0
  private var height = 0
  /// In fiftieths of a step on open ground; `unreached` elsewhere.
  private var costs: [UInt16] = []
  /// Sources that nothing was measured from yet; neighbours side by side, the next ones last.
  private var sourcesLeft: [Int32] = []
  private var frontier = Frontier()

  fileprivate static let unreached = UInt16.max
  /// Every `Tile.stepCost` is a multiple of it: thousandths of a step.
  fileprivate static let costUnit = 50

  /// Reaches nothing until the first survey.
  package init() {}

  /// Starts over: measures the way to the nearest source from every place within `radius` steps on
  /// open ground (less through water, more along roads). Closed doors count as open: monsters open
  /// them. Sources need not be walkable; those outside the map are left out.
  package mutating func survey(from sources: [Point], radius: Int, over map: TileMap) {
    begin(from: sources, over: map)
    _ = goOn(radius: radius, over: map, placesMax: .max)
  }

  /// Starts over, as `survey` does, but measures nothing yet: `goOn` does.
  mutating func begin(from sources: [Point], over map: TileMap) {
    precondition(!map.openSteps.isEmpty, "the map keeps no steps")
    forget(for: map)
    for source in sources where map.contains(source) {
      let index = map.index(of: source)
      guard costs[index] != 0 else { continue }
      costs[index] = 0
      sourcesLeft.append(Int32(index))
    }
    let width = width
    sourcesLeft.sort {
      DistanceMap.neighbourhood(of: $0, width) > DistanceMap.neighbourhood(of: $1, width)
    }
  }

  /// Measures on from where it stopped, until so many places are done; true when all are.
  mutating func goOn(radius: Int, over map: TileMap, placesMax: Int) -> Bool {
    var placesLeft = placesMax
    // A step beyond must still be a number.
    let limitMax = Int(DistanceMap.unreached) - Frontier.bucketCount
    let limit = UInt16(min(max(0, radius) * 1000 / DistanceMap.costUnit, limitMax))
    while frontier.goOn(to: limit, over: map, &costs, &placesLeft) {
      guard startFromNeighbours() else { return true }
    }
    return false
  }

  /// False when no sources are left.
  private mutating func startFromNeighbours() -> Bool {
    guard let last = sourcesLeft.last else { return false }
    let neighbourhood = DistanceMap.neighbourhood(of: last, width)
    frontier.startAnew()
    while let source = sourcesLeft.last,
      DistanceMap.neighbourhood(of: source, width) == neighbourhood
    {
      frontier.add(source)
      sourcesLeft.removeLast()
    }
    return true
  }

  /// Which square of so many tiles a side a place lies in, row by row.
  private static func neighbourhood(of place: Int32, _ width: Int) -> Int {
    let (row, column) = Int(place).quotientAndRemainder(dividingBy: width)
    return (row >> 5) * width + column >> 5
  }

  /// Thousandths of a step from here to the nearest source; nil where the survey did not reach.
  package func cost(at point: Point) -> Int? {
    guard point.x >= 0, point.y >= 0, point.x < width, point.y < height else { return nil }
    let cost = costs[point.y * width + point.x]
    return cost == DistanceMap.unreached ? nil : Int(cost) * DistanceMap.costUnit
  }

  /// The first step of the cheapest way to a source that begins with a step which the ground and
  /// `isOpen` allow; nil when none leads nearer than here. Of equal ones the first clockwise from
  /// north.
  package func downhill(
    from point: Point, over map: TileMap, isOpen: (Point) -> Bool = { _ in true }
  ) -> Direction? {
    guard let here = cost(at: point) else { return nil }
    var best = Int.max
    var choice: Direction?
    let index = map.index(of: point)
    for direction in map.openSteps[index] {
      let next = index + direction.dy * width + direction.dx
      let onward = Int(costs[next]) * DistanceMap.costUnit
      guard onward < here else { continue }
      let whole = onward + map.tiles[next].stepCost
      guard whole < best, isOpen(point.stepped(direction)) else { continue }
      best = whole
      choice = direction
    }
    return choice
  }

  /// The step that leads farthest from all sources, out of those that the ground and `isOpen`
  /// allow; nil when none leads farther than here. Places that the survey did not reach are never
  /// chosen.
  package func uphill(
    from point: Point, over map: TileMap, isOpen: (Point) -> Bool = { _ in true }
  ) -> Direction? {
    guard var best = cost(at: point) else { return nil }
    var choice: Direction?
    for direction in map.openSteps[map.index(of: point)] {
      let target = point.stepped(direction)
      if let cost = cost(at: target), cost > best, isOpen(target) {
        best = cost
        choice = direction
      }
    }
    return choice
  }

  private mutating func forget(for map: TileMap) {
    if map.width != width || map.height != height {
      width = map.width
      height = map.height
      costs = Array(repeating: DistanceMap.unreached, count: width * height)
      frontier.startOver(width: width)
    } else {
      frontier.startOver(&costs)
      for source in sourcesLeft { costs[Int(source)] = DistanceMap.unreached }
    }
    sourcesLeft.removeAll(keepingCapacity: true)
  }
}

/// The places from which a survey goes on, the cheapest first.
private struct Frontier: ~Copyable, Sendable {
  /// A place in a bucket, and the one that was put there before it (or `nobody`).
  private struct Link: Sendable {
    var place: Int32
    var next: Int32
  }

  /// Every place that was given a cost, once for each that it was given.
  private var links: [Link] = []
  /// The newest link of each bucket, or `nobody`.
  private var heads: [Int32] = Array(repeating: Frontier.nobody, count: Frontier.bucketCount)
  /// In all buckets together.
  private var count = 0
  /// All that is cheaper is done.
  private var costReached: UInt16 = 0
  /// How far apart neighbours' indices are, by direction.
  private var offsets: [Int] = []

  /// More than the dearest step has units, so that no two costs in the queue share a bucket, and a
  /// power of two.
  static let bucketCount = 64
  private static let nobody: Int32 = -1
  /// By tile: what a step onto it costs, in units. A switch would be guessed wrong too often.
  private static let stepCosts: [UInt16] = (0...UInt8.max).map {
    UInt16((Tile(rawValue: $0)?.stepCost ?? 0) / DistanceMap.costUnit)
  }

  /// Forgets every place, and its cost.
  mutating func startOver(_ costs: inout [UInt16]) {
    var costs = costs.mutableSpan
    for link in links { costs[Int(link.place)] = DistanceMap.unreached }
    startOver()
  }

  /// The same on a map of that width, where no place has a cost yet.
  mutating func startOver(width: Int) {
    offsets = Direction.allCases.map { $0.dy * width + $0.dx }
    startOver()
  }

  private mutating func startOver() {
    links.removeAll(keepingCapacity: true)
    for bucket in heads.indices { heads[bucket] = Frontier.nobody }
    startAnew()
  }

  /// From sources again, when all is done; what was measured holds.
  mutating func startAnew() {
    count = 0
    costReached = 0
  }

  /// A source.
  mutating func add(_ index: Int32) { put(index, in: 0) }

  private static func bucket(of cost: UInt16) -> Int { Int(cost) & (bucketCount - 1) }

  /// Measures on to that cost; false when no more places may be done before.
  mutating func goOn(
    to limit: UInt16, over map: TileMap, _ costs: inout [UInt16], _ placesLeft: inout Int
  ) -> Bool {
    var costs = costs.mutableSpan
    let (tiles, openSteps) = (map.tiles.span, map.openSteps.span)
    while costReached <= limit, count > 0 {
      let bucket = Frontier.bucket(of: costReached)
      while heads[bucket] != Frontier.nobody {
        let link = links[Int(heads[bucket])]
        heads[bucket] = link.next
        count -= 1
        let here = Int(link.place)
        guard costs[here] == costReached else { continue }
        spread(from: here, tiles[here], openSteps[here], to: limit, &costs)
        placesLeft -= 1
        if placesLeft == 0 { return false }
      }
      costReached += 1
    }
    return true
  }

  /// Who stands beside `here` pays for the step onto it. Nobody walks into a fire by these maps,
  /// but who stands in one finds the way out. Steps lead both ways, so that those out of here are
  /// those that lead here from where one can stand.
  @inline(__always)
  private mutating func spread(
    from here: Int, _ tile: Tile, _ openSteps: StepSet, to limit: UInt16,
    _ costs: inout MutableSpan<UInt16>
  ) {
    guard tile != .fire || costReached == 0 else { return }
    let onward = costReached + Frontier.stepCosts[Int(tile.rawValue)]
    guard onward <= limit else { return }
    let bucket = Frontier.bucket(of: onward)
    var steps = openSteps.bits
    while steps != 0 {
      let place = here &+ offsets[steps.trailingZeroBitCount]
      steps &= steps &- 1
      guard onward < costs[place] else { continue }
      costs[place] = onward
      put(Int32(truncatingIfNeeded: place), in: bucket)
    }
  }

  @inline(__always)
  private mutating func put(_ place: Int32, in bucket: Int) {
    links.append(Link(place: place, next: heads[bucket]))
    heads[bucket] = Int32(truncatingIfNeeded: links.count &- 1)
    count &+= 1
  }
}
