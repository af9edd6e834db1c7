import Simulation

/// Which cells of the map hold something that must be seen. Words, numbers and names stand where
/// there is nothing of the kind, or not at all.
struct MapRoom {
  /// Where a text begins.
  typealias Start = (column: Int, row: Int)

  private let canvas: MapCanvas
  private var isTaken: [Bool]

  init(_ canvas: MapCanvas) {
    self.canvas = canvas
    isTaken = Array(repeating: false, count: max(0, canvas.area.columns * canvas.area.rows))
  }

  /// Nothing is written over this tile.
  mutating func take(_ place: Point) {
    guard let (column, row) = canvas.cell(of: place) else { return }
    take(column: column, row: row, columns: canvas.columnsPerTile)
  }

  /// Writes a text at the first start where it covers nothing; not at all where there is none.
  /// Starts that leave the map at its sides are moved in.
  mutating func put(
    _ text: String, at starts: [Start], look: TextLook, on grid: inout CellGrid
  ) -> Bool {
    let width = text.columnWidth
    let area = canvas.area
    guard width > 0, width <= area.columns else { return false }
    for start in starts {
      let column = min(max(start.column, area.column), area.columnEnd - width)
      guard isFree(column: column, row: start.row, columns: width) else { continue }
      take(column: column, row: start.row, columns: width)
      grid.put(text, column: column, row: start.row, look: look, in: area)
      return true
    }
    return false
  }

  /// Above a tile, so many rows higher.
  func above(_ place: Point, by rows: Int, width: Int) -> Start? {
    guard let (column, row) = canvas.cell(of: place) else { return nil }
    return (column - (width - 1) / 2, row - rows)
  }

  /// Beside a tile with a gap, to the right and to the left.
  func beside(_ place: Point, width: Int) -> [Start] {
    guard let (column, row) = canvas.cell(of: place) else { return [] }
    let right = column + canvas.columnsPerTile + 1
    let left = column - 1 - width
    // At the map's edge one side has no room: it would be moved over the tile. And the gap has to
    // be free, or the text would seem to be of whoever stands there.
    return [(right, row), (left, row)].filter {
      $0.0 > canvas.area.column && $0.0 + width < canvas.area.columnEnd
        && isFree(column: $0.0 == right ? right - 1 : left, row: row, columns: width + 1)
    }
  }

  private func isFree(column: Int, row: Int, columns: Int) -> Bool {
    let area = canvas.area
    guard row >= area.row, row < area.rowEnd else { return false }
    let first = (row - area.row) * area.columns + column - area.column
    return !isTaken[first..<first + columns].contains(true)
  }

  private mutating func take(column: Int, row: Int, columns: Int) {
    let area = canvas.area
    let first = (row - area.row) * area.columns + column - area.column
    for index in first..<first + columns where isTaken.indices.contains(index) {
      isTaken[index] = true
    }
  }
}
