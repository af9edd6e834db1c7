import Simulation
import Wire

/// Draws a match: the map, what stands beside or below it, and what lies over it.
struct MatchView {
  let session: MatchSession
  let context: ViewContext

  func draw(on grid: inout CellGrid) {
    let layout = MatchLayout(columns: grid.columns, rows: grid.rows)
    MapView(session: session, area: layout.map, context: context).draw(on: &grid)
    if layout.left != nil { drawRule(at: layout.map.column - 1, layout.map.rows, on: &grid) }
    if layout.right != nil { drawRule(at: layout.map.columnEnd, layout.map.rows, on: &grid) }
    for place in layout.places(for: session.hudNeeds) { draw(place, on: &grid) }
    StatusView(session: session, context: context).draw(in: layout.status, on: &grid)
    grid.statusRow = layout.status.row
    if session.isWatching { drawWatcherBar(over: layout.map, on: &grid) }
    MatchStatusView(session: session, context: context).draw(over: layout.map, on: &grid)
    LessonView(session: session, context: context).draw(in: layout.map, on: &grid)
    OverlayView(session: session, context: context).draw(over: layout, on: &grid)
  }

  /// Draws one part, and nothing outside its area.
  func draw(_ place: HudPlace, on grid: inout CellGrid) {
    let area = place.area
    switch place.part {
    case .vitals: VitalsView(session: session, context: context).draw(in: area, on: &grid)
    case .abilities: AbilitiesView(session: session, context: context).draw(in: area, on: &grid)
    case .effects: LastingView(session: session, context: context).draw(in: area, on: &grid)
    case .target: TargetView(session: session, context: context).draw(in: area, on: &grid)
    case .party: PartyListView(session: session, context: context).draw(in: area, on: &grid)
    case .sight: InSightView(session: session, context: context).draw(in: area, on: &grid)
    case .minimap: MinimapView(session: session, context: context).draw(in: area, on: &grid)
    case .log: LogView(session: session, context: context).draw(in: area, on: &grid)
    }
  }

  private func drawRule(at column: Int, _ rows: Int, on grid: inout CellGrid) {
    for row in 0..<rows {
      grid.set("│", column: column, row: row, look: TextLook(HudHeading.rule))
    }
  }

  /// Whom the picture shows, in words.
  private var watched: String {
    let name = session.shownName
    if session.lead.director != nil {
      return name.isEmpty ? context.texts[.directingNobody] : context.texts[.directing, name]
    }
    return name.isEmpty ? context.texts[.watchingAll] : context.texts[.watching, name]
  }

  private func drawWatcherBar(over map: GridArea, on grid: inout CellGrid) {
    let bar = GridArea(column: map.column, row: map.row, columns: map.columns, rows: 1)
    let look = TextLook(0xF0E4C8, on: 0x3A2A50)
    grid.fill(bar, look: look)
    let text = watched
    let end = grid.put(text, column: bar.column + 1, row: bar.row, look: look, in: bar)
    // What is played again has other keys, and says them below.
    guard session.past != nil else { return }
    let usual = context.texts[.watcherKeys]
    let cheer = "\(session.hand.keys.hint(.cheer)) \(context.texts[.cheer]) · "
    let mayCheer = session.replica.watchers?.mayCheer == true
    let hasRoom = end + cheer.columnWidth + usual.columnWidth + 3 < bar.columnEnd
    let keys = mayCheer && hasRoom ? cheer + usual : usual
    if end + keys.columnWidth + 3 < bar.columnEnd {
      let column = bar.columnEnd - keys.columnWidth - 1
      let dim = TextLook(0xA898C0, on: 0x3A2A50)
      grid.put(keys, column: column, row: bar.row, look: dim, in: bar)
    }
  }
}

extension MatchSession {
  /// What of the screen's parts there is to show.
  var hudNeeds: HudNeeds {
    let abilities = replica.ownEntity.flatMap { replica.legend($0.kind) }.map {
      min(WireLimits.attacksOfPlayer, max(1, $0.attacks.count)) + 1
    }
    let isOwn = replica.snapshot?.own != nil
    return HudNeeds(abilities: isOwn ? abilities ?? 0 : 0, members: otherMembers.count)
  }

  /// Of the party, without oneself.
  var otherMembers: [PartyMember] {
    let own = replica.ownEntity?.name
    return party.members.filter { $0.name != own }
  }
}

/// A rule with the name of what follows.
struct HudHeading {
  let title: String

  static let rule: UInt32 = 0x3A3226

  /// In the first row of an area.
  func draw(in area: GridArea, on grid: inout CellGrid) {
    for column in area.column..<area.columnEnd {
      grid.set("─", column: column, row: area.row, look: TextLook(Self.rule))
    }
    let row = GridArea(
      column: area.column + 1, row: area.row, columns: area.columns - 2, rows: 1)
    let shown = " \(title) ".truncated(toColumns: row.columns)
    grid.put(shown, column: row.column, row: row.row, look: TextLook(PanelBox.soft), in: row)
  }
}

extension GridArea {
  /// Without so many rows at the top.
  func dropping(rows: Int) -> GridArea {
    GridArea(column: column, row: row + rows, columns: columns, rows: self.rows - rows)
  }

  /// One row of it, counted from the top.
  func line(_ index: Int) -> GridArea {
    GridArea(column: column, row: row + index, columns: columns, rows: index < rows ? 1 : 0)
  }
}
