/// A framed list of the title: each entry has a line and, where there is room, a second one below.
struct TitleListBox {
  struct Entry {
    var line: String
    var detail: String
    var color: UInt32
    /// Pressed by a click while the list does not have the keys.
    var key: Key?
  }

  var title: String
  var entries: [Entry]
  /// What stands there where there is none.
  var empty: String
  /// nil while the menu has the keys.
  var chosen: Int?

  private static let frame = TextLook(0x6C5434, on: 0x0C0906)
  private static let focused = TextLook(0xE8A850, on: 0x0C0906)

  func draw(in area: GridArea, on grid: inout CellGrid) {
    grid.box(area, title: title, look: chosen == nil ? Self.frame : Self.focused)
    let inside = area.inset(columns: 2, rows: 1)
    guard !entries.isEmpty else {
      for (index, line) in empty.broken(atColumns: inside.columns).prefix(inside.rows).enumerated()
      {
        grid.put(
          line, column: inside.column, row: inside.row + index, look: TextLook(0x8C8270),
          in: inside)
      }
      return
    }
    let height = entries.count * 2 <= inside.rows ? 2 : 1
    let room = max(1, inside.rows / height)
    let chosen = min(self.chosen ?? 0, entries.count - 1)
    let first = max(0, min(chosen - room / 2, entries.count - room))
    for (index, entry) in entries.enumerated().dropFirst(first).prefix(room) {
      let row = inside.row + (index - first) * height
      let place = GridArea(
        column: inside.column - 1, row: row, columns: inside.columns + 2, rows: height)
      draw(entry, in: place, isChosen: self.chosen != nil && index == chosen, on: &grid)
      if self.chosen != nil { grid.noteClick(place, .line(index)) }
      if self.chosen == nil, let key = entry.key { grid.noteClick(place, .key(key)) }
    }
    if first > 0 { mark("▴", row: area.row, area, on: &grid) }
    if first + room < entries.count { mark("▾", row: area.rowEnd - 1, area, on: &grid) }
  }

  private func draw(
    _ entry: Entry, in area: GridArea, isChosen: Bool, on grid: inout CellGrid
  ) {
    let ground: UInt32 = isChosen ? 0x3A2410 : 0x0C0906
    grid.fill(area, look: TextLook(entry.color, on: ground))
    let style: CellStyle = isChosen ? .bold : []
    grid.put(
      entry.line.truncated(toColumns: area.columns - 2), column: area.column + 1, row: area.row,
      look: TextLook(entry.color, style: style), in: area)
    guard area.rows > 1 else { return }
    grid.put(
      entry.detail.truncated(toColumns: area.columns - 5), column: area.column + 4,
      row: area.row + 1, look: TextLook(0x8C8270), in: area)
  }

  private func mark(_ glyph: Unicode.Scalar, row: Int, _ area: GridArea, on grid: inout CellGrid) {
    grid.set(glyph, column: area.columnEnd - 3, row: row, look: Self.focused)
  }
}
