import Simulation
import Wire

/// Health, mana, level, experience and gold: three rows, or all of it in one.
struct VitalsView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    guard let own = session.replica.ownEntity,
      let character = session.replica.snapshot?.own?.character
    else { return }
    guard area.rows >= 3 else { return drawRow(own, character, in: area.line(0), on: &grid) }
    drawHeading(of: own, character.sheet, in: area.line(0), on: &grid)
    drawBars(of: own, character, in: area.line(1), on: &grid)
    drawExperience(character.sheet, in: area.line(2), on: &grid)
  }

  private func drawHeading(
    of own: SeenEntity, _ sheet: OwnSheet, in area: GridArea, on grid: inout CellGrid
  ) {
    let kind = session.replica.legend(own.kind)
    let gold = context.texts[.gold, sheet.gold]
    let room = GridArea(
      column: area.column, row: area.row, columns: area.columns - gold.columnWidth - 1, rows: 1)
    let end = grid.put(
      own.name.truncated(toColumns: room.columns), column: area.column, row: area.row,
      look: TextLook(0xF0E4C8, style: .bold), in: room)
    let what = "\(kind?.name ?? "") \(sheet.level)".truncated(toColumns: room.columnEnd - end - 1)
    grid.put(
      what, column: end + 1, row: area.row, look: TextLook(kind?.color ?? 0x8C8070), in: room)
    grid.put(
      gold, column: area.columnEnd - gold.columnWidth, row: area.row, look: TextLook(0xD8B840),
      in: area)
  }

  /// Health, and mana beside it for whoever has any.
  private func drawBars(
    of own: SeenEntity, _ character: OwnCharacter, in area: GridArea, on grid: inout CellGrid
  ) {
    let hasMana = character.sheet.manaMax > 0
    let share = hasMana ? (area.columns - 1) * 3 / 5 : area.columns
    HealthBar(entity: own, context: context).draw(
      in: GridArea(column: area.column, row: area.row, columns: share, rows: 1), on: &grid)
    guard hasMana else { return }
    drawMana(
      character,
      in: GridArea(
        column: area.column + share + 1, row: area.row, columns: area.columns - share - 1, rows: 1),
      on: &grid)
  }

  private func drawMana(
    _ character: OwnCharacter, in area: GridArea, on grid: inout CellGrid
  ) {
    Bar(value: character.mana, most: character.sheet.manaMax, color: 0x4A78E0).draw(
      "\(context.texts[.mana]) \(character.mana)/\(character.sheet.manaMax)", in: area, on: &grid)
  }

  private func drawExperience(_ sheet: OwnSheet, in area: GridArea, on grid: inout CellGrid) {
    guard sheet.experienceNext > 0 else { return }
    let filled = min(
      area.columns, max(0, sheet.experience) * area.columns / sheet.experienceNext)
    for column in 0..<area.columns {
      let isFilled = column < filled
      grid.set(
        isFilled ? "━" : "─", column: area.column + column, row: area.row,
        look: TextLook(isFilled ? 0xC8A0F0 : 0x3A3244, style: isFilled ? .bold : []))
    }
  }

  /// All of it in one row.
  private func drawRow(
    _ own: SeenEntity, _ character: OwnCharacter, in area: GridArea, on grid: inout CellGrid
  ) {
    let sheet = character.sheet
    let width = sheet.manaMax > 0 ? max(14, area.columns / 4) : max(16, area.columns / 3)
    HealthBar(entity: own, context: context).draw(
      in: GridArea(column: area.column, row: area.row, columns: width, rows: 1), on: &grid)
    var column = area.column + width + 1
    if sheet.manaMax > 0 {
      drawMana(
        character, in: GridArea(column: column, row: area.row, columns: width, rows: 1), on: &grid)
      column += width + 1
    }
    let level = GridArea(column: column, row: area.row, columns: 7, rows: 1)
    Bar(value: sheet.experience, most: max(1, sheet.experienceNext), color: 0x9A70C8)
      .draw(context.texts[.levelShort, sheet.level], in: level, on: &grid)
    column = level.columnEnd + 1
    var words = [("\(sheet.gold)$", UInt32(0xD8B840))]
    if sheet.ranksToSpend > 0 { words.append((context.texts[.ranksShort], 0xFFE880)) }
    for (word, color) in words {
      let end = column + word.columnWidth
      guard end <= area.columnEnd else { break }
      grid.put(
        word, column: column, row: area.row, look: TextLook(color, style: .bold), in: area)
      column = end + 1
    }
  }
}

/// Hit points as a bar.
struct HealthBar {
  let entity: SeenEntity
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    Bar(value: entity.hp, most: entity.hpMax, color: context.palette.health(of: entity))
      .draw("\(context.texts[.hp]) \(entity.hp)/\(entity.hpMax)", in: area, on: &grid)
  }
}

extension MatchSession {
  /// How many hounds of one's own are in view.
  var houndCount: Int {
    guard let own = replica.snapshot?.own?.number else { return 0 }
    return (replica.snapshot?.entities ?? [])
      .reduce(0) { $0 + ($1.traits.master == own && $1.isAlive ? 1 : 0) }
  }
}
