import Simulation
import Wire

/// The box of the dead: who did it, what hurt in the last seconds, and when one wakes.
struct DeathView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    guard case .dead(let wakesAt) = session.replica.ownEntity?.activity else { return }
    let left = session.clock.microseconds(until: wakesAt, at: context.now)
    let seconds = max(0, (left + 999_999) / 1_000_000)
    let killer = session.killer.flatMap {
      $0 == .fire ? context.texts[.fire] : session.replica.legend($0)?.name
    }
    var lines =
      killer.map { [PanelLine(context.texts[.felledBy, context.texts.the($0)], 0xFF8070)] } ?? []
    lines += wounds(atMost: max(1, area.rows - lines.count - 6))
    lines += [PanelLine(""), PanelLine(context.texts.wakesIn(seconds), 0xFFE0A0)]
    PanelBox(title: context.texts[.dead], lines: lines, columns: 44).draw(in: area, on: &grid)
  }

  /// The last ones, where there is no room for all.
  private func wounds(atMost most: Int) -> [PanelLine] {
    let wounds = session.wounds
    guard !wounds.last.isEmpty else { return [] }
    return [PanelLine(context.texts[.howYouDied], PanelBox.soft)]
      + wounds.last.suffix(most).map { wound in
        let tenths = (wounds.diedAt - wound.at) / 100_000
        return PanelLine()
          .number("-\(tenths / 10).\(tenths % 10) s", endingAt: 7, PanelBox.faint)
          .text(wound.cause.truncated(toColumns: 29), at: 9)
          .number("\(wound.damage)", endingAt: 43, 0xFF8070)
      }
  }
}
