import Simulation
import Wire

/// Draws the map and what is on it, one cell a tile.
struct MapView {
  let session: MatchSession
  let area: GridArea
  let context: ViewContext

  func draw(on grid: inout CellGrid) {
    guard let snapshot = session.replica.snapshot, let vision = session.vision else { return }
    let origin = origin(of: snapshot)
    let carriers = snapshot.entities.filter { !$0.name.isEmpty && $0.isAlive }.map(\.position)
    let torches = session.steering == nil ? carriers : [session.focus].compactMap { $0 }
    let day = session.replica.welcome?.day ?? .endless
    let torchlight = Torchlight(
      torches: torches, vision: vision, daylight: day.daylight(at: session.replica.tick),
      now: context.now, seed: context.seed)
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let place = Point(origin.x + column, origin.y + row)
        guard let tile = snapshot.tile(at: place) else { continue }
        grid[area.column + column, area.row + row] = cell(tile, place, vision, torchlight)
      }
    }
    if let focus = session.focus {
      let row = area.row + focus.y - origin.y
      grid.rowsFirst = row - 1...row + 1
    }
    let canvas = MapCanvas(area: area, origin: origin)
    ThingsView(session: session, canvas: canvas, context: context).draw(on: &grid)
    TelegraphView(session: session, canvas: canvas, context: context).draw(on: &grid)
    CreaturesView(session: session, canvas: canvas, context: context)
      .draw(on: &grid)
    MarksView(session: session, canvas: canvas, context: context).draw(on: &grid)
    EffectsView(effects: session.effects, canvas: canvas, context: context).draw(on: &grid)
  }

  private func origin(of snapshot: Snapshot) -> Point {
    var camera = session.camera
    if let focus = session.focus, !session.isLookingAround {
      camera.follow(focus, columns: area.columns, rows: area.rows)
    }
    return camera.origin(
      columns: area.columns, rows: area.rows, mapWidth: snapshot.mapWidth,
      mapHeight: snapshot.mapHeight)
  }

  private func cell(
    _ tile: Tile, _ place: Point, _ vision: Vision, _ torchlight: Torchlight
  ) -> Cell {
    let isSeen = vision.isVisible(place)
    let variety =
      tile == .fire && isSeen
      ? torchlight.flame(at: place) : Glitter.number(context.seed, place.x, place.y)
    let look = TileLook.of(tile, variety: variety, isUnicode: context.isUnicode)
      .tinted(by: Lushness(seed: context.seed).percent(at: place), on: tile)
    let (foreground, background) =
      isSeen ? torchlight.light(look, tile, at: place) : Torchlight.remembered(look)
    return Cell(
      glyph: look.glyph, foreground: foreground, background: background,
      style: isSeen ? [] : .dim)
  }
}

/// Where the map's places are on the screen.
struct MapCanvas {
  let area: GridArea
  /// The place in the upper left corner.
  let origin: Point

  /// Column and row; nil outside the picture.
  func cell(of place: Point) -> (column: Int, row: Int)? {
    let column = area.column + place.x - origin.x
    let row = area.row + place.y - origin.y
    return area.contains(column: column, row: row) ? (column, row) : nil
  }
}
