/// Which tiles are lit by fires: those within `reach` of a campfire with a clear line to it. One
/// bit a tile.
package struct LightMap: Sendable, Equatable {
  /// How far a campfire shines, in tiles.
  package static let reach = 6

  private let width: Int
  private let height: Int
  private var words: [UInt64]
  private var fires: [Point]

  /// Finds the fires of the map and lights what they shine on. Reads the whole map: make a new one
  /// when a fire or what stands around it changes, not every tick.
  package init(map: TileMap) {
    self.init(darkOver: map)
    for index in map.tiles.indices where map.tiles[index] == .campfire {
      fires.append(map.point(at: index))
    }
    var view = FieldOfView()
    let dark = LightMap(darkOver: map)
    for fire in fires {
      view.look(from: fire, sight: LightMap.reach, litSightMax: 0, map: map, light: dark)
      view.forEachVisible { words[word(of: $0)] |= bit(of: $0) }
    }
  }

  private init(darkOver map: TileMap) {
    width = map.width
    height = map.height
    words = Array(repeating: 0, count: (map.width * map.height + 63) / 64)
    fires = []
  }

  /// Outside the map all is dark.
  package func isLit(_ point: Point) -> Bool {
    guard point.x >= 0, point.y >= 0, point.x < width, point.y < height else { return false }
    return words[word(of: point)] & bit(of: point) != 0
  }

  /// Whether any lit tile can lie within so many tiles of a place; cheap, and may say yes in vain.
  package func mayReach(_ point: Point, within tiles: Int) -> Bool {
    fires.contains { $0.steps(to: point) <= tiles + LightMap.reach }
  }

  private func word(of point: Point) -> Int { (point.y * width + point.x) >> 6 }
  private func bit(of point: Point) -> UInt64 { 1 << UInt64((point.y * width + point.x) & 63) }
}
