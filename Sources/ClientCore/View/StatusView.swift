import Simulation
import Wire

/// The last row: what was sent and run, what waits, how long the way is, and what delays.
struct StatusView {
  let session: MatchSession
  let context: ViewContext

  /// From so many columns on the last round trips are drawn.
  private static let graphColumnsMin = 100

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let alarm = session.hand.alarm.flatMap { context.now < $0.until ? $0 : nil }
    let background: UInt32 = alarm == nil ? 0x14100C : 0x6A4A10
    grid.fill(area, look: TextLook(0x8C8474, on: background))
    var column = area.column + 1
    for (text, color) in parts(columns: area.columns, alarm) where !text.isEmpty {
      let shown = text.truncated(toColumns: max(0, area.columnEnd - 1 - column))
      column = grid.put(shown, column: column, row: area.row, look: TextLook(color), in: area) + 3
    }
    let help = session.hand.keys.hint(.help) + " " + context.texts[.helpHint]
    let start = area.columnEnd - help.columnWidth - 1
    guard column + help.columnWidth + 1 < area.columnEnd else { return }
    grid.put(help, column: start, row: area.row, look: TextLook(0x6C6456), in: area)
    guard let key = session.hand.keys[.help].first else { return }
    let place = GridArea(column: start, row: area.row, columns: help.columnWidth, rows: 1)
    grid.noteClick(place, .key(key))
  }

  private func parts(columns: Int, _ alarm: Hand.Alarm?) -> [(String, UInt32)] {
    var parts: [(String, UInt32)] = []
    if let alarm { parts.append((context.texts.alarm(alarm.occasion), 0xFFF0C0)) }
    if let prediction = session.steering?.prediction {
      let sent = prediction.lastSequence.rawValue
      let run = prediction.acknowledged.rawValue
      let glyphs = String(String.UnicodeScalarView(prediction.waiting.map(\.glyph)))
      parts.append(
        (
          context.texts[.sentRun, sent, run, prediction.waiting.count]
            + (glyphs.isEmpty ? "" : " " + glyphs),
          0xB4A88E
        ))
    }
    let cause = session.lag.cause(
      silence: session.link.silence(at: context.now), at: context.now)
    if let cause { parts.append((context.texts.lag(cause), 0xE08050)) }
    if let trip = session.clock.roundTrip {
      let millis = (trip + 500) / 1000
      parts.append((context.texts[.roundTrip, millis], millis > 250 ? 0xE08050 : 0x8C8474))
    }
    if columns >= Self.graphColumnsMin { parts.append((graph, 0x9C8C60)) }
    if cause == nil {
      parts.append((context.texts[.tick, session.replica.tick.rawValue], 0x6C6456))
    }
    return parts
  }

  /// The last round trips, the newest at the right.
  private var graph: String {
    let bars = Array("▁▂▃▄▅▆▇█".unicodeScalars)
    return String(String.UnicodeScalarView(session.lag.heights.map { bars[$0] }))
  }
}

extension Action {
  /// How it stands in the row of what waits.
  var glyph: Unicode.Scalar {
    switch self {
    case .step(let direction), .face(let direction): direction.arrow
    case .dash: "»"
    case .attack: "†"
    case .ability(let index): Unicode.Scalar(48 + index.rawValue % 10)
    case .nextTarget: "◎"
    case .gesture: "*"
    case .raise: "+"
    case .use, .wearBetter: "!"
    case .buy, .sell: "$"
    }
  }
}

/// None of them is "ambiguous" in Unicode's East Asian Width (UAX #11).
extension Direction {
  var arrow: Unicode.Scalar {
    switch self {
    case .north: "▴"
    case .northEast: "⇗"
    case .east: "▸"
    case .southEast: "⇘"
    case .south: "▾"
    case .southWest: "⇙"
    case .west: "◂"
    case .northWest: "⇖"
    }
  }
}
