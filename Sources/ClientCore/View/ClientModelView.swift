import Simulation

extension ClientModel {
  /// The picture for a terminal of this size; any size is survived, and nothing is changed by
  /// looking.
  package func view(columns: Int, rows: Int) -> CellGrid {
    var grid = CellGrid(columns: columns, rows: rows)
    if columns < ClientLimits.columnsMin || rows < ClientLimits.rowsMin {
      drawTooSmall(&grid)
    } else {
      draw(&grid)
      if let optionsScreen {
        OptionsView(screen: optionsScreen, options: options, choices: choices, context: context)
          .draw(on: &grid)
      }
    }
    if let notice, now < notice.until { notice.draw(on: &grid) }
    if !isUnicode { grid.foldToASCII() }
    return grid
  }

  var context: ViewContext {
    ViewContext(
      isUnicode: isUnicode && options.glyphs == .unicode, options: options, now: now, seed: seed,
      texts: texts, palette: palettes[options.palette] ?? .standard)
  }

  private func draw(_ grid: inout CellGrid) {
    if let playback {
      var context = context
      context.now = playback.now
      return PlaybackView(playback: playback, context: context).draw(on: &grid)
    }
    switch stage {
    case .title(let screen):
      TitleView(
        screen: screen, name: name, games: found.games, stock: stock, recordings: recordings,
        context: context
      ).draw(on: &grid)
    case .asking(let prompt): WordPromptView(prompt: prompt, context: context).draw(on: &grid)
    case .hosting: drawSentence(texts[.hosting], on: &grid)
    case .replay: break
    case .session(let session): draw(session, on: &grid)
    case .ended(let sentence, let isFailure): drawEnd(sentence, isFailure, on: &grid)
    }
  }

  private func draw(_ session: MatchSession, on grid: inout CellGrid) {
    guard session.replica.snapshot != nil || session.link.lostAt != nil else {
      let sentence: String
      if case .greeting = session.link.phase {
        sentence = texts[.entering]
      } else {
        sentence = texts[.connecting, session.url]
      }
      return drawSentence(sentence, on: &grid)
    }
    MatchView(session: session, context: context).draw(on: &grid)
  }

  private func drawSentence(_ sentence: String, on grid: inout CellGrid) {
    let text = sentence.truncated(toColumns: grid.columns - 4)
    grid.put(
      text, column: (grid.columns - text.columnWidth) / 2, row: grid.rows / 2,
      look: TextLook(0xD8C8A0))
  }

  private func drawEnd(_ sentence: String, _ isFailure: Bool, on grid: inout CellGrid) {
    let lines = sentence.broken(atColumns: min(64, grid.columns - 8))
    let box = grid.area.centred(columns: min(70, grid.columns - 2), rows: lines.count + 6)
    let color: UInt32 = isFailure ? 0xE07060 : 0xE8C060
    grid.box(box, title: "Cudgel", look: TextLook(color, on: 0x120E0A))
    for (index, line) in lines.enumerated() {
      grid.put(
        line, column: box.column + 3, row: box.row + 2 + index, look: TextLook(0xE8E0D0),
        in: box.inset())
    }
    grid.put(
      texts[.anyKey], column: box.column + 3, row: box.rowEnd - 2, look: TextLook(0x8C877C),
      in: box.inset())
    grid.noteHints(texts[.anyKey], column: box.column + 3, row: box.rowEnd - 2)
  }

  private func drawTooSmall(_ grid: inout CellGrid) {
    let lines = texts.tooSmall(grid.columns, grid.rows)
    let first = max(0, (grid.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      let column = max(0, (grid.columns - line.columnWidth) / 2)
      grid.put(line, column: column, row: first + index, look: TextLook(0xE8C060))
    }
  }
}
