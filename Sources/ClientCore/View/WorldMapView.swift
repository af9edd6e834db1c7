import Simulation
import Wire

/// How many of the map's tiles one cell of the whole map stands for.
struct MapScale: Hashable, Sendable {
  let columns: Int
  let rows: Int

  /// As large as fits, and never wider than high: a cell is twice as high as it is wide.
  init(mapWidth: Int, mapHeight: Int, in area: GridArea) {
    rows = max(1, (mapHeight + area.rows - 1) / max(1, area.rows))
    columns = max(1, (mapWidth + area.columns - 1) / max(1, area.columns), (rows + 1) / 2)
  }
}

/// The whole known map on one screen, with everybody of whom one knows where they are.
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
    let room = Self.room(in: screen)
    let scale = MapScale(mapWidth: snapshot.mapWidth, mapHeight: snapshot.mapHeight, in: room)
    let whole = room.centred(
      columns: (snapshot.mapWidth + scale.columns - 1) / scale.columns,
      rows: (snapshot.mapHeight + scale.rows - 1) / scale.rows)
    for row in 0..<whole.rows {
      for column in 0..<whole.columns {
        let corner = Point(column * scale.columns, row * scale.rows)
        guard let cell = cell(from: corner, scale, snapshot) else { continue }
        grid[whole.column + column, whole.row + row] = cell
      }
    }
    drawWho(scale, in: whole, on: &grid)
    let foot = GridArea(
      column: room.column, row: room.rowEnd, columns: room.columns, rows: 1)
    let keys = session.isWatching ? context.texts[.watcherMapKeys] : context.texts[.mapKeys]
    grid.put(keys, column: foot.column + 1, row: foot.row, look: TextLook(PanelBox.soft), in: foot)
  }

  /// What matters most of the tiles below one cell, over their mean ground; nil where all is
  /// unknown.
  private func cell(from corner: Point, _ scale: MapScale, _ snapshot: Snapshot) -> Cell? {
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

  private func drawWho(_ scale: MapScale, in whole: GridArea, on grid: inout CellGrid) {
    func put(_ glyph: Unicode.Scalar, _ color: UInt32, at place: Point, on grid: inout CellGrid) {
      let column = whole.column + place.x / scale.columns
      let row = whole.row + place.y / scale.rows
      guard whole.contains(column: column, row: row) else { return }
      grid.set(glyph, column: column, row: row, look: TextLook(color, style: .bold))
    }
    let look = CreatureLook(session: session, context: context)
    for entity in session.replica.snapshot?.entities ?? [] where entity.isAlive {
      let isPlayer = !entity.name.isEmpty
      guard isPlayer || look.isFoe(entity) else { continue }
      let glyph: Unicode.Scalar = isPlayer ? "@" : context.isUnicode ? "•" : "."
      put(glyph, isPlayer ? look.sideColor(of: entity) : 0xE06040, at: entity.position, on: &grid)
    }
    for member in session.party.members where member.name != session.replica.ownEntity?.name {
      put("@", 0x9FE0A8, at: member.place, on: &grid)
    }
    for mark in session.party.marks { put("x", context.palette.mark, at: mark.place, on: &grid) }
    if let focus = session.focus {
      put("@", isBlinking ? 0xFFFFFF : 0xFFD84A, at: focus, on: &grid)
    }
    let column = whole.column + cursor.x / scale.columns
    let row = whole.row + cursor.y / scale.rows
    guard whole.contains(column: column, row: row) else { return }
    grid[column, row].style.formUnion([.reverse])
  }

  private var isBlinking: Bool { (context.now.microseconds / 400_000).isMultiple(of: 2) }
}
