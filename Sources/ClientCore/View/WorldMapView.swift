import Simulation
import Wire

/// The whole known map on one screen, with everybody and every place of which one knows where they
/// are.
struct WorldMapView {
  let session: MatchSession
  let cursor: Point
  let context: ViewContext

  /// Where the map goes on a screen of that size.
  static func room(in screen: GridArea) -> GridArea {
    GridArea(
      column: screen.column + 1, row: screen.row + 1, columns: screen.columns - 2,
      rows: screen.rows - 3)
  }

  func draw(in screen: GridArea, on grid: inout CellGrid) {
    guard let snapshot = session.replica.snapshot else { return }
    grid.box(screen, title: context.texts[.mapTitle], look: PanelBox.frame)
    grid.noteClick(screen, .nothing)
    let room = Self.room(in: screen)
    let scale = MapScale(mapWidth: snapshot.mapWidth, mapHeight: snapshot.mapHeight, in: room)
    let whole = room.centred(
      columns: (snapshot.mapWidth + scale.columns - 1) / scale.columns,
      rows: (snapshot.mapHeight + scale.rows - 1) / scale.rows)
    let map = KnownMap(
      session: session, context: context, scale: scale, area: whole, origin: Point(0, 0))
    map.draw(on: &grid)
    drawNames(map, in: room, on: &grid)
    if let (column, row) = map.cell(of: cursor) { grid[column, row].style.formUnion([.reverse]) }
    let foot = GridArea(
      column: room.column + 1, row: room.rowEnd, columns: room.columns - 2, rows: 1)
    let keys = session.isWatching ? context.texts[.watcherMapKeys] : context.texts[.mapKeys]
    let shown = keys.truncated(toColumns: foot.columns)
    grid.put(shown, column: foot.column, row: foot.row, look: TextLook(PanelBox.faint), in: foot)
    grid.noteHints(shown, column: foot.column, row: foot.row)
  }

  /// Beside their places: to the right, or where there is no room to the left. One that would cover
  /// another's is left out.
  private func drawNames(_ map: KnownMap, in room: GridArea, on grid: inout CellGrid) {
    var taken: [GridArea] = []
    for (name, place, color) in names {
      guard let (column, row) = map.cell(of: place) else { continue }
      let width = name.columnWidth
      let start = column + 2 + width <= room.columnEnd ? column + 2 : column - 1 - width
      let area = GridArea(column: start, row: row, columns: width, rows: 1)
      guard start >= room.column, !taken.contains(where: { $0.overlaps(area) }) else { continue }
      taken.append(area)
      grid.put(name, column: start, row: row, look: TextLook(color, on: 0x15100A), in: room)
    }
  }

  private var names: [(String, Point, UInt32)] {
    var names: [(String, Point, UInt32)] = []
    for place in session.landmarks.places {
      names.append((name(of: place), place.place, place.color))
    }
    for member in session.otherMembers {
      names.append((member.name, member.place, MarksView.party))
    }
    for mark in session.party.marks {
      names.append((context.texts[.markOf, mark.by], mark.place, context.palette.mark))
    }
    return names
  }

  private func name(of place: Landmarks.Place) -> String {
    switch place.sort {
    case .camp: context.texts[.placeCamp]
    case .stall: context.texts[.placeStall]
    case .den(let boss, let isCleared):
      context.texts[isCleared ? .denCleared : .denOf, session.replica.legend(boss)?.name ?? ""]
    }
  }
}
