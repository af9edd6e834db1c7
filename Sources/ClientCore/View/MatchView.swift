import Simulation
import Wire

/// Draws a match: the map, what stands beside or below it, and what lies over it.
struct MatchView {
  let session: MatchSession
  let context: ViewContext

  func draw(on grid: inout CellGrid) {
    let layout = MatchLayout(columns: grid.columns, rows: grid.rows)
    MapView(session: session, area: layout.map, context: context)
      .draw(on: &grid)
    if layout.isWide { drawRule(at: layout.map.columnEnd, rows: layout.map.rows, on: &grid) }
    if layout.isWide {
      VitalsView(session: session, context: context)
        .draw(in: layout.vitals, on: &grid)
    } else {
      VitalsRowsView(session: session, context: context).draw(in: layout.vitals, on: &grid)
    }
    drawLog(in: layout.log, on: &grid)
    StatusView(session: session, context: context).draw(in: layout.status, on: &grid)
    grid.statusRow = layout.status.row
    if session.isWatching { drawWatcherBar(over: layout.map, on: &grid) }
    MatchStatusView(session: session, context: context).draw(over: layout.map, on: &grid)
    OverlayView(session: session, context: context).draw(over: layout, on: &grid)
  }

  private func drawRule(at column: Int, rows: Int, on grid: inout CellGrid) {
    for row in 0..<rows {
      grid.set("│", column: column, row: row, look: TextLook(0x3A3226))
    }
  }

  /// Newest at the bottom; what is older is darker.
  private func drawLog(in area: GridArea, on grid: inout CellGrid) {
    let back = session.hand.logBack
    let lines = session.log.wrapped(columns: area.columns, rows: area.rows + back)
      .dropLast(back)
    for (index, line) in lines.enumerated() {
      let age = Int((context.now - line.at) / 1_000_000)
      let color = Color.scaled(line.color, percent: max(45, 100 - age * 4))
      let row = area.rowEnd - lines.count + index
      grid.put(line.text, column: area.column, row: row, look: TextLook(color), in: area)
    }
  }

  private func drawWatcherBar(over map: GridArea, on grid: inout CellGrid) {
    let bar = GridArea(column: map.column, row: map.row, columns: map.columns, rows: 1)
    let look = TextLook(0xF0E4C8, on: 0x3A2A50)
    grid.fill(bar, look: look)
    let name = session.followed
    let text = name.isEmpty ? context.texts[.watchingAll] : context.texts[.watching, name]
    let end = grid.put(text, column: bar.column + 1, row: bar.row, look: look, in: bar)
    let keys = context.texts[.watcherKeys]
    if end + keys.columnWidth + 3 < bar.columnEnd {
      let column = bar.columnEnd - keys.columnWidth - 1
      let dim = TextLook(0xA898C0, on: 0x3A2A50)
      grid.put(keys, column: column, row: bar.row, look: dim, in: bar)
    }
  }
}
