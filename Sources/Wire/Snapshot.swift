package import Simulation

/// Everything that one viewer knows at one tick.
package struct Snapshot: Hashable, Sendable {
  /// The moment it shows.
  package var tick: Tick
  /// nil for a watcher in the free view.
  package var own: OwnState?
  /// In ascending order of `number`.
  package var entities: [SeenEntity]
  /// Row by row, one a place.
  package var things: [SeenThing]
  /// Tiles in a row of the map; `tiles.count` is a multiple of it.
  package let mapWidth: Int
  /// What the viewer knows of the map, remembered tiles included: row-major, 0 is not known, else
  /// `Tile.rawValue`. `mapWidth * mapHeight` bytes.
  package private(set) var tiles: [UInt8]
  /// The tiles' part of the checksum, kept up to date so that nobody walks over the whole map.
  package private(set) var tileSum: UInt32

  /// The count of `tiles` must be a multiple of `mapWidth`. Cost: one pass over the tiles.
  package init(
    tick: Tick, own: OwnState?, entities: [SeenEntity], things: [SeenThing] = [],
    mapWidth: Int, tiles: [UInt8]
  ) {
    precondition(mapWidth > 0 && tiles.count.isMultiple(of: mapWidth))
    self.tick = tick
    self.own = own
    self.entities = entities
    self.things = things
    self.mapWidth = mapWidth
    self.tiles = tiles
    tileSum = tiles.indices.reduce(0) { $0 &+ Snapshot.mixed(index: $1, tile: tiles[$1]) }
  }

  /// A view that knows nothing yet, of a map of that size.
  package init(mapWidth: Int, mapHeight: Int) {
    self.init(
      tick: .zero, own: nil, entities: [], mapWidth: mapWidth,
      tiles: Array(repeating: 0, count: mapWidth * mapHeight))
  }

  /// Rows of the map.
  package var mapHeight: Int { tiles.count / mapWidth }

  /// Whether that place has a tile.
  package func isOnMap(_ place: Point) -> Bool {
    place.x >= 0 && place.y >= 0 && place.x < mapWidth && place.y < mapHeight
  }

  /// What is known of that place; nil for nothing, and for places off the map.
  package func tile(at place: Point) -> Tile? {
    isOnMap(place) ? Tile(rawValue: tiles[place.y * mapWidth + place.x]) : nil
  }

  /// The entity of that number, if it is in view.
  package func entity(_ number: SeenNumber) -> SeenEntity? {
    let index = firstEntityIndex(from: number)
    guard index < entities.count, entities[index].number == number else { return nil }
    return entities[index]
  }

  /// Learns one tile. The place must be on the map.
  package mutating func learn(_ tile: Tile, at place: Point) {
    let index = place.y * mapWidth + place.x
    tileSum &-= Snapshot.mixed(index: index, tile: tiles[index])
    tiles[index] = tile.rawValue
    tileSum &+= Snapshot.mixed(index: index, tile: tile.rawValue)
  }

  /// Where the entity of that number stands in `entities`, or would stand.
  func firstEntityIndex(from number: SeenNumber) -> Int {
    var low = 0
    var high = entities.count
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
