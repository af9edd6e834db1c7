import Simulation
import Wire

/// Beside the map: health, mana, level, effects, abilities; below it who is in sight.
struct VitalsView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    var row = area.row
    if let own = session.replica.ownEntity, let state = session.replica.snapshot?.own {
      let sheet = state.character.sheet
      drawHeading(of: own, sheet, row: row, in: area, on: &grid)
      drawBars(of: own, state.character, row: row + 1, in: area, on: &grid)
      drawExperience(sheet, row: row + 2, in: area, on: &grid)
      drawEffects(of: own, row: row + 3, in: area, on: &grid)
      row += 4
      for entry in AbilityEntry.all(of: session, context.texts) {
        draw(entry, row: row, in: area, on: &grid)
        row += 1
      }
      if sheet.ranksToSpend > 0 {
        RankCall(count: sheet.ranksToSpend, context: context).draw(row: row, in: area, on: &grid)
      }
      row += 1
    }
    let rest = GridArea(
      column: area.column, row: row, columns: area.columns, rows: area.rowEnd - row - 1)
    InSightView(session: session, context: context).draw(in: rest, on: &grid)
  }

  private func drawHeading(
    of own: SeenEntity, _ sheet: OwnSheet, row: Int, in area: GridArea, on grid: inout CellGrid
  ) {
    let kind = session.replica.legend(own.kind)
    let end = grid.put(
      own.name, column: area.column, row: row, look: TextLook(0xF0E4C8, style: .bold), in: area)
    grid.put(
      "\(kind?.name ?? "") \(sheet.level)", column: end + 1, row: row,
      look: TextLook(kind?.color ?? 0x8C8070), in: area)
    let gold = context.texts[.gold, sheet.gold]
    grid.put(
      gold, column: area.columnEnd - 1 - gold.columnWidth, row: row, look: TextLook(0xD8B840),
      in: area)
  }

  /// Health, and mana beside it for whoever has any.
  private func drawBars(
    of own: SeenEntity, _ character: OwnCharacter, row: Int, in area: GridArea,
    on grid: inout CellGrid
  ) {
    let manaMax = character.sheet.manaMax
    let whole = area.columns - 1
    let share = manaMax > 0 ? (whole - 1) * 3 / 5 : whole
    HealthBar(entity: own, context: context).draw(
      in: GridArea(column: area.column, row: row, columns: share, rows: 1), on: &grid)
    guard manaMax > 0 else { return }
    Bar(value: character.mana, most: manaMax, color: 0x4A78E0).draw(
      "\(context.texts[.mana]) \(character.mana)/\(manaMax)",
      in: GridArea(
        column: area.column + share + 1, row: row, columns: whole - share - 1, rows: 1),
      on: &grid)
  }

  private func drawExperience(
    _ sheet: OwnSheet, row: Int, in area: GridArea, on grid: inout CellGrid
  ) {
    guard sheet.experienceNext > 0 else { return }
    let whole = area.columns - 1
    let filled = min(whole, max(0, sheet.experience) * whole / sheet.experienceNext)
    for column in 0..<whole {
      grid.set(
        "─", column: area.column + column, row: row,
        look: TextLook(column < filled ? 0xC8A0F0 : 0x3A3244, style: column < filled ? .bold : []))
    }
  }

  private func drawEffects(
    of own: SeenEntity, row: Int, in area: GridArea, on grid: inout CellGrid
  ) {
    var column = area.column
    let hounds = session.houndCount
    if hounds > 0 {
      let look = TextLook(0xD8A860, style: .bold)
      column =
        grid.put(context.texts[.hounds, hounds], column: column, row: row, look: look, in: area) + 1
    }
    for effect in own.effects.all {
      column =
        grid.put(
          context.texts.word(for: effect), column: column, row: row,
          look: TextLook(effect.color, style: .bold),
          in: area) + 1
    }
  }

  private func draw(
    _ entry: AbilityEntry, row: Int, in area: GridArea, on grid: inout CellGrid
  ) {
    let left = session.clock.microseconds(until: entry.readyAt, at: context.now)
    let isReady = left <= 0 && entry.isPaid
    let key = TextLook(isReady ? 0xFFD27A : 0x6A6050, style: isReady ? .bold : [])
    var end = grid.put("[\(entry.key)]", column: area.column, row: row, look: key, in: area)
    let name = TextLook(isReady ? 0xE4DCCC : 0x7C766A)
    end = grid.put(" \(entry.name)\(entry.roman)", column: end, row: row, look: name, in: area)
    if left > 0 {
      let text = " \(AbilityEntry.seconds(left))s"
      grid.put(text, column: end, row: row, look: TextLook(0xC08A50), in: area)
    }
    guard entry.mana > 0 else { return }
    let price = context.texts[.manaCost, entry.mana]
    grid.put(
      price, column: area.columnEnd - 1 - price.columnWidth, row: row,
      look: TextLook(entry.isPaid ? 0x6C88D8 : 0xB04848), in: area)
  }
}

/// Hit points as a bar.
struct HealthBar {
  let entity: SeenEntity
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    Bar(value: entity.hp, most: entity.hpMax, color: Color.health(entity.hp, of: entity.hpMax))
      .draw("\(context.texts[.hp]) \(entity.hp)/\(entity.hpMax)", in: area, on: &grid)
  }
}

/// Says that there are ranks to spend, so that it is seen.
struct RankCall {
  let count: Int
  let context: ViewContext

  func draw(row: Int, in area: GridArea, on grid: inout CellGrid) {
    let isBright = (context.now.microseconds / 500_000).isMultiple(of: 2)
    grid.put(
      context.texts.ranks(count), column: area.column, row: row,
      look: TextLook(isBright ? 0xFFF0A0 : 0xE0A830, style: .bold), in: area)
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
