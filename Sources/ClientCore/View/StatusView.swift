import Simulation
import Wire

/// The last row: what was sent and run, how long the way is, and whether something is in the way.
struct StatusView {
  let session: MatchSession
  let context: ViewContext

  /// From so many microseconds of silence on it is said.
  private static let silenceShown: Int64 = 1_600_000

  func draw(in area: GridArea, on grid: inout CellGrid) {
    grid.fill(area, look: TextLook(0x8C8474, on: 0x14100C))
    var column = area.column + 1
    for (text, color) in parts {
      column = grid.put(text, column: column, row: area.row, look: TextLook(color), in: area) + 3
    }
    let help = context.texts[.helpHint]
    guard column + help.columnWidth + 1 < area.columnEnd else { return }
    grid.put(
      help, column: area.columnEnd - help.columnWidth - 1, row: area.row,
      look: TextLook(0x6C6456), in: area)
  }

  private var parts: [(String, UInt32)] {
    var parts: [(String, UInt32)] = []
    if let prediction = session.steering?.prediction {
      let sent = prediction.lastSequence.rawValue
      let run = prediction.acknowledged.rawValue
      parts.append(
        (context.texts[.sentRun, sent, run, prediction.waiting.count], 0xB4A88E))
    }
    if let trip = session.clock.roundTrip {
      let millis = (trip + 500) / 1000
      parts.append((context.texts[.roundTrip, millis], millis > 250 ? 0xE08050 : 0x8C8474))
    }
    let silence = session.link.silence(at: context.now)
    if silence >= Self.silenceShown {
      parts.append((context.texts.silence(tenths: silence / 100_000), 0xE08050))
    } else {
      parts.append((context.texts[.tick, session.replica.tick.rawValue], 0x6C6456))
    }
    return parts
  }
}
