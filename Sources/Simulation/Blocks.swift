/// The map cut into square blocks, for asking who is near without walking past everybody.
struct Blocks: Sendable, Equatable {
  /// Sixteen tiles a side.
  static let sideShift = 4

  let columns: Int
  let rows: Int

  init(width: Int, height: Int) {
    columns = (width >> Blocks.sideShift) + 1
    rows = (height >> Blocks.sideShift) + 1
  }

  var count: Int { columns * rows }

  /// The block that a place of the map lies in.
  func block(of place: Point) -> Int {
    (place.y >> Blocks.sideShift) * columns + (place.x >> Blocks.sideShift)
  }

  /// Columns and rows of the blocks that have any place within so many steps.
  func span(around place: Point, within steps: Int) -> (columns: Range<Int>, rows: Range<Int>) {
    (Blocks.range(place.x, steps, columns), Blocks.range(place.y, steps, rows))
  }

  private static func range(_ centre: Int, _ steps: Int, _ count: Int) -> Range<Int> {
    let first = max(0, (centre - steps) >> sideShift)
    return first..<max(first, min(count, ((centre + steps) >> sideShift) + 1))
  }
}
