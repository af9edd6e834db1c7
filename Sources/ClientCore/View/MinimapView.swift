import Simulation
import Wire

/// The known land around one's own character, smaller.
struct MinimapView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    guard area.rows > 1, let snapshot = session.replica.snapshot else { return }
    HudHeading(title: context.texts[.minimapTitle]).draw(in: area, on: &grid)
    let room = area.dropping(rows: 1)
    let scale = scale(snapshot, in: room)
    let shown = GridArea(
      column: room.column, row: room.row,
      columns: min(room.columns, (snapshot.mapWidth + scale.columns - 1) / scale.columns),
      rows: min(room.rows, (snapshot.mapHeight + scale.rows - 1) / scale.rows))
    let centre = session.focus ?? session.camera.centre
    let origin = Point(
      start(centre.x, shown.columns * scale.columns, snapshot.mapWidth, scale.columns),
      start(centre.y, shown.rows * scale.rows, snapshot.mapHeight, scale.rows))
    let place = GridArea(
      column: room.column + (room.columns - shown.columns) / 2, row: room.row,
      columns: shown.columns, rows: shown.rows)
    KnownMap(session: session, context: context, scale: scale, area: place, origin: origin)
      .draw(on: &grid)
    guard let key = session.hand.keys[.map].first else { return }
    grid.noteClick(area, .key(key))
  }

  /// A small map as a whole; of a large one what lies around.
  private func scale(_ snapshot: Snapshot, in room: GridArea) -> MapScale {
    let whole = MapScale(mapWidth: snapshot.mapWidth, mapHeight: snapshot.mapHeight, in: room)
    return whole.columns <= 3 ? whole : MapScale(columns: 2, rows: 4)
  }

  /// In whole cells, so that the picture does not swim.
  private func start(_ centre: Int, _ window: Int, _ whole: Int, _ step: Int) -> Int {
    guard whole > window else { return 0 }
    let first = min(max(0, centre - window / 2), whole - window)
    return (first + step - 1) / step * step
  }
}
