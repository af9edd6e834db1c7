import Simulation
import Wire

/// Below the map, where there is no room beside it: two rows of vitals and abilities.
struct VitalsRowsView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    guard let own = session.replica.ownEntity,
      let character = session.replica.snapshot?.own?.character
    else { return }
    let upper = GridArea(column: area.column, row: area.row, columns: area.columns, rows: 1)
    drawVitals(of: own, character, in: upper, on: &grid)
    let lower = GridArea(
      column: area.column + 1, row: area.row + 1, columns: area.columns - 2, rows: 1)
    drawAbilities(in: lower, on: &grid)
  }

  private func drawVitals(
    of own: SeenEntity, _ character: OwnCharacter, in area: GridArea, on grid: inout CellGrid
  ) {
    let sheet = character.sheet
    HealthBar(entity: own, context: context).draw(
      in: GridArea(column: area.column + 1, row: area.row, columns: 14, rows: 1), on: &grid)
    var column = area.column + 16
    if sheet.manaMax > 0 {
      Bar(value: character.mana, most: sheet.manaMax, color: 0x4A78E0).draw(
        "\(context.texts[.mana]) \(character.mana)/\(sheet.manaMax)",
        in: GridArea(column: column, row: area.row, columns: 11, rows: 1), on: &grid)
      column += 12
    }
    column = drawLevel(sheet, column: column, in: area, on: &grid)
    var words: [(String, UInt32)] = []
    if sheet.ranksToSpend > 0 { words.append((context.texts[.ranksShort], 0xFFE880)) }
    if session.houndCount > 0 {
      words.append((context.texts[.hounds, session.houndCount], 0xD8A860))
    }
    for effect in own.effects.all { words.append((context.texts.word(for: effect), effect.color)) }
    words.append(("\(sheet.gold)$", 0xD8B840))
    for (word, color) in words {
      column =
        grid.put(
          word, column: column, row: area.row, look: TextLook(color, style: .bold), in: area) + 1
    }
  }

  /// The level, and how much of the way to the next is done.
  private func drawLevel(
    _ sheet: OwnSheet, column: Int, in area: GridArea, on grid: inout CellGrid
  ) -> Int {
    let bar = GridArea(column: column, row: area.row, columns: 6, rows: 1)
    Bar(value: sheet.experience, most: max(1, sheet.experienceNext), color: 0x9A70C8)
      .draw(context.texts[.levelShort, sheet.level], in: bar, on: &grid)
    return bar.columnEnd + 1
  }

  /// A fifth of the row each; what cools down says for how long instead of its key.
  private func drawAbilities(in area: GridArea, on grid: inout CellGrid) {
    let entries = AbilityEntry.all(of: session, context.texts)
    guard !entries.isEmpty else { return }
    let width = area.columns / max(5, entries.count)
    for (index, entry) in entries.enumerated() {
      let slot = GridArea(
        column: area.column + index * width, row: area.row, columns: width - 1, rows: 1)
      draw(entry, in: slot, on: &grid)
    }
  }

  private func draw(_ entry: AbilityEntry, in slot: GridArea, on grid: inout CellGrid) {
    let left = session.clock.microseconds(until: entry.readyAt, at: context.now)
    let isReady = left <= 0 && entry.isPaid
    let key = entry.isDash ? context.texts[.spaceShort] : entry.key
    let text = left > 0 ? AbilityEntry.seconds(left) : key
    let mark = TextLook(
      left > 0 ? 0xC08A50 : isReady ? 0xFFD27A : 0x6A6050, style: isReady ? .bold : [])
    let end = grid.put(text, column: slot.column, row: slot.row, look: mark, in: slot)
    let color: UInt32 = isReady ? 0xE4DCCC : entry.isPaid ? 0x7C766A : 0x6070A8
    let room = slot.columnEnd - end - 1
    grid.put(
      entry.name.truncated(toColumns: room), column: end + 1, row: slot.row, look: TextLook(color),
      in: slot)
  }
}
