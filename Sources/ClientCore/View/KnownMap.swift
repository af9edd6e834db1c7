import Simulation
import Wire

/// How many of the map's tiles one cell of a smaller map stands for.
struct MapScale: Hashable, Sendable {
  let columns: Int
  let rows: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// As large as fits, and never wider than high: a cell is twice as high as it is wide.
  init(mapWidth: Int, mapHeight: Int, in area: GridArea) {
    rows = max(1, (mapHeight + area.rows - 1) / max(1, area.rows))
    columns = max(1, (mapWidth + area.columns - 1) / max(1, area.columns), (rows + 1) / 2)
  }
}

/// Draws what is known of the map made smaller, and everybody and every place of which one knows
/// where they are.
struct KnownMap {
  let session: MatchSession
  let context: ViewContext
  let scale: MapScale
  /// Where it goes.
  let area: GridArea
  /// The place in its upper left corner.
  let origin: Point

  func draw(on grid: inout CellGrid) {
    guard let snapshot = session.replica.snapshot else { return }
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let corner = Point(origin.x + column * scale.columns, origin.y + row * scale.rows)
        guard let cell = cell(from: corner, snapshot) else { continue }
        grid[area.column + column, area.row + row] = cell
      }
    }
    drawPlaces(on: &grid)
    drawWho(on: &grid)
  }

  /// Which cell shows a place; nil outside.
  func cell(of place: Point) -> (column: Int, row: Int)? {
    guard place.x >= origin.x, place.y >= origin.y else { return nil }
    let column = area.column + (place.x - origin.x) / scale.columns
    let row = area.row + (place.y - origin.y) / scale.rows
    return area.contains(column: column, row: row) ? (column, row) : nil
  }

  /// What matters most of the tiles below one cell; nil where all is unknown.
  private func cell(from corner: Point, _ snapshot: Snapshot) -> Cell? {
    var best: (tile: Tile, place: Point, weight: Int)?
    for y in corner.y..<corner.y + scale.rows {
      for x in corner.x..<corner.x + scale.columns {
        let place = Point(x, y)
        guard let tile = snapshot.tile(at: place) else { continue }
        let weight = Self.weight(of: tile)
        if weight > best?.weight ?? -1 { best = (tile, place, weight) }
      }
    }
    guard let best else { return nil }
    let variety = Glitter.number(1, best.place.x, best.place.y)
    let look = TileLook.of(best.tile, variety: variety, isUnicode: context.isUnicode)
    return Cell(
      glyph: look.glyph, foreground: Color.scaled(look.foreground, percent: 92),
      background: Color.scaled(look.background, percent: 78),
      style: best.weight >= 8 ? .bold : [])
  }

  /// Which of several tiles one cell shows.
  private static func weight(of tile: Tile) -> Int {
    switch tile {
    case .campfire: 10
    case .stall: 9
    case .altar, .chest: 8
    case .fire: 7
    case .door, .openDoor: 6
    case .wall: 5
    case .road: 4
    case .deepWater, .shallowWater: 3
    case .web, .rubble, .embers: 2
    case .tree: 2
    case .floor: 1
    case .grass, .tallGrass: 0
    }
  }

  private func put(
    _ glyph: Unicode.Scalar, _ color: UInt32, at place: Point, on grid: inout CellGrid
  ) {
    guard let (column, row) = cell(of: place) else { return }
    grid.set(glyph, column: column, row: row, look: TextLook(color, style: .bold))
  }

  private func drawPlaces(on grid: inout CellGrid) {
    for place in session.landmarks.places {
      put(place.glyph(isUnicode: context.isUnicode), place.color, at: place.place, on: &grid)
    }
  }

  private func drawWho(on grid: inout CellGrid) {
    let look = CreatureLook(session: session, context: context)
    for entity in session.replica.snapshot?.entities ?? [] where entity.isAlive {
      let isPlayer = !entity.name.isEmpty
      guard isPlayer || look.isFoe(entity) else { continue }
      let glyph: Unicode.Scalar = isPlayer ? "@" : context.isUnicode ? "•" : "."
      put(glyph, isPlayer ? look.sideColor(of: entity) : 0xE06040, at: entity.position, on: &grid)
    }
    for member in session.otherMembers { put("@", MarksView.party, at: member.place, on: &grid) }
    let flag = MarksView.flag(isUnicode: context.isUnicode)
    for mark in session.party.marks { put(flag, context.palette.mark, at: mark.place, on: &grid) }
    guard let focus = session.focus else { return }
    let isBright =
      context.options.hasReducedMotion
      || (context.now.microseconds / 400_000).isMultiple(of: 2)
    put("@", isBright ? 0xFFFFFF : 0xFFD84A, at: focus, on: &grid)
  }
}
