/// How far every place is from the nearest of several sources, for walking downhill towards them
/// (or uphill, away): one map shared by all who have the same goal.
///
/// Dijkstra with one bucket for each fiftieth of a step (Dial's algorithm), bounded in radius. The
/// buffers are kept; a new survey touches only what the last one and this one reached.
package struct DistanceMap: Sendable {
  private var width = 0
  private var height = 0
  /// In thousandths of a step on open ground; `unreached` elsewhere.
  private var costs: [Int32] = []
  private var touched: [Int32] = []
  /// All that is cheaper is done.
  private var costReached: Int32 = 0
  private var buckets: [[Int32]] = Array(repeating: [], count: DistanceMap.bucketCount)

  private static let unreached = Int32.max
  /// Every `Tile.stepCost` is a multiple of this.
  private static let costUnit: Int32 = 50
  /// One more than the dearest step has units, so that no two costs in the queue share a bucket.
  private static let bucketCount = 61

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
    for bucket in buckets.indices { buckets[bucket].removeAll(keepingCapacity: true) }
    for source in sources where map.contains(source) {
      reach(Int32(map.index(of: source)), at: 0)
    }
    costReached = 0
  }

  /// Measures on from where it stopped, until so many places are done; true when all are.
  mutating func goOn(radius: Int, over map: TileMap, placesMax: Int) -> Bool {
    let limit = Int32(clamping: radius * 1000)
    var left = placesMax
    while costReached <= limit, buckets.contains(where: { !$0.isEmpty }) {
      let bucket = Int(costReached / DistanceMap.costUnit) % DistanceMap.bucketCount
      while let index = buckets[bucket].popLast() {
        guard costs[Int(index)] == costReached else { continue }
        spread(from: index, at: costReached, limit: limit, over: map)
        left -= 1
        if left == 0 { return false }
      }
      costReached += DistanceMap.costUnit
    }
    return true
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
    } else {
      for index in touched { costs[Int(index)] = DistanceMap.unreached }
    }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func reach(_ tile: Tile, _ index: Int, at cost: Int32) {
    if tile.isWalkable { reach(Int32(index), at: cost) }
  }

  private mutating func reach(_ index: Int32, at cost: Int32) {
    guard cost < costs[Int(index)] else { return }
    if costs[Int(index)] == DistanceMap.unreached { touched.append(index) }
    costs[Int(index)] = cost
    buckets[Int(cost / DistanceMap.costUnit) % DistanceMap.bucketCount].append(index)
  }

  /// Who stands beside `index` pays for the step onto it. Nobody walks into a fire by these maps,
  /// but who stands in one finds the way out. The steps are those that `TileMap.allowsStep` allows,
  /// with every tile read once: this is most of a survey.
  private mutating func spread(from index: Int32, at cost: Int32, limit: Int32, over map: TileMap) {
    let tile = map.tiles[Int(index)]
    guard tile != .fire || cost == 0 else { return }
    let onward = cost + Int32(tile.stepCost)
    guard onward <= limit else { return }
    let here = Int(index)
    let x = here % width
    let north = here >= width ? map.tiles[here - width] : .wall
    let south = here < map.tiles.count - width ? map.tiles[here + width] : .wall
    reach(north, here - width, at: onward)
    reach(south, here + width, at: onward)
    if x > 0 {
      let west = map.tiles[here - 1]
      reach(west, here - 1, at: onward)
      if west.hasNoCorner {
        if north.hasNoCorner { reach(map.tiles[here - width - 1], here - width - 1, at: onward) }
        if south.hasNoCorner { reach(map.tiles[here + width - 1], here + width - 1, at: onward) }
      }
    }
    if x < width - 1 {
      let east = map.tiles[here + 1]
      reach(east, here + 1, at: onward)
      if east.hasNoCorner {
        if north.hasNoCorner { reach(map.tiles[here - width + 1], here - width + 1, at: onward) }
        if south.hasNoCorner { reach(map.tiles[here + width + 1], here + width + 1, at: onward) }
      }
    }
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
