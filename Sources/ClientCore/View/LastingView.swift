import Simulation
import Wire

/// What lasts on one's own character, each with the time that is left, and the pack of hounds; one
/// after the other over as many rows as there are.
struct LastingView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    var (column, line) = (area.column, 0)
    let words = words
    for (index, (text, color)) in words.enumerated() {
      let text = text.truncated(toColumns: area.columns)
      if column > area.column, column + text.columnWidth > area.columnEnd {
        (column, line) = (area.column, line + 1)
      }
      guard line < area.rows else { return drawMore(words.count - index, in: area, on: &grid) }
      column =
        grid.put(
          text, column: column, row: area.row + line, look: TextLook(color, style: .bold), in: area)
        + 2
    }
  }

  /// How many have no room.
  private func drawMore(_ count: Int, in area: GridArea, on grid: inout CellGrid) {
    let text = " +\(count)"
    grid.put(
      text, column: area.columnEnd - text.columnWidth, row: area.rowEnd - 1,
      look: TextLook(PanelBox.soft), in: area)
  }

  private var words: [(String, UInt32)] {
    var words: [(String, UInt32)] = []
    let hounds = session.houndCount
    if hounds > 0 { words.append((context.texts[.hounds, hounds], 0xD8A860)) }
    for effect in session.replica.ownEntity?.effects.all ?? [] {
      let word = context.texts.word(for: effect)
      let left = session.timeLeft(of: effect, at: context.now)
      words.append((left.map { "\(word) \($0)" } ?? word, context.palette.color(of: effect)))
    }
    return words
  }
}

extension MatchSession {
  /// How long an effect still lasts on one's own character: seconds, with a tenth under ten.
  func timeLeft(of effect: Effect, at now: Moment) -> String? {
    guard let end = replica.snapshot?.own?.effectEnds.first(where: { $0.effect == effect })
    else { return nil }
    let left = max(0, clock.microseconds(until: end.endsAt, at: now))
    return left >= 10_000_000 ? "\((left + 500_000) / 1_000_000)" : AbilityEntry.seconds(left)
  }
}
