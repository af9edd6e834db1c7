extension World {
  /// A wall falls to rubble, with a crash that is heard. False where there is none, and at the
  /// map's edge, which stays closed.
  @discardableResult
  package mutating func breakWall(_ place: Point) -> Bool {
    guard map.contains(place), map[place] == .wall, !map.isEdge(place) else { return false }
    change(place, to: .rubble)
    makeNoise(at: place, radius: Habits.wallNoise)
    return true
  }
}

extension TileMap {
  /// Whether a place lies in the outermost row or column.
  func isEdge(_ place: Point) -> Bool {
    place.x == 0 || place.y == 0 || place.x == width - 1 || place.y == height - 1
  }
}
