import Simulation
import Wire

/// Draws what lies on the ground and what hangs over it.
struct ThingsView {
  let session: MatchSession
  let canvas: MapCanvas
  let context: ViewContext

  func draw(on grid: inout CellGrid) {
    guard let snapshot = session.replica.snapshot else { return }
    for thing in snapshot.things {
      guard let (column, row) = canvas.cell(of: thing.place) else { continue }
      switch thing.look {
      case .gold: put("$", 0xFFD84A, column, row, on: &grid)
      case .item(let item):
        let legend = session.replica.legend(item)
        let glyph = (context.isUnicode ? legend?.glyph : legend?.asciiGlyph) ?? "!"
        put(glyph, legend?.color ?? 0xE0E0E0, column, row, on: &grid)
      case .cloud(let effect): drawCloud(effect, thing.place, column, row, on: &grid)
      }
    }
  }

  private func put(
    _ glyph: Unicode.Scalar, _ color: UInt32, _ column: Int, _ row: Int, on grid: inout CellGrid
  ) {
    grid.set(glyph, column: column, row: row, look: TextLook(color, style: .bold))
  }

  /// Clouds drift: what is below shows through in a third of the tiles, never the same for long.
  private func drawCloud(
    _ effect: Effect, _ place: Point, _ column: Int, _ row: Int, on grid: inout CellGrid
  ) {
    let phase = context.now.microseconds / 400_000
    let drift = Glitter.number(7, place.x, place.y, phase + Int64(place.x)) % 3
    let cell = grid[column, row]
    grid[column, row].background = Color.mix(
      cell.background, effect.color, percent: 24 + Int(drift) * 8)
    guard drift > 0 else { return }
    grid[column, row].glyph = drift == 1 ? "░" : "▒"
    grid[column, row].foreground = Color.mix(cell.background, effect.color, percent: 60)
  }
}
