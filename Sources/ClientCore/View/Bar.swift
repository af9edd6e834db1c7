/// A bar that is filled from the left: health, or time gone by.
struct Bar {
  var value: Int
  var most: Int
  var color: UInt32

  /// Draws it with the text on top of it. Filled cells are reversed, so that it reads without
  /// colour too.
  func draw(_ text: String, in area: GridArea, on grid: inout CellGrid) {
    let filled = most > 0 ? min(area.columns, max(0, value) * area.columns / most) : 0
    let shown = text.truncated(toColumns: area.columns)
    grid.fill(area, look: TextLook(color, on: Color.scaled(color, percent: 22)))
    let start = area.column + (area.columns - shown.columnWidth) / 2
    grid.put(
      shown, column: start, row: area.row,
      look: TextLook(0xF4ECDC, on: Color.scaled(color, percent: 22)), in: area)
    let fill = Color.scaled(color, percent: 82)
    for column in area.column..<area.column + filled {
      grid[column, area.row].foreground = fill
      grid[column, area.row].background = 0x0C0A08
      grid[column, area.row].style.formUnion([.reverse, .bold])
    }
  }
}
