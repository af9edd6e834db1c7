/// A place on the map, in tiles; x grows to the east, y to the south.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }

  /// The neighbour in that direction; may lie outside the map.
  package func stepped(_ direction: Direction, times: Int = 1) -> Point {
    Point(x + direction.dx * times, y + direction.dy * times)
  }

  /// Steps between two places when diagonals count as one (Chebyshev distance).
  package func steps(to other: Point) -> Int {
    max(abs(x - other.x), abs(y - other.y))
  }
}
