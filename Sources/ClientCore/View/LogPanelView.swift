import Simulation

/// The whole log over the picture, with filters and times since the beginning.
struct LogPanelView {
  let session: MatchSession
  let screen: LogScreen
  let context: ViewContext

  private static let timeColumns = 7

  /// Where the lines go on a screen of that size.
  static func room(in screen: GridArea) -> GridArea {
    let inside = screen.inset(columns: 2, rows: 1)
    return GridArea(
      column: inside.column, row: inside.row + 2, columns: inside.columns, rows: inside.rows - 4)
  }

  /// All lines of that filter as they are broken at that width, oldest first.
  static func lines(of session: MatchSession, _ filter: LogKind?, columns: Int) -> [LogLine] {
    var shown: [LogLine] = []
    for line in session.log.lines where filter == nil || line.kind == filter {
      for (index, part) in line.shown.broken(atColumns: columns - timeColumns).enumerated() {
        // Only the first row of a line has its time.
        let at = index == 0 ? line.since ?? line.at : Moment(microseconds: -1)
        let color = line.isOthers ? Color.scaled(line.color, percent: 60) : line.color
        shown.append(LogLine(text: part, color: color, at: at, kind: line.kind))
      }
    }
    return shown
  }

  func draw(in area: GridArea, on grid: inout CellGrid) {
    grid.box(area, title: context.texts[.logTitle], look: PanelBox.frame)
    grid.noteClick(area, .nothing)
    let room = Self.room(in: area)
    drawFilters(in: area.inset(columns: 2, rows: 1).line(0), on: &grid)
    let lines = Self.lines(of: session, screen.filter, columns: room.columns)
    let shown = lines.dropLast(min(screen.back, max(0, lines.count - room.rows))).suffix(room.rows)
    for (index, line) in shown.enumerated() { draw(line, in: room.line(index), on: &grid) }
    if shown.isEmpty {
      grid.put(
        context.texts[.logEmpty], column: room.column, row: room.row, look: TextLook(PanelBox.soft),
        in: room)
    }
    let frame = GridArea(
      column: area.columnEnd - 3, row: area.row, columns: 1, rows: area.rows)
    if shown.startIndex > 0 {
      grid.set("▴", column: frame.column, row: frame.row, look: PanelBox.frame)
    }
    if shown.endIndex < lines.count {
      grid.set("▾", column: frame.column, row: frame.rowEnd - 1, look: PanelBox.frame)
    }
    let foot = area.inset(columns: 2, rows: 1)
    let keys = context.texts[.logKeys].truncated(toColumns: foot.columns)
    grid.put(
      keys, column: foot.column, row: foot.rowEnd - 1, look: TextLook(PanelBox.faint), in: foot)
    grid.noteHints(keys, column: foot.column, row: foot.rowEnd - 1)
  }

  private func drawFilters(in area: GridArea, on grid: inout CellGrid) {
    var column = area.column
    for (index, filter) in LogScreen.filters.enumerated() {
      let text = " \(index + 1) \(context.texts.filter(filter)) "
      let isChosen = filter == screen.filter
      let look =
        isChosen
        ? TextLook(PanelBox.strong, on: 0x3A2A14, style: [.bold, .underline])
        : TextLook(PanelBox.soft)
      let place = GridArea(column: column, row: area.row, columns: text.columnWidth, rows: 1)
      grid.noteClick(place, .key(.character(Unicode.Scalar(UInt8(49 + index)))))
      column = grid.put(text, column: column, row: area.row, look: look, in: area) + 1
    }
  }

  private func draw(_ line: LogLine, in area: GridArea, on grid: inout CellGrid) {
    if line.at >= session.beganAt {
      let time = context.texts.clock(Int((line.at - session.beganAt) / 1_000_000))
      grid.put(
        time, column: area.column + Self.timeColumns - 2 - time.columnWidth, row: area.row,
        look: TextLook(PanelBox.faint), in: area)
    }
    let column = area.column + Self.timeColumns
    grid.put(line.text, column: column, row: area.row, look: TextLook(line.color), in: area)
  }
}
