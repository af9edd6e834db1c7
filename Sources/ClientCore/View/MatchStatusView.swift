import Simulation
import Wire

/// How the match stands, in one line on top of the map; below it a boss that is in sight.
struct MatchStatusView {
  let session: MatchSession
  let context: ViewContext

  func draw(over map: GridArea, on grid: inout CellGrid) {
    var row = map.row + (session.isWatching ? 1 : 0)
    if !line.isEmpty {
      let look = TextLook(0xE8D8B0, on: 0x1A140C)
      let text = " \(line) "
      grid.put(
        text, column: map.column + (map.columns - text.columnWidth) / 2, row: row, look: look,
        in: map)
      row += 1
    }
    if let boss { draw(boss, row: row, in: map, on: &grid) }
  }

  private var texts: Texts { context.texts }

  var line: String {
    guard let status = session.replica.board?.status else { return "" }
    switch status {
    case .delve(let cleared, let dens, let isKingAwake):
      return texts[.dens, cleared, dens] + (isKingAwake ? " · " + texts[.kingAwake] : "")
    case .horde(let wave, let left, let nextAt, let fire, let fireMax):
      let fire = " · " + texts[.fireLeft, fireMax > 0 ? fire * 100 / fireMax : 0]
      guard let nextAt else { return texts[.waveNow, wave, left] + fire }
      return texts[.waveNext, wave + 1, texts.clock(seconds(until: nextAt))] + fire
    case .brawl(let endsAt, let teamKills):
      return texts[.timeLeft, texts.clock(seconds(until: endsAt))] + score(teamKills)
    }
  }

  private func score(_ teamKills: [Int]) -> String {
    guard teamKills.isEmpty else {
      return zip(texts.teams, teamKills).map { " · \($0) \($1)" }.joined()
    }
    let rows = session.replica.board?.rows ?? []
    let own = session.replica.ownEntity?.name
    let mine = rows.first { $0.name == own }.map { " · " + texts[.ownScore, $0.score] } ?? ""
    guard let best = rows.max(by: { $0.score < $1.score }), best.score > 0, best.name != own else {
      return mine
    }
    return mine + " · \(best.name) \(best.score)"
  }

  private func seconds(until tick: Tick) -> Int {
    Int((session.clock.microseconds(until: tick, at: context.now) + 999_999) / 1_000_000)
  }

  // MARK: Bosses

  /// The strongest in view.
  private var boss: SeenEntity? {
    (session.replica.snapshot?.entities ?? [])
      .filter { $0.isAlive && session.replica.legend($0.kind)?.isBoss == true }
      .max { ($0.hpMax, $1.number) < ($1.hpMax, $0.number) }
  }

  private func draw(_ boss: SeenEntity, row: Int, in map: GridArea, on grid: inout CellGrid) {
    let name = session.replica.legend(boss.kind)?.name ?? ""
    let columns = min(56, map.columns - 6)
    let area = GridArea(
      column: map.column + (map.columns - columns) / 2, row: row, columns: columns, rows: 1)
    Bar(value: boss.hp, most: boss.hpMax, color: 0xC83A2C)
      .draw("\(name)  \(boss.hp)/\(boss.hpMax)", in: area, on: &grid)
  }
}

extension BoardRow {
  /// What counts in a brawl.
  var score: Int { playersKilled }
}
