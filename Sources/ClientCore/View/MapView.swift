import Simulation
import Wire

/// Draws the map and what is on it.
struct MapView {
  let session: MatchSession
  let area: GridArea
  let context: ViewContext

  func draw(on grid: inout CellGrid) {
    guard let snapshot = session.replica.snapshot, let vision = session.vision else { return }
    let canvas = canvas(of: snapshot)
    grid.noteClick(
      area, .map(origin: canvas.origin, columnsPerTile: context.options.columnsPerTile))
    drawGround(of: snapshot, vision, torchlight(vision, snapshot), canvas, on: &grid)
    if let row = session.focus.map({ area.row + $0.y - canvas.origin.y }) {
      grid.rowsFirst = row - 1...row + 1
    }
    StainsView(stains: session.effects.stains, vision: vision, canvas: canvas, context: context)
      .draw(on: &grid)
    ThingsView(session: session, canvas: canvas, context: context).draw(on: &grid)
    let dangers = TelegraphView(session: session, canvas: canvas, context: context)
      .draw(on: &grid)
    let creatures = CreaturesView(
      session: session, canvas: canvas, context: context, dangers: dangers)
    creatures.draw(on: &grid)
    MarksView(session: session, canvas: canvas, context: context).draw(on: &grid)
    var room = MapRoom(canvas)
    creatures.takeRoom(in: &room)
    EffectsView(session: session, canvas: canvas, context: context).draw(on: &grid, in: &room)
    NamesView(session: session, canvas: canvas, context: context).draw(on: &grid, in: &room)
  }

  private func torchlight(_ vision: Vision, _ snapshot: Snapshot) -> Torchlight {
    let carriers = snapshot.entities.filter { !$0.name.isEmpty && $0.isAlive }.map(\.position)
    let torches = session.steering == nil ? carriers : [session.focus].compactMap { $0 }
    let day = session.replica.welcome?.day ?? .endless
    return Torchlight(
      torches: torches, vision: vision, daylight: day.daylight(at: session.replica.tick),
      now: context.now, seed: context.seed, isStill: context.options.hasReducedMotion)
  }

  private func canvas(of snapshot: Snapshot) -> MapCanvas {
    let columnsPerTile = context.options.columnsPerTile
    let columns = area.columns / columnsPerTile
    var camera = session.camera
    if let focus = session.focus, !session.isLookingAround {
      camera.follow(focus, columns: columns, rows: area.rows)
    }
    let origin = camera.origin(
      columns: columns, rows: area.rows, mapWidth: snapshot.mapWidth,
      mapHeight: snapshot.mapHeight)
    return MapCanvas(area: area, origin: origin, columnsPerTile: columnsPerTile)
  }

  private func drawGround(
    of snapshot: Snapshot, _ vision: Vision, _ torchlight: Torchlight, _ canvas: MapCanvas,
    on grid: inout CellGrid
  ) {
    for row in 0..<area.rows {
      for across in 0..<canvas.tilesAcross {
        let place = Point(canvas.origin.x + across, canvas.origin.y + row)
        guard let tile = snapshot.tile(at: place) else { continue }
        var cell = cell(tile, place, vision, torchlight)
        let column = area.column + across * canvas.columnsPerTile
        grid[column, area.row + row] = cell
        guard canvas.columnsPerTile == 2 else { continue }
        if !TileLook.fills(tile) { cell.glyph = " " }
        grid[column + 1, area.row + row] = cell
      }
    }
  }

  private func cell(
    _ tile: Tile, _ place: Point, _ vision: Vision, _ torchlight: Torchlight
  ) -> Cell {
    let isSeen = vision.looksSeen(place, at: session.replica.tick)
    let variety =
      (tile == .fire || tile == .campfire) && isSeen
      ? torchlight.flame(at: place) : Glitter.number(context.seed, place.x, place.y)
    var look = TileLook.of(tile, variety: variety, isUnicode: context.isUnicode)
    if isSeen { look = look.tinted(by: Lushness(seed: context.seed).percent(at: place), on: tile) }
    let (foreground, background) =
      isSeen ? torchlight.light(look, tile, at: place) : Torchlight.remembered(look)
    return Cell(
      glyph: look.glyph, foreground: foreground, background: background,
      style: isSeen ? [] : .dim)
  }
}

extension Options {
  /// Of the map on the screen.
  var columnsPerTile: Int { hasSquareCells ? 2 : 1 }
}
