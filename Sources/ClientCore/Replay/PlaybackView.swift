import Simulation
import Wire

/// Draws what is played again: the match as it was, and below it the time with the keys.
struct PlaybackView {
  let playback: Playback
  let context: ViewContext
  /// Somebody is there to press them.
  var hasKeys = true

  private static let ground: UInt32 = 0x1C1420
  private static let gold: UInt32 = 0xE8C060
  private static let soft: UInt32 = 0xA898C0
  private static let barColumnsMin = 10

  func draw(on grid: inout CellGrid) {
    MatchView(session: playback.session, context: context).draw(on: &grid)
    let row = GridArea(column: 0, row: grid.rows - 1, columns: grid.columns, rows: 1)
    grid.fill(row, look: TextLook(Self.soft, on: Self.ground))
    grid.noteClick(row, .nothing)
    if let question = playback.question {
      draw(question, in: row, on: &grid)
    } else if case .lastMoments = playback.purpose {
      put(texts[.lastMoments], Self.gold, at: 1, in: row, on: &grid)
    } else {
      drawTime(in: row, on: &grid)
    }
    if playback.showsKeys { drawKeys(on: &grid) }
  }

  private var texts: Texts { context.texts }

  private func draw(_ question: Playback.Question, in row: GridArea, on grid: inout CellGrid) {
    let text =
      switch question {
      case .time(let field): texts[.goToTime, field.text + "_"]
      case .name(let field): texts[.goToName, field.text + "_"]
      }
    put(text, 0xF4ECDC, at: 1, in: row, on: &grid)
  }

  /// `▶ 2x  12:30/30:00 ━━━━━━◎──•────  space pause · …`
  private func drawTime(in row: GridArea, on grid: inout CellGrid) {
    let time = "\(clock(playback.elapsed))/\(clock(playback.total))"
    var column = put(
      playback.isPaused ? "||" : "▶ ", Self.gold, at: 1, in: row, on: &grid)
    column = put(
      speed, playback.pace == 0 ? Self.soft : Self.gold, at: column + 1, in: row, on: &grid)
    column = put(time, 0xF0E4C8, at: column + 1, in: row, on: &grid) + 1
    if let remark = playback.remark {
      put(remark, 0xE07060, at: column, in: row, on: &grid)
      return
    }
    let room = row.columns - column - Self.barColumnsMin - 2
    let keys = texts[playback.purpose == .file ? .playbackKeys : .rewindKeys]
    let short = keys.columnWidth <= room ? keys : texts[.playbackKeysShort]
    let hints = hasKeys ? short : ""
    let start = row.columnEnd - hints.columnWidth - 1
    grid.put(hints, column: start, row: row.row, look: TextLook(Self.soft), in: row)
    grid.noteHints(hints, column: start, row: row.row)
    drawBar(
      in: GridArea(column: column, row: row.row, columns: start - 1 - column, rows: 1), on: &grid)
  }

  /// Every column is a moment to go to; dots are the ends of players and bosses.
  private func drawBar(in bar: GridArea, on grid: inout CellGrid) {
    guard bar.columns > 1 else { return }
    let total = max(1, playback.total)
    func place(_ elapsed: Int64) -> Int {
      Int(min(max(0, elapsed), total) * Int64(bar.columns - 1) / total)
    }
    let here = place(playback.elapsed)
    for offset in 0..<bar.columns {
      let isPast = offset < here
      let look = TextLook(isPast ? Self.gold : 0x5C5068)
      grid.set(isPast ? "━" : "─", column: bar.column + offset, row: bar.row, look: look)
      let cell = GridArea(column: bar.column + offset, row: bar.row, columns: 1, rows: 1)
      grid.noteClick(cell, .line(offset * 1000 / (bar.columns - 1)))
    }
    let begin = playback.microseconds(of: playback.reel.firstTick)
    for kill in playback.reel.kills where kill.isGreat {
      let offset = place(playback.microseconds(of: kill.tick) - begin)
      grid.set("•", column: bar.column + offset, row: bar.row, look: TextLook(0xE05848))
    }
    grid.set(
      "◎", column: bar.column + here, row: bar.row, look: TextLook(0xFFF0C0, style: .bold))
  }

  private func drawKeys(on grid: inout CellGrid) {
    let page = texts.playbackHelp(isFile: playback.purpose == .file)
    let lines = page.entries.map { entry in
      PanelLine().text(entry.keys, at: 0, PanelBox.strong, isBold: true)
        .text(entry.meaning, at: 13, PanelBox.soft)
    }
    PanelBox(title: page.title, lines: lines, foot: texts[.anyKeyCloses], columns: 46)
      .draw(in: grid.area, on: &grid)
  }

  private var speed: String {
    playback.pace >= 0 ? "\(1 << playback.pace)×" : "1/\(1 << -playback.pace)×"
  }

  private func clock(_ microseconds: Int64) -> String {
    texts.clock(Int(microseconds / 1_000_000))
  }

  @discardableResult
  private func put(
    _ text: String, _ color: UInt32, at column: Int, in row: GridArea, on grid: inout CellGrid
  ) -> Int {
    grid.put(text, column: row.column + column, row: row.row, look: TextLook(color), in: row)
  }
}
