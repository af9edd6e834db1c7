/// A rectangle of cells: where a part of the picture goes, and what it may not draw past.
package struct GridArea: Hashable, Sendable {
  package var column: Int
  package var row: Int
  /// 0 or more.
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The first column to the right of it.
  package var columnEnd: Int { column + columns }
  /// The first row below it.
  package var rowEnd: Int { row + rows }

  package func contains(column: Int, row: Int) -> Bool {
    column >= self.column && row >= self.row && column < columnEnd && row < rowEnd
  }

  /// Whether they have a cell in common.
  package func overlaps(_ other: GridArea) -> Bool {
    columns > 0 && rows > 0 && other.columns > 0 && other.rows > 0 && column < other.columnEnd
      && other.column < columnEnd && row < other.rowEnd && other.row < rowEnd
  }

  /// Smaller by so many cells on every side.
  package func inset(columns: Int = 1, rows: Int = 1) -> GridArea {
    GridArea(
      column: column + columns, row: row + rows, columns: self.columns - 2 * columns,
      rows: self.rows - 2 * rows)
  }

  /// A rectangle of at most this size in the middle.
  package func centred(columns: Int, rows: Int) -> GridArea {
    let width = min(columns, self.columns)
    let height = min(rows, self.rows)
    return GridArea(
      column: column + (self.columns - width) / 2, row: row + (self.rows - height) / 2,
      columns: width, rows: height)
  }
}
