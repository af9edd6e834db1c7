import Simulation
import Wire

/// The last screen of a match.
struct OutcomeView {
  let session: MatchSession
  let outcome: Outcome
  let context: ViewContext

  private static let columns = 54
  /// Of the box: its frame, its foot, and one's own row with a gap.
  private static let rowsAround = 6

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let left = session.clock.microseconds(until: outcome.nextAt, at: context.now)
    let own = session.replica.ownEntity?.name
    let isBrawl = outcome.status.mode == .brawl
    let rows = rows(isBrawl)
    let lines =
      [
        PanelLine(context.texts.verdict(outcome.verdict), 0xFFD860)
          .number(
            context.texts[.took, context.texts.clock(outcome.seconds)], endingAt: Self.columns,
            PanelBox.soft),
        PanelLine(sentence, 0xE8C890), PanelLine(""), heading(isBrawl),
      ] + rows.map { line($0, isBrawl, isOwn: $0.player.name == own) }
    // Where there is no room for all, one's own row stays below the others.
    let room = area.rows - Self.rowsAround
    let last = rows.firstIndex { $0.player.name == own }.map { lines.count - rows.count + $0 }
    let isHidden = lines.count > room && (last ?? 0) >= room
    PanelBox(
      title: context.texts.mode(outcome.status.mode), lines: lines,
      details: isHidden ? last.map { [lines[$0]] } ?? [] : [],
      foot: context.texts.nextIn(max(0, (left + 999_999) / 1_000_000)), columns: Self.columns
    ).draw(in: area, on: &grid)
  }

  private var sentence: String {
    switch outcome.status {
    case .delve(let cleared, let dens, _): context.texts[.densClear, cleared, dens]
    case .horde(let wave, _, _, _, _): context.texts[.heldUntil, wave]
    case .brawl(_, let teamKills): winner(teamKills)
    }
  }

  private func winner(_ teamKills: [Int]) -> String {
    if let best = teamKills.max() {
      let winners = teamKills.indices.filter {
        teamKills[$0] == best && $0 < context.texts.teams.count
      }
      let names = winners.map { context.texts.teams[$0] }
      let all = names.dropFirst().reduce(names.first ?? "") { context.texts[.bothTeams, $0, $1] }
      return context.texts[.teamWins, all, best]
    }
    guard let best = rows(true).first, best.player.score > 0 else { return "" }
    return context.texts[.wins, best.player.name, best.player.score]
  }

  private func rows(_ isBrawl: Bool) -> [OutcomeRow] {
    let names = BoardView.sorted(outcome.rows.map(\.player), isBrawl: isBrawl).map(\.name)
    return names.compactMap { name in outcome.rows.first { $0.player.name == name } }
  }

  private func heading(_ isBrawl: Bool) -> PanelLine {
    let texts = context.texts
    return PanelLine(texts[.columnName], PanelBox.faint)
      .number(texts[.columnLevelShort], endingAt: 20, PanelBox.faint)
      .number(texts[isBrawl ? .columnSlain : .columnKills], endingAt: 26, PanelBox.faint)
      .number(texts[.columnDeaths], endingAt: 33, PanelBox.faint)
      .number(texts[.columnDealt], endingAt: 40, PanelBox.faint)
      .number(texts[.columnTaken], endingAt: 47, PanelBox.faint)
      .number(texts[.columnHealed], endingAt: Self.columns, PanelBox.faint)
  }

  private func line(_ row: OutcomeRow, _ isBrawl: Bool, isOwn: Bool) -> PanelLine {
    let team = row.player.team
    let color =
      team > 0 && team <= context.palette.teams.count
      ? context.palette.teams[team - 1] : isOwn ? 0xFFE8B0 : 0xD0C8B8
    return PanelLine(isSelected: isOwn)
      .text(row.player.name.truncated(toColumns: 16), at: 0, color, isBold: isOwn)
      .number("\(row.player.level)", endingAt: 20)
      .number("\(isBrawl ? row.player.score : row.player.kills)", endingAt: 26)
      .number("\(row.player.deaths)", endingAt: 33).number("\(row.damageDealt)", endingAt: 40)
      .number("\(row.damageTaken)", endingAt: 47)
      .number("\(row.healed)", endingAt: Self.columns)
  }
}
