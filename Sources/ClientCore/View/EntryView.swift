/// Draws the line that is being typed to be said, with its cursor and its limit.
struct EntryView {
  let field: EntryField
  let context: ViewContext

  func draw(in row: GridArea, on grid: inout CellGrid) {
    let look = TextLook(0xF4ECDC, on: 0x2A3448)
    grid.fill(row, look: look)
    grid.noteClick(row, .nothing)
    let count = field.isRefusing ? context.texts[.entryFull, field.charactersMax] : counted
    let label = context.texts[.say, ""]
    let room = row.columns - label.columnWidth - count.columnWidth - 4
    var (before, after) = field.parts
    // What is before the cursor gives way first, but for the last of it.
    while before.columnWidth + min(after.columnWidth, 8) + 1 > room, !before.isEmpty {
      before.removeFirst()
    }
    let left = GridArea(
      column: row.column, row: row.row, columns: row.columns - count.columnWidth - 2, rows: 1)
    let column = grid.put(
      " " + label + before, column: row.column, row: row.row, look: look, in: left)
    let cursor = after.isEmpty ? "_" : String(after.removeFirst())
    var lit = look
    if cursor != "_" { lit.style = .reverse }
    let end = grid.put(cursor, column: column, row: row.row, look: lit, in: left)
    grid.put(after, column: end, row: row.row, look: look, in: left)
    grid.put(
      count, column: row.columnEnd - count.columnWidth - 1, row: row.row,
      look: TextLook(field.isRefusing ? 0xFF8070 : 0x8C9CB8), in: row)
  }

  private var counted: String { "\(field.text.count)/\(field.charactersMax)" }
}
