import Simulation
import Wire

/// Draws what is shown on the map for a moment: flashes, flights, trails, rising numbers.
struct EffectsView {
  let session: MatchSession
  let canvas: MapCanvas
  let context: ViewContext

  func draw(on grid: inout CellGrid, in room: inout MapRoom) {
    for effect in session.effects.shown { draw(effect, on: &grid, in: &room) }
  }

  private func draw(
    _ effect: VisualEffect, on grid: inout CellGrid, in room: inout MapRoom
  ) {
    let done = effect.percentDone(at: context.now)
    switch effect.look {
    case .flash(let color):
      // In steps: each costs a cell its colours.
      flash(
        effect.place, context.palette.translated(color), percent: 80 - done / 34 * 26, on: &grid)
    case .word(let text, let color):
      drawWord(
        text, context.palette.translated(color), place(of: effect), done, on: &grid, in: &room)
    case .speech(let text, let color):
      drawSpeech(text, color, place(of: effect), on: &grid, in: &room)
    case .flight(let from, let glyph, let color):
      let place = between(from, effect.place, percent: done)
      // In whose hand it still is must be seen.
      guard place != from else { return }
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

  /// Where it happened, or where whoever it belongs to is by now.
  private func place(of effect: VisualEffect) -> Point {
    guard let carrier = effect.carrier else { return effect.place }
    if carrier == session.replica.snapshot?.own?.number,
      let place = session.steering?.prediction.movement.position
    {
      return place
    }
    return session.replica.entity(carrier)?.position ?? effect.place
  }

  /// Rises by a tile and fades; a little aside where it would cover something.
  private func drawWord(
    _ text: String, _ color: UInt32, _ place: Point, _ done: Int, on grid: inout CellGrid,
    in room: inout MapRoom
  ) {
    let faded = Color.scaled(color, percent: 110 - done / 34 * 24)
    let width = text.columnWidth
    let rows = done < 40 ? [1, 2, 3, -1] : [2, 3, 1, -1]
    let starts =
      rows.compactMap { room.above(place, by: $0, width: width) }
      + room.beside(place, width: width)
    _ = room.put(text, at: starts, look: TextLook(faded, style: .bold), on: &grid)
  }

  /// Above the speaker's name.
  private func drawSpeech(
    _ text: String, _ color: UInt32, _ place: Point, on grid: inout CellGrid,
    in room: inout MapRoom
  ) {
    let width = text.columnWidth
    let starts = [2, 3, 4, -2, -3].compactMap { room.above(place, by: $0, width: width) }
    _ = room.put(text, at: starts, look: TextLook(color, style: .bold), on: &grid)
  }

  private func between(_ from: Point, _ to: Point, percent: Int) -> Point {
    Point(from.x + (to.x - from.x) * percent / 100, from.y + (to.y - from.y) * percent / 100)
  }
}
