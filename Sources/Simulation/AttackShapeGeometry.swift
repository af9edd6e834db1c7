extension AttackShape {
  /// Every tile of the shape, in the same order everywhere: the rules strike by it and the clients
  /// draw by it.
  ///
  /// Pure geometry. Tiles may lie outside the map, and what a wall shields is for the rules to
  /// leave out. `facing` turns `arc`, `line` and `cone`; `aim` places `spot` and `burst`; `ring` is
  /// around `origin`. `size` is in tiles and ignored by `spot` and `arc`.
  package func forEachTile(
    from origin: Point, facing: Direction, aim: Point, size: Int, _ body: (Point) -> Void
  ) {
    switch self {
    case .spot: body(aim)
    case .arc: for eighths in -1...1 { body(origin.stepped(facing.turned(eighths))) }
    case .line:
      for distance in 0..<max(0, size) { body(origin.stepped(facing, times: distance + 1)) }
    case .cone:
      forEachTile(around: origin, steps: size) { if isInCone($0, $1, facing, size) { body($2) } }
    case .ring: forEachTile(around: origin, steps: size) { if $0 != 0 || $1 != 0 { body($2) } }
    case .burst: forEachTile(around: aim, steps: size) { body($2) }
    }
  }

  /// The square of tiles around a place, row by row; the offsets come first.
  private func forEachTile(around centre: Point, steps: Int, _ body: (Int, Int, Point) -> Void) {
    guard steps >= 0 else { return }
    for dy in -steps...steps {
      for dx in -steps...steps { body(dx, dy, Point(centre.x + dx, centre.y + dy)) }
    }
  }

  /// Within 45 degrees of the facing to either side, and within the same disc as sight.
  private func isInCone(_ dx: Int, _ dy: Int, _ facing: Direction, _ size: Int) -> Bool {
    let ahead = dx * facing.dx + dy * facing.dy
    let squared = dx * dx + dy * dy
    let facingSquared = facing.isDiagonal ? 2 : 1
    return ahead > 0 && 2 * ahead * ahead >= squared * facingSquared
      && squared <= size * size + size
  }
}
