import Simulation
import Wire

/// Draws what lies over the picture: dialogs, the line being typed, death, a lost link.
struct OverlayView {
  let session: MatchSession
  let now: Moment

  private static let frame = TextLook(0xC8A468, on: 0x15100A)
  private static let strong = TextLook(0xF0E6D0, style: .bold)
  private static let soft = TextLook(0x9C9484)

  func draw(over layout: MatchLayout, on grid: inout CellGrid) {
    if session.link.lostAt != nil {
      grid.dim(percent: 45)
      drawLost(in: grid.area, on: &grid)
    } else if session.steering?.prediction.isDead == true {
      drawDead(in: layout.map, on: &grid)
    }
    switch session.overlay {
    case nil: break
    case .help: drawHelp(on: &grid)
    case .players: drawPlayers(on: &grid)
    case .leaving: drawBox(Texts.leaveTitle, [Texts.leaveKeys], in: grid.area, on: &grid)
    case .chat(let field): drawEntry(field, above: layout.status, on: &grid)
    }
  }

  private func drawLost(in area: GridArea, on grid: inout CellGrid) {
    let seconds = session.link.secondsLeft(at: now) ?? 0
    let lines = [Texts.redialing(seconds), Texts.attempts(session.link.attempts)]
    drawBox(Texts.linkLost, lines, in: area, on: &grid)
  }

  private func drawDead(in area: GridArea, on grid: inout CellGrid) {
    guard case .dead(let wakesAt) = session.replica.ownEntity?.activity else { return }
    let left = session.clock.microseconds(until: wakesAt, at: now)
    let seconds = max(0, (left + 999_999) / 1_000_000)
    let killer = session.killer.flatMap {
      $0 == .fire ? Texts.fire : session.replica.legend($0)?.name
    }
    let lines = [killer.map(Texts.felledBy), Texts.wakesIn(seconds)].compactMap { $0 }
    drawBox(Texts.dead, lines, in: area, on: &grid)
  }

  private func drawHelp(on grid: inout CellGrid) {
    let entries = session.isWatching ? Texts.watcherHelp : Texts.help
    let box = grid.area.centred(columns: 52, rows: entries.count + 6)
    grid.box(box, title: Texts.helpTitle, look: Self.frame)
    let inside = box.inset(columns: 2, rows: 1)
    for (index, entry) in entries.enumerated() {
      let row = inside.row + 1 + index
      grid.put(entry.keys, column: inside.column, row: row, look: Self.strong, in: inside)
      grid.put(entry.meaning, column: inside.column + 14, row: row, look: Self.soft, in: inside)
    }
    grid.put(
      Texts.helpFoot, column: inside.column, row: inside.rowEnd - 1, look: TextLook(0xE07048),
      in: inside)
  }

  private func drawPlayers(on grid: inout CellGrid) {
    let players = (session.replica.snapshot?.entities ?? []).filter { !$0.name.isEmpty }
    let lines = players.map { player in
      let kind = session.replica.legend(player.kind)?.name ?? ""
      let state = player.isAlive ? "\(player.hp)/\(player.hpMax)" : "dead"
      return "\(player.name) · \(kind) · \(state)" + (player.standsGuard ? " · away" : "")
    }
    let shown = lines.isEmpty ? [Texts.nobody] : Array(lines.prefix(grid.rows - 6))
    drawBox(Texts.playersTitle, shown, in: grid.area, on: &grid)
  }

  private func drawBox(
    _ title: String, _ lines: [String], in area: GridArea, on grid: inout CellGrid
  ) {
    let widest = lines.map(\.columnWidth).max() ?? 0
    let columns = max(title.columnWidth + 8, widest + 6)
    let box = area.centred(columns: columns, rows: lines.count + 4)
    grid.box(box, title: title, look: Self.frame)
    let inside = box.inset(columns: 2, rows: 1)
    for (index, line) in lines.enumerated() {
      let text = line.truncated(toColumns: inside.columns)
      let column = inside.column + (inside.columns - text.columnWidth) / 2
      grid.put(text, column: column, row: inside.row + 1 + index, look: Self.strong, in: inside)
    }
  }

  /// The end of what is typed stays in the picture.
  private func drawEntry(_ field: EntryField, above status: GridArea, on grid: inout CellGrid) {
    let row = GridArea(
      column: status.column, row: status.row - 1, columns: status.columns, rows: 1)
    let look = TextLook(0xF4ECDC, on: 0x2A3448)
    grid.fill(row, look: look)
    let room = row.columns - Texts.say.columnWidth - 3
    var shown = field.text
    while shown.columnWidth > room, !shown.isEmpty { shown.removeFirst() }
    grid.put(
      " " + Texts.say + shown + "_", column: row.column, row: row.row, look: look, in: row)
  }
}
