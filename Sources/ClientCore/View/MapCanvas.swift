import Simulation

/// Where the map's places are on the screen: a tile is one column wide, or two, which is about as
/// wide as high.
struct MapCanvas: Hashable, Sendable {
  let area: GridArea
  /// The place in the upper left corner.
  let origin: Point
  let columnsPerTile: Int

  init(area: GridArea, origin: Point, columnsPerTile: Int = 1) {
    self.area = area
    self.origin = origin
    self.columnsPerTile = columnsPerTile
  }

  /// How many tiles stand side by side.
  var tilesAcross: Int { area.columns / columnsPerTile }

  /// Column and row of a tile's first cell; nil outside the picture.
  func cell(of place: Point) -> (column: Int, row: Int)? {
    let across = place.x - origin.x
    let row = area.row + place.y - origin.y
    guard across >= 0, across < tilesAcross, row >= area.row, row < area.rowEnd else { return nil }
    return (area.column + across * columnsPerTile, row)
  }

  /// The tile under a cell; nil beside the map.
  func place(atColumn column: Int, row: Int) -> Point? {
    guard area.contains(column: column, row: row) else { return nil }
    let across = (column - area.column) / columnsPerTile
    return across < tilesAcross ? Point(origin.x + across, origin.y + row - area.row) : nil
  }

  /// Draws a sign on a tile, in its first cell; what else there is of the tile takes its
  /// background, and its sign too where the sign `fills` the tile.
  func set(
    _ glyph: Unicode.Scalar, at place: Point, look: TextLook, fills: Bool = false,
    on grid: inout CellGrid
  ) {
    guard let (column, row) = cell(of: place) else { return }
    grid.set(glyph, column: column, row: row, look: look)
    guard columnsPerTile == 2 else { return }
    let rest = TextLook(look.foreground, on: grid[column, row].background, style: look.style)
    grid.set(fills ? glyph : " ", column: column + 1, row: row, look: rest)
  }

  /// What fills the tile behind its sign; black outside the picture.
  func ground(at place: Point, on grid: CellGrid) -> UInt32 {
    cell(of: place).map { grid[$0.column, $0.row].background } ?? 0
  }

  /// Changes what fills a tile behind its sign.
  func shade(_ place: Point, on grid: inout CellGrid, _ change: (UInt32) -> UInt32) {
    guard let (column, row) = cell(of: place) else { return }
    for column in column..<column + columnsPerTile {
      grid[column, row].background = change(grid[column, row].background)
    }
  }
}
