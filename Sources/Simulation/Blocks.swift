/// The map cut into square blocks, for asking who is near without walking past everybody.
package struct Blocks: Sendable, Equatable {
  package let columns: Int
  package let rows: Int
  /// A block is 2 to the power of it wide and high, in tiles.
  package let sideShift: Int

  package init(width: Int, height: Int, sideShift: Int = 4) {
    columns = (width >> sideShift) + 1
    rows = (height >> sideShift) + 1
    self.sideShift = sideShift
  }

  package var count: Int { columns * rows }

  /// The block that a place of the map lies in.
  @inlinable
  package func block(of place: Point) -> Int {
    (place.y >> sideShift) * columns + (place.x >> sideShift)
  }

  /// Columns and rows of the blocks that have any place within so many steps.
  package func span(
    around place: Point, within steps: Int
  ) -> (columns: Range<Int>, rows: Range<Int>) {
    (range(place.x, steps, columns), range(place.y, steps, rows))
  }

  private func range(_ centre: Int, _ steps: Int, _ count: Int) -> Range<Int> {
    let first = min(count, max(0, (centre - steps) >> sideShift))
    return first..<max(first, min(count, ((centre + steps) >> sideShift) + 1))
  }
}
