/// The ground of one match: `width` × `height` tiles, row by row from the north-west corner.
package struct TileMap: Sendable, Equatable {
  package let width: Int
  package let height: Int
  /// Row-major; `tiles[y * width + x]`.
  package private(set) var tiles: [Tile]
  /// By tile: the steps that the ground lets from there. Empty until `keepSteps`.
  private(set) var openSteps: [StepSet] = []

  package init(width: Int, height: Int, filledWith tile: Tile) {
    precondition(width > 0 && height > 0)
    self.width = width
    self.height = height
    tiles = Array(repeating: tile, count: width * height)
  }

  /// Keeps by tile which steps the ground lets, from now on: for the map of a world, where
  /// everybody who walks asks. Needed for surveys.
  package mutating func keepSteps() {
    openSteps = tiles.indices.map { steps(from: point(at: $0)) }
  }

  package static func == (a: TileMap, b: TileMap) -> Bool {
    a.width == b.width && a.tiles == b.tiles
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
      let before = tiles[index(of: point)]
      tiles[index(of: point)] = newValue
      guard !openSteps.isEmpty,
        before.isWalkable != newValue.isWalkable || before.hasNoCorner != newValue.hasNoCorner
      else { return }
      for direction in Direction.allCases {
        let neighbour = point.stepped(direction)
        if contains(neighbour) { openSteps[index(of: neighbour)] = steps(from: neighbour) }
      }
    }
  }

  /// Whether the ground lets one step that way, from a place on a map that keeps steps: onto a
  /// walkable tile (a closed door is opened on the way), and on a diagonal past no corner of
  /// something solid, as `Movement` has it.
  package func allowsStep(_ direction: Direction, from point: Point) -> Bool {
    contains(point) && openSteps[index(of: point)].contains(direction)
  }

  private func steps(from point: Point) -> StepSet {
    var steps = StepSet()
    for direction in Direction.allCases where self[point.stepped(direction)].isWalkable {
      let isOpen =
        !direction.isDiagonal
        || self[Point(point.x + direction.dx, point.y)].hasNoCorner
          && self[Point(point.x, point.y + direction.dy)].hasNoCorner
      if isOpen { steps.insert(direction) }
    }
    return steps
  }
}

extension Tile {
  /// Whether a diagonal step past it is no squeeze.
  fileprivate var hasNoCorner: Bool { isWalkable && self != .door }
}
