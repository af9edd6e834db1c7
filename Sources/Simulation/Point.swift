/// A place on the map, in tiles; x grows to the east, y to the south. Eight bytes, because every
/// creature has several: what is 2 billion tiles away comes out somewhere else, on no map.
package struct Point: Hashable, Sendable {
  private var column: Int32
  private var row: Int32

  package init(_ x: Int, _ y: Int) {
    column = Int32(truncatingIfNeeded: x)
    row = Int32(truncatingIfNeeded: y)
  }

  package var x: Int {
    get { Int(column) }
    set { column = Int32(truncatingIfNeeded: newValue) }
  }

  package var y: Int {
    get { Int(row) }
    set { row = Int32(truncatingIfNeeded: newValue) }
  }

  /// The neighbour in that direction; may lie outside the map.
  package func stepped(_ direction: Direction, times: Int = 1) -> Point {
    Point(x + direction.dx * times, y + direction.dy * times)
  }

  /// Steps between two places when diagonals count as one (Chebyshev distance).
  package func steps(to other: Point) -> Int {
    max(abs(x - other.x), abs(y - other.y))
  }

  /// The tile after `count` steps along the straight line to another place, `steps(to:)` in all;
  /// more lead on behind it. The same line for rules, missiles and telegraphs.
  package func stepped(towards end: Point, times count: Int) -> Point {
    let steps = steps(to: end)
    guard steps > 0 else { return self }
    return Point(
      x + (end.x - x).scaled(by: count, over: steps),
      y + (end.y - y).scaled(by: count, over: steps))
  }
}

extension Int {
  /// `self * factor / divisor`, rounded, halves away from 0: lines run alike in all directions.
  fileprivate func scaled(by factor: Int, over divisor: Int) -> Int {
    signum() * ((2 * abs(self) * factor + divisor) / (2 * divisor))
  }
}
