/// Which tiles are lit by fires: those within a fire's reach with a clear line to it.
///
/// Kept up to date from change to change: every fire knows which tiles it lights, and every tile by
/// how many fires it is lit.
package struct LightMap: Sendable, Equatable {
  /// How far a campfire shines, and how far a burning tile, in tiles.
  package static let reach = 6
  package static let fireReach = 4

  private let width: Int
  private let height: Int
  /// Row-major: how many fires light a tile. Fewer can than there are tiles in one's reach.
  private var counts: [UInt8]
  private var sources: [LightSource] = []

  /// Finds the fires of the map and lights what they shine on. Reads the whole map: use `note` for
  /// what changes afterwards.
  package init(map: TileMap) {
    width = map.width
    height = map.height
    counts = Array(repeating: 0, count: map.width * map.height)
    for index in map.tiles.indices {
      guard let reach = map.tiles[index].lightReach else { continue }
      kindle(map.point(at: index), reach: reach, over: map)
    }
  }

  /// Outside the map all is dark.
  package func isLit(_ point: Point) -> Bool {
    guard point.x >= 0, point.y >= 0, point.x < width, point.y < height else { return false }
    return counts[point.y * width + point.x] > 0
  }

  /// Whether any lit tile can lie within so many tiles of a place; cheap, and may say yes in vain.
  package func mayReach(_ point: Point, within tiles: Int) -> Bool {
    sources.contains { $0.place.steps(to: point) <= tiles + $0.reach }
  }

  /// A tile of the map, which has it already, is another than it was: fires begin and end, and what
  /// hid a place from their light does no more, or does now. Whether that changed any light.
  package mutating func note(
    _ tile: Tile, insteadOf before: Tile, at place: Point, over map: TileMap
  ) -> Bool {
    var isChanged = false
    if before.blocksSight != tile.blocksSight {
      for index in sources.indices
      where sources[index].place.steps(to: place) <= sources[index].reach {
        count(sources[index], by: -1)
        sources[index] = LightSource(sources[index].place, reach: sources[index].reach, map, self)
        count(sources[index], by: 1)
        isChanged = true
      }
    }
    guard before.lightReach != tile.lightReach else { return isChanged }
    if let index = sources.firstIndex(where: { $0.place == place }) {
      count(sources[index], by: -1)
      sources.swapAt(index, sources.count - 1)
      sources.removeLast()
    }
    if let reach = tile.lightReach { kindle(place, reach: reach, over: map) }
    return true
  }

  private mutating func kindle(_ place: Point, reach: Int, over map: TileMap) {
    let source = LightSource(place, reach: reach, map, self)
    sources.append(source)
    count(source, by: 1)
  }

  private mutating func count(_ source: LightSource, by step: Int) {
    source.forEachLit { place in
      let index = place.y * width + place.x
      counts[index] = UInt8(Int(counts[index]) + step)
    }
  }
}

extension Tile {
  /// How far it shines; nil for what doesn't.
  fileprivate var lightReach: Int? {
    switch self {
    case .campfire: LightMap.reach
    case .fire: LightMap.fireReach
    case .grass, .tallGrass, .tree, .wall, .floor, .door, .openDoor, .road, .shallowWater,
      .deepWater, .rubble, .embers, .web, .altar, .chest, .stall:
      nil
    }
  }
}

/// One fire and the tiles that it lights: a bit for each of a square around it, in three words.
private struct LightSource: Sendable, Equatable {
  let place: Point
  let reach: Int
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  private static let side = 2 * LightMap.reach + 1

  init(_ place: Point, reach: Int, _ map: TileMap, _ light: LightMap) {
    precondition(reach <= LightMap.reach)
    self.place = place
    self.reach = reach
    var view = FieldOfView()
    view.look(from: place, sight: reach, litSightMax: 0, map: map, light: light)
    view.forEachVisible { lit in
      let bit =
        (lit.y - place.y + LightMap.reach) * LightSource.side + lit.x - place.x + LightMap.reach
      switch bit >> 6 {
      case 0: low |= 1 << UInt64(bit & 63)
      case 1: middle |= 1 << UInt64(bit & 63)
      default: high |= 1 << UInt64(bit & 63)
      }
    }
  }

  func forEachLit(_ body: (Point) -> Void) {
    for (number, word) in [low, middle, high].enumerated() {
      var bits = word
      while bits != 0 {
        let bit = number << 6 | bits.trailingZeroBitCount
        body(
          Point(
            place.x - LightMap.reach + bit % LightSource.side,
            place.y - LightMap.reach + bit / LightSource.side))
        bits &= bits - 1
      }
    }
  }
}
