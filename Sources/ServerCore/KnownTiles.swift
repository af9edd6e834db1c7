import Simulation

/// What an audience knows of the map, remembered tiles included, and what of it is news.
struct KnownTiles: Sendable {
  private let width: Int
  private let height: Int
  /// As in `Snapshot.tiles`.
  private(set) var tiles: [UInt8]
  /// Indices of the tiles that were learned since `startTick`.
  private(set) var news: [Int] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    tiles = Array(repeating: 0, count: width * height)
  }

  /// Knows the whole map.
  init(all map: TileMap) {
    self.init(width: map.width, height: map.height)
    lookEverywhere(over: map)
  }

  mutating func startTick() { news.removeAll(keepingCapacity: true) }

  /// Learns what is seen of the map; places beyond its edge are nothing.
  mutating func look(_ field: FieldOfView, over map: TileMap) {
    map.tiles.withUnsafeBufferPointer { ground in
      field.forEachVisible { place in
        guard place.x >= 0, place.y >= 0, place.x < width, place.y < height else { return }
        let index = place.y * width + place.x
        learn(ground[index].rawValue, at: index)
      }
    }
  }

  /// Learns those of some places that are seen: for a field of view that was looked at before, when
  /// they are all that has changed. They must be on the map.
  mutating func look(_ field: FieldOfView, at places: [Point], over map: TileMap) {
    for place in places where field.contains(place) {
      learn(map[place].rawValue, at: map.index(of: place))
    }
  }

  /// Learns these places, which must be on the map, seen or not.
  mutating func look(at places: [Point], over map: TileMap) {
    for place in places { learn(map[place].rawValue, at: map.index(of: place)) }
  }

  /// Learns the whole map.
  mutating func lookEverywhere(over map: TileMap) {
    for index in map.tiles.indices { learn(map.tiles[index].rawValue, at: index) }
  }

  /// Learns what another audience has just learned.
  mutating func learn(newsOf other: KnownTiles) {
    for index in other.news { learn(other.tiles[index], at: index) }
  }

  private mutating func learn(_ tile: UInt8, at index: Int) {
    guard tiles[index] != tile else { return }
    tiles[index] = tile
    news.append(index)
  }
}
