/// The ground of one match: `width` × `height` tiles, row by row from the north-west corner.
package struct TileMap: Sendable, Equatable {
  package let width: Int
  package let height: Int
  /// Row-major; `tiles[y * width + x]`.
  package private(set) var tiles: [Tile]

  package init(width: Int, height: Int, filledWith tile: Tile) {
    precondition(width > 0 && height > 0)
    self.width = width
    self.height = height
    tiles = Array(repeating: tile, count: width * height)
  }

  package func contains(_ point: Point) -> Bool {
    point.x >= 0 && point.y >= 0 && point.x < width && point.y < height
  }

  /// The place's index in `tiles`. The point must be on the map.
  package func index(of point: Point) -> Int { point.y * width + point.x }

  package func point(at index: Int) -> Point { Point(index % width, index / width) }

  /// Outside the map everything is wall, so that rules need no border checks when they read.
  package subscript(point: Point) -> Tile {
    get { contains(point) ? tiles[index(of: point)] : .wall }
    set {
      precondition(contains(point))
      tiles[index(of: point)] = newValue
    }
  }
}
