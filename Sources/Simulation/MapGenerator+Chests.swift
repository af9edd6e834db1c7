extension MapGenerator {
  /// One chest for so many tiles of the map, beside those in vaults.
  private static let tilesPerChest = 2400
  private static let triesPerChest = 200

  /// Puts chests on floors of caves and ruins, never where one would shut a way.
  mutating func hideChests() {
    for _ in 0..<(map.width * map.height / MapGenerator.tilesPerChest) {
      for _ in 0..<MapGenerator.triesPerChest {
        let place = Point(random.roll(3...(map.width - 4)), random.roll(3...(map.height - 4)))
        guard map[place] == .floor, !isDrawn[map.index(of: place)], isSpare(place) else { continue }
        map[place] = .chest
        break
      }
    }
  }

  /// Whether its neighbours stay joined to each other without it. Looks at the ring around the
  /// place: the walkable stretches of it that touch one of the four sides must be one. Doors and
  /// other chests keep their own way.
  private func isSpare(_ place: Point) -> Bool {
    let ring = Direction.allCases.map { map[place.stepped($0)] }
    guard !ring.contains(.door), !ring.contains(.chest) else { return false }
    let isWalkable = ring.map(\.isWalkable)
    var stretches = 0
    for index in stride(from: 0, to: 8, by: 2) where isWalkable[index] {
      // A side is new when the one before it, counter-clockwise, is not joined to it.
      if !(isWalkable[(index + 7) % 8] && isWalkable[(index + 6) % 8]) { stretches += 1 }
    }
    return stretches == 1 || (stretches == 0 && isWalkable.allSatisfy { $0 })
  }
}
