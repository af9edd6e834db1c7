import Simulation

/// Draws what was missed, in the upper part of the map, until a key is pressed or time is over.
struct AwayView {
  let report: AwayReport
  let context: ViewContext

  func draw(in map: GridArea, on grid: inout CellGrid) {
    guard context.now < report.until else { return }
    let lines = report.lines.prefix(max(1, map.rows - 6))
    let widest = (lines.map(\.columnWidth) + [report.title.columnWidth + 4]).max() ?? 0
    let columns = min(map.columns - 2, widest + 4)
    let box = GridArea(
      column: map.column + (map.columns - columns) / 2, row: map.row + 2, columns: columns,
      rows: lines.count + 2)
    grid.box(box, title: report.title, look: TextLook(0xE8C060, on: 0x15100A))
    grid.noteClick(box, .nothing)
    let inside = box.inset(columns: 2, rows: 1)
    for (index, line) in lines.enumerated() {
      grid.put(
        line.truncated(toColumns: inside.columns), column: inside.column, row: inside.row + index,
        look: TextLook(PanelBox.strong), in: inside)
    }
  }
}
