/// Draws the two rows at the foot of the title: what is typed or said of the choice, and the keys.
struct TitleFootView {
  let screen: TitleScreen
  let context: ViewContext

  func draw(row: Int, on grid: inout CellGrid) {
    if let field = screen.field {
      draw(field, label: screen.selected == .name ? .enterName : .enterAddress, row, on: &grid)
    } else if screen.complaint == nil, let (line, color) = remark {
      centre(line, row: row, TextLook(color), on: &grid)
    }
    if let complaint = screen.complaint {
      let lines = words(for: complaint).broken(atColumns: grid.columns - 4).prefix(2)
      let first = screen.field == nil && lines.count > 1 ? row : row + 1
      for (index, line) in lines.enumerated() {
        centre(line, row: first + index, TextLook(0xE07060), on: &grid)
      }
    } else {
      centre(keys, row: row + 1, TextLook(0x8C8270), on: &grid, hasHints: true)
    }
  }

  /// What is typed, with the cursor in it; all of it is reversed while it is chosen.
  private func draw(
    _ field: EntryField, label: Phrase, _ row: Int, on grid: inout CellGrid
  ) {
    let label = context.texts[label, ""]
    let (before, after) = field.parts
    let columns = (label + before + after).columnWidth + (after.isEmpty ? 1 : 0)
    let look = TextLook(0xF0E8D8, on: 0x241A10)
    var lit = look
    lit.style = .reverse
    var column = max(1, (grid.columns - columns) / 2)
    column = grid.put(label, column: column, row: row, look: look)
    column = grid.put(before, column: column, row: row, look: field.isSelected ? lit : look)
    guard let cursor = after.first else {
      grid.put("_", column: column, row: row, look: look)
      return
    }
    column = grid.put(String(cursor), column: column, row: row, look: lit)
    grid.put(String(after.dropFirst()), column: column, row: row, look: look)
  }

  private var keys: String {
    if screen.field != nil { return context.texts[.entryKeys] }
    switch screen.page {
    case .menu: return context.texts[.titleKeys]
    case .classes: return context.texts[.classKeys]
    case .games, .recent, .replays: return context.texts[.listKeys]
    }
  }

  /// Of the chosen line of the menu.
  private var remark: (String, UInt32)? {
    guard screen.page == .menu else { return nil }
    switch screen.selected {
    case .className:
      return screen.card.map { (context.texts.line(about: $0), $0.color) }
    case .mode: return (context.texts.aim(of: screen.mode), 0xE8C890)
    case .alone, .host, .games, .join, .recent, .watch, .replays, .name, .options, .quit:
      return nil
    }
  }

  private func words(for complaint: TitleScreen.Complaint) -> String {
    switch complaint {
    case .name(let error): context.texts.complaint(error)
    case .address(let error): context.texts.complaint(error)
    case .sentence(let sentence): sentence
    }
  }

  private func centre(
    _ text: String, row: Int, _ look: TextLook, on grid: inout CellGrid, hasHints: Bool = false
  ) {
    let fitting = text.truncated(toColumns: grid.columns - 2)
    let column = (grid.columns - fitting.columnWidth) / 2
    grid.put(fitting, column: column, row: row, look: look)
    if hasHints { grid.noteHints(fitting, column: column, row: row) }
  }
}
