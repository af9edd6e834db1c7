import Simulation

/// Draws the page on which one chooses a class: its portrait and measures on the left, on the right
/// its abilities with their numbers and a small moving scene of the chosen one.
struct ClassPageView {
  let chosen: ClassCard
  let ability: Int
  let stock: TitleStock
  let context: ViewContext

  private static let leftColumns = 18

  func draw(in area: GridArea, on grid: inout CellGrid) {
    grid.box(area, look: TextLook(Color.scaled(chosen.color, percent: 60), on: 0x0C0906))
    drawTabs(in: area, on: &grid)
    let inside = area.inset(columns: 2, rows: 1)
    guard let sheet = stock.sheet(of: chosen) else {
      grid.put(
        context.texts.line(about: chosen).truncated(toColumns: inside.columns),
        column: inside.column, row: inside.row + 1, look: TextLook(chosen.color), in: inside)
      return
    }
    drawLeft(sheet, in: inside, on: &grid)
    let right = GridArea(
      column: inside.column + Self.leftColumns, row: inside.row,
      columns: inside.columns - Self.leftColumns, rows: inside.rows)
    guard right.columns >= 52, right.rows >= sheet.abilities.count + 1 + AbilityPreview.rows else {
      return drawBriefly(sheet, in: right, on: &grid)
    }
    drawAbilities(sheet, in: right, on: &grid)
    let below = GridArea(
      column: right.column, row: right.row + sheet.abilities.count + 1, columns: right.columns,
      rows: right.rows - sheet.abilities.count - 1)
    if ability < sheet.abilities.count {
      drawPreview(sheet.abilities[ability], in: below, on: &grid)
    }
  }

  /// The classes in the frame, each to be clicked on.
  private func drawTabs(in area: GridArea, on grid: inout CellGrid) {
    var column = area.column + 2
    for card in ClassCard.allCases {
      let text = " \(context.texts.name(card.rawValue)) "
      let look =
        card == chosen
        ? TextLook(0x120C06, on: card.color, style: .bold) : TextLook(card.color, on: 0x0C0906)
      let end = grid.put(text, column: column, row: area.row, look: look, in: area)
      grid.noteClick(
        GridArea(column: column, row: area.row, columns: end - column, rows: 1),
        .key(.character(card.letter)))
      column = end + 1
    }
  }

  private func drawLeft(_ sheet: ClassSheet, in area: GridArea, on grid: inout CellGrid) {
    let left = GridArea(
      column: area.column, row: area.row, columns: Self.leftColumns - 1, rows: area.rows)
    ClassPortraitView(card: chosen, sheet: sheet)
      .draw(column: left.column, row: left.row, on: &grid)
    var row = left.row + ClassPortraitView.rows
    let words = [context.texts.difficulty(of: chosen), context.texts.measures(of: sheet)]
      .flatMap { $0.broken(atColumns: left.columns) }
    for word in words where row < left.rowEnd {
      grid.put(word, column: left.column, row: row, look: TextLook(0xE8D8B0), in: left)
      row += 1
    }
  }

  /// On a small screen the scene stands beside the names, and the numbers below them.
  private func drawBriefly(_ sheet: ClassSheet, in area: GridArea, on grid: inout CellGrid) {
    let names = GridArea(column: area.column, row: area.row, columns: 16, rows: area.rows)
    drawAbilities(sheet, in: names, on: &grid)
    guard ability < sheet.abilities.count else { return }
    let one = sheet.abilities[ability]
    preview(of: one).draw(column: names.columnEnd + 3, row: area.row, on: &grid)
    let lines =
      [context.texts.numbers(of: one)] + context.texts.does(one).broken(atColumns: area.columns)
    for (index, line) in lines.enumerated() {
      let row = area.row + sheet.abilities.count + index
      grid.put(line, column: area.column, row: row, look: TextLook(0xD8C8A0), in: area)
    }
  }

  private func preview(of one: ClassSheet.Ability) -> AbilityPreview {
    let still = context.options.hasReducedMotion
    return AbilityPreview(
      ability: one, color: chosen.color, time: still ? 1_000_000 : context.now.microseconds)
  }

  private func drawAbilities(_ sheet: ClassSheet, in area: GridArea, on grid: inout CellGrid) {
    let texts = context.texts
    for (index, one) in sheet.abilities.enumerated() where index < area.rows {
      let row = GridArea(
        column: area.column, row: area.row + index, columns: area.columns, rows: 1)
      let isChosen = index == ability
      if isChosen { grid.fill(row, look: TextLook(0xE8D8B0, on: 0x2A1C0E)) }
      let name = "\(index == 0 ? "f" : "\(index)") \(texts.name(one.name))"
      grid.put(
        name, column: row.column, row: row.row,
        look: TextLook(isChosen ? chosen.color : 0xD8C8A0, style: .bold), in: row)
      grid.noteClick(row, .line(index))
      guard area.columns >= 52 else { continue }
      let numbers = texts.numbers(of: one)
      grid.put(
        numbers, column: max(row.column + 14, row.columnEnd - numbers.columnWidth), row: row.row,
        look: TextLook(0xA89C84), in: row)
    }
  }

  private func drawPreview(
    _ one: ClassSheet.Ability, in area: GridArea, on grid: inout CellGrid
  ) {
    guard area.rows >= AbilityPreview.rows else { return }
    preview(of: one).draw(column: area.column, row: area.row, on: &grid)
    let column = area.column + AbilityPreview.columns + 2
    let room = area.columnEnd - column
    let lines = context.texts.does(one).broken(atColumns: room)
    for (index, line) in lines.prefix(area.rows).enumerated() {
      grid.put(line, column: column, row: area.row + index, look: TextLook(0xD8C8A0), in: area)
    }
    let style = context.texts.line(about: chosen).broken(atColumns: room)
    let first = max(lines.count + 1, area.rows - style.count)
    for (index, line) in style.enumerated() where first + index < area.rows {
      grid.put(
        line, column: column, row: area.row + first + index, look: TextLook(0x8C8270), in: area)
    }
  }
}
