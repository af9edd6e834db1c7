/// Draws the portrait of a class, its signs coloured by what they are.
struct ClassPortraitView {
  static let columns = 16
  static let rows = 7

  let card: ClassCard
  let sheet: ClassSheet

  func draw(column: Int, row: Int, on grid: inout CellGrid) {
    for (index, line) in sheet.portrait.prefix(Self.rows).enumerated() {
      for (offset, glyph) in line.unicodeScalars.prefix(Self.columns).enumerated()
      where glyph != " " {
        grid.set(
          glyph, column: column + offset, row: row + index,
          look: TextLook(color(of: glyph), style: .bold))
      }
    }
  }

  private func color(of glyph: Unicode.Scalar) -> UInt32 {
    switch glyph {
    case "o", "-", "=": 0xF0E0C0
    case "*", ".", "~", "^": Color.mix(card.color, 0xFF9040, percent: 60)
    case "#", "X", "\"": 0xA8A090
    default: card.color
    }
  }
}

/// Draws a class beside the menu: portrait, measures, and the names of its abilities.
struct ClassBriefView {
  let card: ClassCard
  let sheet: ClassSheet
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let texts = context.texts
    grid.box(area, title: texts.name(card.rawValue), look: TextLook(card.color, on: 0x0C0906))
    let inside = area.inset(columns: 2, rows: 1)
    ClassPortraitView(card: card, sheet: sheet).draw(
      column: inside.column, row: inside.row, on: &grid)
    let lines =
      [texts.measures(of: sheet), texts.difficulty(of: card), ""]
      + sheet.abilities.enumerated().dropFirst().map { "\($0)  \(texts.name($1.name))" }
    for (index, line) in lines.prefix(inside.rows).enumerated() {
      grid.put(
        line, column: inside.column + ClassPortraitView.columns + 2, row: inside.row + index,
        look: TextLook(index < 2 ? 0xE8D8B0 : 0xB0A898), in: inside)
    }
  }
}
