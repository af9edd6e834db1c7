import Simulation
import Wire

/// Draws what lies over the picture: panels, the line being typed, death, a lost link.
struct OverlayView {
  let session: MatchSession
  let context: ViewContext

  func draw(over layout: MatchLayout, on grid: inout CellGrid) {
    if session.link.lostAt != nil {
      grid.dim(percent: 45)
      drawLost(in: grid.area, on: &grid)
    } else if let outcome = session.replica.outcome {
      OutcomeView(session: session, outcome: outcome, context: context).draw(
        in: panelArea(layout), on: &grid)
    } else if session.steering?.prediction.isDead == true {
      DeathView(session: session, context: context).draw(in: layout.map, on: &grid)
    }
    if let report = session.awayReport, session.link.lostAt == nil {
      AwayView(report: report, context: context).draw(in: layout.map, on: &grid)
    }
    if session.replica.isPaused { drawPaused(over: layout.map, on: &grid) }
    if let overlay = session.overlay { draw(overlay, over: layout, on: &grid) }
  }

  private func draw(
    _ overlay: MatchSession.Overlay, over layout: MatchLayout, on grid: inout CellGrid
  ) {
    let area = panelArea(layout)
    switch overlay {
    case .help(let page):
      HelpView(
        page: page, isWatching: session.isWatching, keys: session.hand.keys, context: context
      ).draw(in: area, on: &grid)
    case .board: BoardView(session: session, context: context).draw(in: area, on: &grid)
    case .party: PartyPanelView(session: session, context: context).draw(in: area, on: &grid)
    case .pack(let screen):
      PackView(session: session, screen: screen, context: context, in: area)
        .draw(in: area, on: &grid)
    case .map(let cursor):
      WorldMapView(session: session, cursor: cursor, context: context)
        .draw(in: grid.area, on: &grid)
    case .log(let screen):
      LogPanelView(session: session, screen: screen, context: context).draw(
        in: grid.area, on: &grid)
    case .sheet(let screen):
      SheetView(session: session, screen: screen, context: context).draw(in: area, on: &grid)
    case .gestures: drawGestures(in: layout.map, on: &grid)
    case .ranks: drawRanks(in: layout.map, on: &grid)
    case .leaving:
      drawBox(context.texts[.leaveTitle], [context.texts[.leaveKeys]], in: area, on: &grid)
    case .chat(let field):
      let status = layout.status
      EntryView(field: field, context: context).draw(
        in: GridArea(column: status.column, row: status.row - 1, columns: status.columns, rows: 1),
        on: &grid)
    }
  }

  /// Panels lie over the map and leave free what is beside it, where it has the room.
  private func panelArea(_ layout: MatchLayout) -> GridArea {
    layout.map.columns >= 76 ? layout.map : layout.screen
  }

  private func drawLost(in area: GridArea, on grid: inout CellGrid) {
    let seconds = session.link.secondsLeft(at: context.now) ?? 0
    let isPlaying = !session.isWatching
    let lines =
      session.lostWhy.broken(atColumns: max(20, area.columns - 14)) + [
        "", context.texts[isPlaying ? .guardsFor : .redialing, seconds],
        context.texts[.attempts, session.link.attempts],
      ]
    drawBox(context.texts[.linkLost], lines, in: area, on: &grid)
  }

  private func drawPaused(over map: GridArea, on grid: inout CellGrid) {
    grid.dim(percent: 60)
    drawBox(context.texts[.paused], [context.texts[.pausedKeys]], in: map, on: &grid)
  }

  private func drawGestures(in area: GridArea, on grid: inout CellGrid) {
    let lines = [Gesture.wave, .cheer, .point, .bow].map { gesture in
      var line = PanelLine("\(gesture.rawValue + 1)", 0xFFD27A)
        .text(context.texts.gesture(gesture), at: 3)
      line.click = .key(.character(Unicode.Scalar(49 + gesture.rawValue)))
      return line
    }
    PanelBox(title: context.texts[.gestureTitle], lines: lines, columns: 16).draw(
      in: area, on: &grid)
  }

  private func drawRanks(in area: GridArea, on grid: inout CellGrid) {
    let sheet = session.replica.snapshot?.own?.character.sheet
    var lines = AbilityEntry.all(of: session, context.texts).dropFirst().map { entry in
      var line = PanelLine(entry.key, 0xFFD27A).text(entry.name, at: 3)
        .text(String(repeating: "*", count: entry.rank), at: 22, 0xFFE880)
      line.click = entry.key.unicodeScalars.first.map { .key(.character($0)) }
      return line
    }
    let hasRanks = (sheet?.ranksToSpend ?? 0) > 0
    lines += [
      PanelLine(""), PanelLine(context.texts.ranksLeft(sheet?.ranksToSpend ?? 0), PanelBox.soft),
    ]
    PanelBox(title: context.texts[.ranksTitle], lines: lines, columns: hasRanks ? 28 : 36)
      .draw(in: area, on: &grid)
  }

  private func drawBox(
    _ title: String, _ lines: [String], in area: GridArea, on grid: inout CellGrid
  ) {
    let widest = lines.map(\.columnWidth).max() ?? 0
    let columns = max(title.columnWidth + 8, widest + 6)
    let box = area.centred(columns: columns, rows: lines.count + 4)
    grid.box(box, title: title, look: PanelBox.frame)
    grid.noteClick(box, .nothing)
    let inside = box.inset(columns: 2, rows: 1)
    for (index, line) in lines.enumerated() {
      let text = line.truncated(toColumns: inside.columns)
      let column = inside.column + (inside.columns - text.columnWidth) / 2
      grid.put(
        text, column: column, row: inside.row + 1 + index,
        look: TextLook(PanelBox.strong, style: .bold), in: inside)
      grid.noteHints(text, column: column, row: inside.row + 1 + index)
    }
  }
}
