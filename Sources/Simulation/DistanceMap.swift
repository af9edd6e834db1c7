/// How far every place is from the nearest of several sources, for walking downhill towards them
/// (or uphill, away): one map shared by all who have the same goal.
///
/// Dijkstra with one bucket for each fiftieth of a step (Dial's algorithm), bounded in radius. The
/// buffers are kept; a new survey touches only what the last one and this one reached.
package struct DistanceMap: ~Copyable, Sendable {
  private var width = 0
  private var height = 0
  /// In thousandths of a step on open ground; `unreached` elsewhere.
  private var costs: [Int32] = []
  private var frontier = Frontier()

  fileprivate static let unreached = Int32.max

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
    forget(for: map)
    for source in sources where map.contains(source) {
      let index = map.index(of: source)
      guard costs[index] != 0 else { continue }
      costs[index] = 0
      frontier.add(Int32(index))
    }
  }

  /// Measures on from where it stopped, until so many places are done; true when all are.
  mutating func goOn(radius: Int, over map: TileMap, placesMax: Int) -> Bool {
    frontier.goOn(
      to: Int32(clamping: radius * 1000), over: map.tiles.span, width: map.width, &costs,
      placesMax: placesMax)
  }

  /// Thousandths of a step from here to the nearest source; nil where the survey did not reach.
  package func cost(at point: Point) -> Int? {
    guard point.x >= 0, point.y >= 0, point.x < width, point.y < height else { return nil }
    let cost = costs[point.y * width + point.x]
    return cost == DistanceMap.unreached ? nil : Int(cost)
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
    for direction in Direction.allCases where map.allowsStep(direction, from: point) {
      let target = point.stepped(direction)
      guard let onward = cost(at: target), onward < here else { continue }
      let whole = onward + map[target].stepCost
      guard whole < best, isOpen(target) else { continue }
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
    for direction in Direction.allCases where map.allowsStep(direction, from: point) {
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
      frontier.startOver()
    } else {
      frontier.startOver(&costs)
    }
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
  private var costReached: Int32 = 0

  /// Every `Tile.stepCost` is a multiple of this.
  private static let costUnit: Int32 = 50
  /// One more than the dearest step has units, so that no two costs in the queue share a bucket.
  private static let bucketCount = 61
  private static let nobody: Int32 = -1

  /// Forgets every place, and its cost.
  mutating func startOver(_ costs: inout [Int32]) {
    var costs = costs.mutableSpan
    for link in links { costs[Int(link.place)] = DistanceMap.unreached }
    startOver()
  }

  mutating func startOver() {
    links.removeAll(keepingCapacity: true)
    for bucket in heads.indices { heads[bucket] = Frontier.nobody }
    count = 0
    costReached = 0
  }

  /// A source.
  mutating func add(_ index: Int32) { put(index, in: 0) }

  private static func bucket(of cost: Int32) -> Int {
    Int(cost / Frontier.costUnit) % Frontier.bucketCount
  }

  mutating func goOn(
    to limit: Int32, over tiles: Span<Tile>, width: Int, _ costs: inout [Int32], placesMax: Int
  ) -> Bool {
    var costs = costs.mutableSpan
    var left = placesMax
    while costReached <= limit, count > 0 {
      let bucket = Frontier.bucket(of: costReached)
      while heads[bucket] != Frontier.nobody {
        let link = links[Int(heads[bucket])]
        heads[bucket] = link.next
        count -= 1
        guard costs[Int(link.place)] == costReached else { continue }
        spread(from: Int(link.place), limit: limit, over: tiles, width: width, &costs)
        left -= 1
        if left == 0 { return false }
      }
      costReached += Frontier.costUnit
    }
    return true
  }

  /// Who stands beside `here` pays for the step onto it. Nobody walks into a fire by these maps,
  /// but who stands in one finds the way out. The steps are those that `TileMap.allowsStep` allows,
  /// with every tile read once: this is most of a survey.
  private mutating func spread(
    from here: Int, limit: Int32, over tiles: Span<Tile>, width: Int,
    _ costs: inout MutableSpan<Int32>
  ) {
    let tile = tiles[here]
    guard tile != .fire || costReached == 0 else { return }
    let onward = costReached + Int32(tile.stepCost)
    guard onward <= limit else { return }
    let bucket = Frontier.bucket(of: onward)
    // Half as wide a division takes half as long.
    let x = Int(UInt32(truncatingIfNeeded: here) % UInt32(truncatingIfNeeded: width))
    let north = here >= width ? tiles[here - width] : .wall
    let south = here < tiles.count - width ? tiles[here + width] : .wall
    reach(north, here - width, at: onward, bucket, &costs)
    reach(south, here + width, at: onward, bucket, &costs)
    for side in -1...1 where side != 0 && x + side >= 0 && x + side < width {
      let beside = here + side
      let tile = tiles[beside]
      reach(tile, beside, at: onward, bucket, &costs)
      guard tile.hasNoCorner else { continue }
      if north.hasNoCorner {
        reach(tiles[beside - width], beside - width, at: onward, bucket, &costs)
      }
      if south.hasNoCorner {
        reach(tiles[beside + width], beside + width, at: onward, bucket, &costs)
      }
    }
  }

  @inline(__always)
  private mutating func reach(
    _ tile: Tile, _ index: Int, at cost: Int32, _ bucket: Int,
    _ costs: inout MutableSpan<Int32>
  ) {
    guard tile.isWalkable, cost < costs[index] else { return }
    costs[index] = cost
    put(Int32(index), in: bucket)
  }

  @inline(__always)
  private mutating func put(_ place: Int32, in bucket: Int) {
    links.append(Link(place: place, next: heads[bucket]))
    heads[bucket] = Int32(truncatingIfNeeded: links.count &- 1)
    count &+= 1
  }
}

extension TileMap {
  /// Whether the ground lets one step that way: onto a walkable tile (a closed door is opened on
  /// the way), and on a diagonal past no corner of something solid, as `Movement` has it.
  package func allowsStep(_ direction: Direction, from point: Point) -> Bool {
    guard self[point.stepped(direction)].isWalkable else { return false }
    guard direction.isDiagonal else { return true }
    return allowsCorner(Point(point.x + direction.dx, point.y))
      && allowsCorner(Point(point.x, point.y + direction.dy))
  }

  private func allowsCorner(_ point: Point) -> Bool { self[point].hasNoCorner }
}

extension Tile {
  /// Whether a diagonal step past it is no squeeze.
  fileprivate var hasNoCorner: Bool { isWalkable && self != .door }
}
