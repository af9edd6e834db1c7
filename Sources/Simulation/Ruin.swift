/// Where an old house stood: its outer walls lie on the border of this rectangle.
struct Ruin {
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  /// The tile outside one of its doors, where a path may lead.
  var doorstep: Point

  var right: Int { left + width - 1 }
  var bottom: Int { top + height - 1 }

  /// Whether a place lies in it or within so many tiles of it.
  func contains(_ point: Point, margin: Int) -> Bool {
    point.x >= left - margin && point.x <= right + margin && point.y >= top - margin
      && point.y <= bottom + margin
  }

  /// Whether another one comes within so many tiles.
  func touches(_ other: Ruin, margin: Int) -> Bool {
    left <= other.right + margin && other.left <= right + margin && top <= other.bottom + margin
      && other.top <= bottom + margin
  }

  /// Whether a place is a part of the outer walls.
  func hasWall(at point: Point) -> Bool {
    point.x == left || point.x == right || point.y == top || point.y == bottom
  }
}
