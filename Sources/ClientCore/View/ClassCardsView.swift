/// Draws the classes beside each other, to choose from.
struct ClassCardsView {
  let chosen: ClassCard?
  let context: ViewContext

  private static let width = 18
  private static let rows = 8

  /// Below that row; takes eleven.
  func draw(from row: Int, on grid: inout CellGrid) {
    let cards = ClassCard.allCases
    let first = (grid.columns - cards.count * (Self.width + 1) + 1) / 2
    for (index, card) in cards.enumerated() {
      let area = GridArea(
        column: first + index * (Self.width + 1), row: row, columns: Self.width, rows: Self.rows)
      draw(card, in: area, on: &grid)
    }
    if let chosen {
      centre(
        context.texts.line(about: chosen), row: row + Self.rows, TextLook(chosen.color), on: &grid)
    }
    let keys = context.texts[.classKeys]
    centre(keys, row: row + Self.rows + 1, TextLook(0x706858), on: &grid)
  }

  private func draw(_ card: ClassCard, in area: GridArea, on grid: inout CellGrid) {
    let isChosen = card == chosen
    let background: UInt32 = isChosen ? Color.scaled(card.color, percent: 14) : 0x0E0C0A
    let frame = isChosen ? card.color : 0x4A4438
    grid.box(area, title: context.texts.name(card.rawValue), look: TextLook(frame, on: background))
    let inside = area.inset(columns: 2, rows: 1)
    for (index, line) in card.art.enumerated() {
      for (offset, glyph) in line.unicodeScalars.enumerated() where glyph != " " {
        grid.set(
          glyph, column: inside.column + 1 + offset, row: inside.row + index,
          look: look(of: glyph, card, isChosen))
      }
    }
  }

  private func look(of glyph: Unicode.Scalar, _ card: ClassCard, _ isChosen: Bool) -> TextLook {
    let color: UInt32 =
      switch glyph {
      case "@": card.color
      case "*": 0xFF9040
      case "d": 0xD8A860
      default: 0xA8A090
      }
    return TextLook(isChosen ? color : Color.scaled(color, percent: 60), style: .bold)
  }

  private func centre(_ text: String, row: Int, _ look: TextLook, on grid: inout CellGrid) {
    let fitting = text.truncated(toColumns: grid.columns - 2)
    grid.put(fitting, column: (grid.columns - fitting.columnWidth) / 2, row: row, look: look)
  }
}
