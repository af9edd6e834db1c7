import Simulation
import Wire

/// The dash and the abilities: a row each with cooldown, price and rank, or all of them in one row.
/// A click does what the key does.
struct AbilitiesView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let entries = AbilityEntry.all(of: session, context.texts)
    guard area.rows > 1 else { return drawRow(entries, in: area, on: &grid) }
    for (index, entry) in entries.enumerated() {
      draw(entry, in: area.line(index), on: &grid)
    }
    let ranks = session.replica.snapshot?.own?.character.sheet.ranksToSpend ?? 0
    if ranks > 0, entries.count < area.rows { drawCall(ranks, in: area.line(entries.count), &grid) }
  }

  /// The ground of the row runs out as the cooldown does.
  private func draw(_ entry: AbilityEntry, in area: GridArea, on grid: inout CellGrid) {
    guard area.rows > 0 else { return }
    let left = microsecondsLeft(of: entry)
    let isReady = left <= 0 && entry.isPaid
    if left > 0, entry.cooldown > 0 {
      let filled = Int(min(left, entry.cooldown) * Int64(area.columns) / entry.cooldown)
      grid.fill(
        GridArea(column: area.column, row: area.row, columns: filled, rows: 1),
        look: TextLook(PanelBox.soft, on: 0x2A1E12))
    }
    let price = entry.mana > 0 ? context.texts[.manaCost, entry.mana] : ""
    let room = GridArea(
      column: area.column, row: area.row,
      columns: area.columns - (price.isEmpty ? 0 : price.columnWidth + 1), rows: 1)
    let key = TextLook(isReady ? 0xFFD27A : 0x6A6050, style: isReady ? .bold : [])
    var end = grid.put("[\(entry.key)]", column: area.column, row: area.row, look: key, in: room)
    let time = left > 0 ? " \(AbilityEntry.seconds(left))s" : ""
    let name = " \(entry.name)\(entry.roman)"
      .truncated(toColumns: room.columnEnd - end - time.columnWidth)
    end = grid.put(
      name, column: end, row: area.row, look: TextLook(isReady ? 0xE4DCCC : 0x7C766A), in: room)
    grid.put(time, column: end, row: area.row, look: TextLook(0xC08A50), in: room)
    grid.put(
      price, column: area.columnEnd - price.columnWidth, row: area.row,
      look: TextLook(entry.isPaid ? 0x6C88D8 : 0xB04848), in: area)
    noteClick(entry, area, on: &grid)
  }

  /// A fifth of the row each; what cools down says for how long instead of its key.
  private func drawRow(
    _ entries: [AbilityEntry], in area: GridArea, on grid: inout CellGrid
  ) {
    guard !entries.isEmpty else { return }
    let width = area.columns / max(5, entries.count)
    for (index, entry) in entries.enumerated() {
      let slot = GridArea(
        column: area.column + index * width, row: area.row, columns: width - 1, rows: 1)
      drawShort(entry, in: slot, on: &grid)
      noteClick(entry, slot, on: &grid)
    }
  }

  private func drawShort(_ entry: AbilityEntry, in slot: GridArea, on grid: inout CellGrid) {
    let left = microsecondsLeft(of: entry)
    let isReady = left <= 0 && entry.isPaid
    let key = entry.isDash ? context.texts[.spaceShort] : entry.key
    let text = left > 0 ? AbilityEntry.seconds(left) : key
    let mark = TextLook(
      left > 0 ? 0xC08A50 : isReady ? 0xFFD27A : 0x6A6050, style: isReady ? .bold : [])
    let end = grid.put(text, column: slot.column, row: slot.row, look: mark, in: slot)
    let color: UInt32 = isReady ? 0xE4DCCC : entry.isPaid ? 0x7C766A : 0x6070A8
    let rank = entry.rank > 1 ? entry.roman : ""
    let room = slot.columnEnd - end - 1
    let name =
      entry.name.columnWidth + rank.columnWidth <= room
      ? entry.name + rank : entry.name.truncated(toColumns: room)
    grid.put(name, column: end + 1, row: slot.row, look: TextLook(color), in: slot)
  }

  /// Says that there are ranks to spend, so that it is seen.
  private func drawCall(_ count: Int, in area: GridArea, _ grid: inout CellGrid) {
    let isBright =
      context.options.hasReducedMotion
      || (context.now.microseconds / 500_000).isMultiple(of: 2)
    let text = context.texts.ranks(count).truncated(toColumns: area.columns)
    grid.put(
      text, column: area.column, row: area.row,
      look: TextLook(isBright ? 0xFFF0A0 : 0xE0A830, style: .bold), in: area)
  }

  private func microsecondsLeft(of entry: AbilityEntry) -> Int64 {
    session.clock.microseconds(until: entry.readyAt, at: context.now)
  }

  private func noteClick(_ entry: AbilityEntry, _ area: GridArea, on grid: inout CellGrid) {
    guard let key = session.hand.keys[entry.wish].first, !session.isWatching else { return }
    grid.noteClick(area, .key(key))
  }
}
