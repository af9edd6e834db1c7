import Simulation

/// Maps drawn in the test: `.` grass, `"` tall grass, `T` tree, `#` wall, `_` floor, `+` door,
/// `'` open door, `=` road, `-` shallow and `~` deep water, `:` rubble, `*` campfire. Any other
/// letter is a place to find again, on grass.
struct MapText {
  private(set) var map: TileMap
  private var letters: [(letter: Character, place: Point)] = []

  init(_ text: String) {
    let rows = text.split(separator: "\n")
    map = TileMap(width: rows.map(\.count).max() ?? 1, height: rows.count, filledWith: .grass)
    for (y, row) in rows.enumerated() {
      for (x, letter) in row.enumerated() {
        if let tile = MapText.tile(letter) {
          map[Point(x, y)] = tile
        } else {
          letters.append((letter, Point(x, y)))
        }
      }
    }
    map.keepSteps()
  }

  /// Where the letter stands.
  subscript(letter: Character) -> Point { letters.first { $0.letter == letter }!.place }

  /// The map with a mark for every place that a test asks about, to compare with a drawing.
  static func draw(_ map: TileMap, _ mark: (Point) -> Character) -> String {
    (0..<map.height).map { y in
      String((0..<map.width).map { x in mark(Point(x, y)) })
    }.joined(separator: "\n")
  }

  private static func tile(_ letter: Character) -> Tile? {
    switch letter {
    case ".": .grass
    case "\"": .tallGrass
    case "T": .tree
    case "#": .wall
    case "_": .floor
    case "+": .door
    case "'": .openDoor
    case "=": .road
    case "-": .shallowWater
    case "~": .deepWater
    case ":": .rubble
    case "*": .campfire
    default: nil
    }
  }
}
