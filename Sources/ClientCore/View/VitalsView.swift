import Simulation
import Wire

/// Health, abilities and their cooldowns; where there is room, also who is in sight.
struct VitalsView {
  let session: MatchSession
  let isWide: Bool
  let isUnicode: Bool
  let now: Moment

  func draw(in area: GridArea, on grid: inout CellGrid) {
    if isWide { drawPanel(in: area, on: &grid) } else { drawRow(in: area, on: &grid) }
  }

  private func drawRow(in area: GridArea, on grid: inout CellGrid) {
    guard let own = session.replica.ownEntity else { return }
    let bar = GridArea(column: area.column + 1, row: area.row, columns: 18, rows: 1)
    drawHealth(of: own, in: bar, on: &grid)
    var column = bar.columnEnd + 2
    for entry in abilities(of: own) {
      column = draw(entry, column: column, row: area.row, in: area, on: &grid) + 2
    }
  }

  private func drawPanel(in area: GridArea, on grid: inout CellGrid) {
    var row = area.row + 1
    if let own = session.replica.ownEntity {
      drawHeading(of: own, row: row, in: area, on: &grid)
      let bar = GridArea(column: area.column, row: row + 1, columns: area.columns - 1, rows: 1)
      drawHealth(of: own, in: bar, on: &grid)
      row += 3
      for entry in abilities(of: own) {
        _ = draw(entry, column: area.column, row: row, in: area, on: &grid)
        row += 1
      }
      row += 1
    }
    drawInSight(from: row, in: area, on: &grid)
  }

  private func drawHeading(
    of own: SeenEntity, row: Int, in area: GridArea, on grid: inout CellGrid
  ) {
    let kind = session.replica.legend(own.kind)?.name ?? ""
    let end = grid.put(
      own.name, column: area.column, row: row, look: TextLook(0xF0E4C8, style: .bold), in: area)
    grid.put(kind, column: end + 1, row: row, look: TextLook(0x8C8070), in: area)
  }

  private func drawHealth(of entity: SeenEntity, in area: GridArea, on grid: inout CellGrid) {
    Bar(value: entity.hp, most: entity.hpMax, color: Color.health(entity.hp, of: entity.hpMax))
      .draw("HP \(entity.hp)/\(entity.hpMax)", in: area, on: &grid)
  }

  // MARK: Abilities

  private struct Entry {
    let key: String
    let name: String
    let readyAt: Tick
  }

  private func abilities(of own: SeenEntity) -> [Entry] {
    guard let state = session.replica.snapshot?.own else { return [] }
    let prediction = session.steering?.prediction
    var entries = [
      Entry(key: "space", name: Texts.dash, readyAt: prediction?.dashReadyAt ?? state.dashReadyAt)
    ]
    let attacks = session.replica.legend(own.kind)?.attacks ?? []
    for index in attacks.indices.dropFirst() where index < state.readyAt.count {
      let readyAt = prediction?.readyAt[index] ?? state.readyAt[index]
      entries.append(Entry(key: "\(index)", name: attacks[index].name, readyAt: readyAt))
    }
    return entries
  }

  private func draw(
    _ entry: Entry, column: Int, row: Int, in area: GridArea, on grid: inout CellGrid
  ) -> Int {
    let left = session.clock.microseconds(until: entry.readyAt, at: now)
    let isReady = left <= 0
    let key = TextLook(isReady ? 0xFFD27A : 0x6A6050, style: isReady ? .bold : [])
    var end = grid.put("[\(entry.key)]", column: column, row: row, look: key, in: area)
    let name = TextLook(isReady ? 0xE4DCCC : 0x7C766A)
    end = grid.put(" \(entry.name)", column: end, row: row, look: name, in: area)
    guard !isReady else { return end }
    let tenths = (left + 99_999) / 100_000
    return grid.put(
      " \(tenths / 10).\(tenths % 10)s", column: end, row: row, look: TextLook(0xC08A50), in: area)
  }

  // MARK: In sight

  /// The creatures in view, the nearest first.
  private func drawInSight(from first: Int, in area: GridArea, on grid: inout CellGrid) {
    let own = session.replica.snapshot?.own?.number
    let here = session.focus ?? Point(0, 0)
    let others = (session.replica.snapshot?.entities ?? [])
      .filter { $0.number != own && $0.isAlive }
      .sorted { a, b in
        (a.position.steps(to: here), a.number) < (b.position.steps(to: here), b.number)
      }
    for (index, entity) in others.enumerated() where first + index < area.rowEnd - 1 {
      draw(entity, row: first + index, in: area, on: &grid)
    }
  }

  private func draw(
    _ entity: SeenEntity, row: Int, in area: GridArea, on grid: inout CellGrid
  ) {
    let legend = session.replica.legend(entity.kind)
    let glyph = (isUnicode ? legend?.glyph : legend?.asciiGlyph) ?? "?"
    grid.put(
      String(glyph), column: area.column, row: row,
      look: TextLook(legend?.color ?? 0xC0C0C0, style: .bold), in: area)
    let name = entity.name.isEmpty ? legend?.name ?? "" : entity.name
    let bar = GridArea(
      column: area.column + 2, row: row, columns: area.columns - 3, rows: 1)
    Bar(value: entity.hp, most: entity.hpMax, color: barColor(of: entity))
      .draw(name, in: bar, on: &grid)
  }

  private func barColor(of entity: SeenEntity) -> UInt32 {
    if entity.isWindingUp { return 0xE05030 }
    return entity.name.isEmpty ? 0x8A5A48 : 0x4A7A68
  }
}
