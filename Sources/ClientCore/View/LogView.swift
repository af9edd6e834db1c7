import Simulation

/// The newest lines of what happened; the newest at the bottom, what is older is darker.
struct LogView {
  let session: MatchSession
  let context: ViewContext

  /// In steps, and few: each one writes the line anew.
  private static func brightness(age: Int64) -> Int {
    age < 4_000_000 ? 100 : age < 15_000_000 ? 72 : 48
  }

  /// From so many rows on it has a heading.
  private static let headingRowsMin = 5

  func draw(in area: GridArea, on grid: inout CellGrid) {
    var area = area
    if area.rows >= Self.headingRowsMin {
      HudHeading(title: context.texts[.logTitle]).draw(in: area, on: &grid)
      area = area.dropping(rows: 1)
    }
    // The line that is being typed covers the last row of the screen but one.
    if case .chat = session.overlay, area.rowEnd == grid.rows - 1 { area.rows -= 1 }
    let back = session.hand.logBack
    let lines = session.log.wrapped(columns: area.columns, rows: area.rows + back).dropLast(back)
    for (index, line) in lines.suffix(area.rows).enumerated() {
      let color = Color.scaled(line.color, percent: Self.brightness(age: context.now - line.at))
      let row = area.rowEnd - min(lines.count, area.rows) + index
      grid.put(line.text, column: area.column, row: row, look: TextLook(color), in: area)
    }
    guard let key = session.hand.keys[.log].first else { return }
    grid.noteClick(area, .key(key))
  }
}
