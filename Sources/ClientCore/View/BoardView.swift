import Simulation
import Wire

/// The scoreboard.
struct BoardView {
  let session: MatchSession
  let context: ViewContext

  private static let columns = 53

  func draw(in area: GridArea, on grid: inout CellGrid) {
    guard let board = session.replica.board else {
      return PanelBox(title: context.texts[.boardTitle], lines: [PanelLine("…")]).draw(
        in: area, on: &grid)
    }
    let isBrawl = board.status.mode == .brawl
    let own = session.replica.ownEntity?.name
    let rows = BoardView.sorted(board.rows, isBrawl: isBrawl)
    let lines =
      [heading(isBrawl)]
      + rows.map { line($0, isBrawl: isBrawl, isOwn: $0.name == own) }
    PanelBox(
      title: "\(context.texts[.boardTitle]) · \(context.texts.mode(board.status.mode))",
      lines: lines,
      details: session.replica.watchers.flatMap { watchersLine($0) }.map { [$0] } ?? [],
      foot: context.texts[.anyKeyCloses], columns: Self.columns,
      selected: rows.firstIndex { $0.name == own }.map { $0 + 1 }
    ).draw(in: area, on: &grid)
  }

  /// Who leads comes first, by the rules' own measure; of equals who came first.
  static func sorted(_ rows: [BoardRow], isBrawl: Bool) -> [BoardRow] {
    rows.enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      guard isBrawl else { return (second.kills, a.offset) < (first.kills, b.offset) }
      return (-first.playersKilled, first.deaths, -first.kills, a.offset)
        < (-second.playersKilled, second.deaths, -second.kills, b.offset)
    }.map(\.element)
  }

  private func watchersLine(_ watchers: WatcherList) -> PanelLine? {
    guard watchers.count > 0 else { return nil }
    return PanelLine(
      context.texts.watchers(watchers, columns: Self.columns), PanelBox.soft)
  }

  private func heading(_ isBrawl: Bool) -> PanelLine {
    let texts = context.texts
    let line = PanelLine(texts[.columnName], PanelBox.faint)
      .text(texts[.columnClass], at: 18, PanelBox.faint)
      .number(texts[.columnLevelShort], endingAt: 33, PanelBox.faint)
    return (isBrawl ? line.number(texts[.columnSlain], endingAt: 40, PanelBox.faint) : line)
      .number(texts[.columnKills], endingAt: 46, PanelBox.faint)
      .number(texts[.columnDeaths], endingAt: Self.columns, PanelBox.faint)
  }

  private func line(_ row: BoardRow, isBrawl: Bool, isOwn: Bool) -> PanelLine {
    let kind = session.replica.legend(row.kind)
    let team = row.team > 0 && row.team <= context.palette.teams.count
    let color = team ? context.palette.teams[row.team - 1] : isOwn ? 0xFFE8B0 : 0xD0C8B8
    let kindName = (kind?.name ?? "").truncated(toColumns: 10)
    var line = PanelLine(isSelected: isOwn)
      .text(row.name.truncated(toColumns: 17), at: 0, color, isBold: isOwn)
      .text(kindName, at: 18, kind?.color ?? PanelBox.soft)
      .number("\(row.level)", endingAt: 33)
    if isBrawl { line = line.number("\(row.playersKilled)", endingAt: 40, 0xFFB090) }
    line = line.number("\(row.kills)", endingAt: 46)
      .number("\(row.deaths)", endingAt: Self.columns)
    guard row.isAway || row.isBot else { return line }
    let word = row.isAway ? context.texts[.away] : context.texts[.bot]
    return line.text(word, at: 18 + kindName.columnWidth + 1, PanelBox.faint)
  }
}
