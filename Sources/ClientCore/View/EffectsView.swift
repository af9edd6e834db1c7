import Simulation

/// Draws what is shown on the map for a moment: flashes, flights, trails, rising numbers.
struct EffectsView {
  let effects: VisualEffects
  let canvas: MapCanvas
  let context: ViewContext

  func draw(on grid: inout CellGrid) {
    for effect in effects.shown { draw(effect, on: &grid) }
  }

  private func draw(_ effect: VisualEffect, on grid: inout CellGrid) {
    let done = effect.percentDone(at: context.now)
    switch effect.look {
    case .flash(let color):
      // In steps: each costs a cell its colours.
      flash(
        effect.place, context.palette.translated(color), percent: 80 - done / 34 * 26, on: &grid)
    case .word(let text, let color):
      drawWord(text, context.palette.translated(color), effect.place, done, on: &grid)
    case .flight(let from, let glyph, let color):
      let place = between(from, effect.place, percent: done)
      let sign = context.isUnicode ? glyph : CellGrid.standIn(for: glyph)
      canvas.set(sign, at: place, look: TextLook(color, style: .bold), on: &grid)
    case .trail(let from, let color):
      for part in stride(from: 0, to: 100, by: 25) {
        let place = between(from, effect.place, percent: part)
        flash(place, color, percent: (100 - done / 34 * 33) * (20 + part) / 200, on: &grid)
      }
    }
  }

  private func flash(_ place: Point, _ color: UInt32, percent: Int, on grid: inout CellGrid) {
    guard context.options.hasFlashes else { return }
    canvas.shade(place, on: &grid) { Color.mix($0, color, percent: percent) }
  }

  /// Rises by a tile and fades.
  private func drawWord(
    _ text: String, _ color: UInt32, _ place: Point, _ done: Int, on grid: inout CellGrid
  ) {
    let risen = Point(place.x, place.y - (done < 40 ? 1 : 2))
    guard let (column, row) = canvas.cell(of: risen) else { return }
    let start = column - (text.columnWidth - 1) / 2
    let faded = Color.scaled(color, percent: 110 - done / 34 * 24)
    grid.put(text, column: start, row: row, look: TextLook(faded, style: .bold), in: canvas.area)
  }

  private func between(_ from: Point, _ to: Point, percent: Int) -> Point {
    Point(from.x + (to.x - from.x) * percent / 100, from.y + (to.y - from.y) * percent / 100)
  }
}
