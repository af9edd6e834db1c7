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
      guard canvas.cell(of: thing.place) != nil else { continue }
      switch thing.look {
      case .gold: put("$", 0xFFD84A, thing.place, on: &grid)
      case .item(let item):
        let legend = session.replica.legend(item)
        let glyph = (context.isUnicode ? legend?.glyph : legend?.asciiGlyph) ?? "!"
        put(glyph, legend?.color ?? 0xE0E0E0, thing.place, on: &grid)
      case .cloud(let effect): drawCloud(effect, thing.place, on: &grid)
      }
    }
  }

  private func put(
    _ glyph: Unicode.Scalar, _ color: UInt32, _ place: Point, on grid: inout CellGrid
  ) {
    canvas.set(glyph, at: place, look: TextLook(color, style: .bold), on: &grid)
  }

  /// Clouds drift: what is below shows through in some of the tiles, never the same for long.
  private func drawCloud(_ effect: Effect, _ place: Point, on grid: inout CellGrid) {
    let number = Glitter.number(7, place.x, place.y)
    // A third of the places at a time, as the light flickers.
    let phase =
      context.options.hasReducedMotion
      ? 0 : (context.now.microseconds / 400_000 + Int64(number % 3)) / 3
    let drift = Glitter.number(7, place.x, place.y, phase) % 3
    let color = context.palette.color(of: effect)
    // Dark alike: what lies below is hardly seen, and the colours are shared.
    let ground = Color.mix(0x10140C, color, percent: 18 + Int(drift) * 7)
    let glyph: Unicode.Scalar = drift == 0 ? " " : context.isUnicode ? "░" : drift == 1 ? ":" : "%"
    canvas.set(
      glyph, at: place, look: TextLook(Color.mix(ground, color, percent: 45), on: ground),
      fills: true, on: &grid)
  }
}
