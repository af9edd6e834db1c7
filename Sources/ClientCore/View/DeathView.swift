import Simulation
import Wire

/// The box of the dead: who did it, what hurt in the last five seconds as a time line and line by
/// line, and when one wakes.
struct DeathView {
  let session: MatchSession
  let context: ViewContext

  private static let columns = 50

  func draw(in area: GridArea, on grid: inout CellGrid) {
    guard case .dead(let wakesAt) = session.replica.ownEntity?.activity else { return }
    let left = session.clock.microseconds(until: wakesAt, at: context.now)
    let seconds = max(0, (left + 999_999) / 1_000_000)
    var lines =
      session.killer.map { [PanelLine(context.texts[.felledBy, $0], 0xFF8070)] } ?? []
    let wounds = session.wounds.last
    if !wounds.isEmpty {
      lines += [heading(wounds)]
      if area.rows >= 14 { lines += timeline(wounds) }
      lines += list(wounds, atMost: max(1, area.rows - lines.count - 7))
    }
    let isAtFire = session.replica.welcome?.mode != .brawl
    lines += [
      PanelLine(""),
      PanelLine(context.texts.wakesIn(seconds, isAtFire: isAtFire), 0xFFE0A0),
    ]
    let keys = session.hand.keys
    let hint =
      keys[.lastMoments].isEmpty
      ? "" : keys.hint(.lastMoments) + " " + context.texts[.lastMomentsHint]
    PanelBox(title: context.texts[.dead], lines: lines, foot: hint, columns: Self.columns)
      .draw(in: area, on: &grid)
  }

  private func heading(_ wounds: [Wound]) -> PanelLine {
    let all = wounds.reduce(0) { $0 + $1.damage }
    return PanelLine(context.texts[.howYouDied], PanelBox.soft)
      .number(
        context.texts[.damageInAll, all, Wounds.span / 1_000_000], endingAt: Self.columns,
        PanelBox.soft)
  }

  /// The harder the blow the higher the bar; the last column is the end.
  private func timeline(_ wounds: [Wound]) -> [PanelLine] {
    let bars = Array("▁▂▃▄▅▆▇█".unicodeScalars)
    let most = max(1, wounds.map(\.damage).max() ?? 1)
    var heights = Array(repeating: 0, count: Self.columns)
    for wound in wounds {
      let age = min(Wounds.span, session.wounds.diedAt - wound.at)
      let column = Int((Wounds.span - age) * Int64(Self.columns - 1) / Wounds.span)
      heights[column] = min(8, heights[column] + max(1, wound.damage * 8 / most))
    }
    let line = heights.map { $0 == 0 ? " " : String(bars[$0 - 1]) }.joined()
    var scale = PanelLine()
    for second in 0..<5 {
      let column = second * (Self.columns - 1) / 5
      scale = scale.text("╵\(second - 5) s", at: column, PanelBox.faint)
    }
    return [
      PanelLine(line, 0xFF8070), scale.text("†", at: Self.columns - 1, 0xFF8070),
    ]
  }

  /// The last ones, where there is no room for all.
  private func list(_ wounds: [Wound], atMost most: Int) -> [PanelLine] {
    wounds.suffix(most).map { wound in
      let tenths = (session.wounds.diedAt - wound.at) / 100_000
      return PanelLine()
        .number(
          tenths > 0 ? "-\(tenths / 10).\(tenths % 10) s" : context.texts[.woundNow],
          endingAt: 7, PanelBox.faint
        )
        .text(wound.cause.truncated(toColumns: Self.columns - 15), at: 9)
        .number("\(wound.damage)", endingAt: Self.columns, 0xFF8070)
    }
  }
}
