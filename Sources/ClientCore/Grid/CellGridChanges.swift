/// Neighbouring cells of one row that differ from what the terminal shows.
package struct CellRun: Hashable, Sendable {
  package var column: Int
  package var row: Int
  /// Never empty; never begins with a continuation cell.
  package var cells: [Cell]
}

extension CellGrid {
  /// The runs of cells to write so that a terminal that shows `shown` shows this grid, top to
  /// bottom. Everything when the sizes differ. A wide character is always written whole.
  package func changes(from shown: CellGrid?) -> [CellRun] {
    var runs: [CellRun] = []
    let isComparable = shown?.columns == columns && shown?.rows == rows
    for row in 0..<rows {
      var column = 0
      while column < columns {
        let start = column
        while column < columns, !isComparable || differs(column, row, from: shown) {
          column += 1
        }
        if column > start {
          let base = row * columns
          runs.append(
            CellRun(column: start, row: row, cells: Array(cells[base + start..<base + column])))
        }
        column += 1
      }
    }
    return runs
  }

  /// Whether this cell, or the other half of the wide character that covers it, differs.
  private func differs(_ column: Int, _ row: Int, from shown: CellGrid?) -> Bool {
    guard let shown else { return true }
    let index = row * columns + column
    if cells[index] != shown.cells[index] { return true }
    if cells[index].style.contains(.continuation), column > 0 {
      return cells[index - 1] != shown.cells[index - 1]
    }
    guard column + 1 < columns, cells[index + 1].style.contains(.continuation) else { return false }
    return cells[index + 1] != shown.cells[index + 1]
  }
}
