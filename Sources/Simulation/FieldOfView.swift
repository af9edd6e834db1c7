/// What can be seen from one place: a square bitmap around it, reused from look to look.
///
/// Symmetric shadowcasting as described by Albert Ford
/// (https://www.albertford.com/shadowcasting): of two places that don't block sight, each sees the
/// other or neither does. Slopes are fractions of integers, so every machine sees the same.
/// A distance counts as within `r` tiles when dx² + dy² <= r² + r: a disc without spikes.
package struct FieldOfView: Sendable, Equatable {
  @usableFromInline package private(set) var origin = Point(0, 0)
  /// The window's half side, in tiles: bits cover `origin` ± `radius`.
  @usableFromInline private(set) var radius = 0
  @usableFromInline private(set) var wordsPerRow = 1
  @usableFromInline private(set) var words: [UInt64] = [0]

  /// Sees nothing until the first `look`.
  package init() {}

  /// Forgets the last look and sees, in line of sight from `place`, the tiles within `sight` and
  /// the lit tiles within `litSightMax`, itself included. What blocks sight is itself seen.
  /// Allocates only when the radius grows.
  package mutating func look(
    from place: Point, sight: Int, litSightMax: Int, map: TileMap, light: LightMap
  ) {
    let seesLights = litSightMax > sight && light.mayReach(place, within: litSightMax)
    clear(around: place, radius: max(0, seesLights ? litSightMax : sight))
    if map.contains(place) { reveal(place) }
    for quadrant in Quadrant.allCases {
      let first = Row(depth: 1, start: Slope(-1, 1), end: Slope(1, 1))
      scan(first, Look(quadrant, sight, seesLights ? litSightMax : sight, map, light))
    }
  }

  /// Nothing farther from `origin` than so many steps was seen.
  package var reach: Int { radius }

  /// Whether the place was seen by the last look.
  @inlinable @inline(__always)
  package func contains(_ point: Point) -> Bool {
    let column = point.x - origin.x + radius
    let row = point.y - origin.y + radius
    guard column >= 0, row >= 0, column <= 2 * radius, row <= 2 * radius else { return false }
    return words[row * wordsPerRow + (column >> 6)] & (1 << UInt64(column & 63)) != 0
  }

  /// Every place seen by the last look, row by row from the north-west. All are on the map.
  package func forEachVisible(_ body: (Point) -> Void) {
    for row in 0...(2 * radius) {
      for column in 0..<wordsPerRow {
        var bits = words[row * wordsPerRow + column]
        while bits != 0 {
          let x = column * 64 + bits.trailingZeroBitCount
          body(Point(origin.x - radius + x, origin.y - radius + row))
          bits &= bits - 1
        }
      }
    }
  }

  private mutating func clear(around place: Point, radius: Int) {
    origin = place
    self.radius = radius
    wordsPerRow = (2 * radius + 64) / 64
    words.removeAll(keepingCapacity: true)
    words.append(contentsOf: repeatElement(0, count: wordsPerRow * (2 * radius + 1)))
  }

  private mutating func reveal(_ point: Point) {
    let column = point.x - origin.x + radius
    let row = point.y - origin.y + radius
    words[row * wordsPerRow + (column >> 6)] |= 1 << UInt64(column & 63)
  }

  /// Walks along one row of a quadrant and on into the rows behind it, once for every gap between
  /// things that block.
  private mutating func scan(_ start: Row, _ look: borrowing Look) {
    guard start.depth <= look.radius else { return }
    var row = start
    var wasBlocked: Bool?
    for column in row.columns {
      let point = look.quadrant.point(depth: row.depth, column: column, from: origin)
      let isBlocked = look.map[point].blocksSight
      if isBlocked || row.isSymmetric(column), look.shows(point, from: origin) { reveal(point) }
      if wasBlocked == true, !isBlocked { row.start = row.slope(column) }
      if wasBlocked == false, isBlocked {
        scan(Row(depth: row.depth + 1, start: row.start, end: row.slope(column)), look)
      }
      wasBlocked = isBlocked
    }
    if wasBlocked == false {
      scan(Row(depth: row.depth + 1, start: row.start, end: row.end), look)
    }
  }
}

/// One look into one quarter of the circle: all that does not change from row to row.
private struct Look {
  let quadrant: Quadrant
  let sightSquared: Int
  let litSightSquared: Int
  let radius: Int
  let map: TileMap
  let light: LightMap

  init(_ quadrant: Quadrant, _ sight: Int, _ radius: Int, _ map: TileMap, _ light: LightMap) {
    self.quadrant = quadrant
    sightSquared = sight * sight + sight
    litSightSquared = radius * radius + radius
    self.radius = max(sight, radius)
    self.map = map
    self.light = light
  }

  func shows(_ point: Point, from origin: Point) -> Bool {
    let dx = point.x - origin.x
    let dy = point.y - origin.y
    let squared = dx * dx + dy * dy
    guard squared <= sightSquared else {
      return squared <= litSightSquared && light.isLit(point)
    }
    return map.contains(point)
  }
}

private enum Quadrant: CaseIterable {
  case north, east, south, west

  func point(depth: Int, column: Int, from origin: Point) -> Point {
    switch self {
    case .north: Point(origin.x + column, origin.y - depth)
    case .east: Point(origin.x + depth, origin.y + column)
    case .south: Point(origin.x + column, origin.y + depth)
    case .west: Point(origin.x - depth, origin.y + column)
    }
  }
}

/// A fraction; `below` is positive.
private struct Slope {
  let above: Int
  let below: Int

  init(_ above: Int, _ below: Int) {
    self.above = above
    self.below = below
  }
}

/// The part of a row, `depth` tiles away, that lies between two slopes.
private struct Row {
  let depth: Int
  var start: Slope
  var end: Slope

  /// Every column whose tile is touched. Halves round towards the inside of the row.
  var columns: Range<Int> {
    let first = floorDivided(2 * depth * start.above + start.below, by: 2 * start.below)
    let last = -floorDivided(end.below - 2 * depth * end.above, by: 2 * end.below)
    return first..<max(first, last + 1)
  }

  /// Whether the centre of the tile lies between the slopes: then it sees us as well.
  func isSymmetric(_ column: Int) -> Bool {
    column * start.below >= depth * start.above && column * end.below <= depth * end.above
  }

  /// The slope that touches the tile's near corner.
  func slope(_ column: Int) -> Slope { Slope(2 * column - 1, 2 * depth) }
}

private func floorDivided(_ dividend: Int, by divisor: Int) -> Int {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}
