import Simulation
import Wire

/// Draws the creatures in view, and what is said above them.
struct CreaturesView {
  let session: MatchSession
  let canvas: MapCanvas
  let isUnicode: Bool
  let now: Moment

  func draw(on grid: inout CellGrid) {
    let entities = session.replica.snapshot?.entities ?? []
    let own = session.steering == nil ? nil : session.replica.snapshot?.own?.number
    for entity in entities where entity.number != own { drawName(of: entity, on: &grid) }
    for entity in entities where !entity.isAlive && entity.number != own {
      draw(entity, at: entity.position, on: &grid)
    }
    for entity in entities where entity.isAlive && entity.number != own {
      draw(entity, at: entity.position, on: &grid)
    }
    drawOwn(on: &grid)
  }

  private func draw(_ entity: SeenEntity, at place: Point, on grid: inout CellGrid) {
    guard let (column, row) = canvas.cell(of: place) else { return }
    let legend = session.replica.legend(entity.kind)
    guard entity.isAlive else {
      return putGlyph(isUnicode ? "†" : "%", 0xA89888, column, row, [], on: &grid)
    }
    let glyph = (isUnicode ? legend?.glyph : legend?.asciiGlyph) ?? "?"
    let lost = entity.hpMax > 0 ? 100 - max(0, entity.hp) * 100 / entity.hpMax : 0
    let color = Color.mix(legend?.color ?? 0xC0C0C0, 0xD02818, percent: lost * 8 / 10)
    let isStunned = if case .stunned = entity.activity { true } else { false }
    var style: CellStyle = .bold
    if entity.standsGuard { style.insert(.underline) }
    putGlyph(glyph, isStunned ? 0x9090A0 : color, column, row, style, on: &grid)
  }

  private func drawOwn(on grid: inout CellGrid) {
    guard let prediction = session.steering?.prediction,
      var entity = session.replica.ownEntity
    else { return }
    if let ghost = prediction.ghost, let (column, row) = canvas.cell(of: ghost.place) {
      putGlyph("@", 0x58647C, column, row, .dim, on: &grid)
    }
    drawFacing(prediction, on: &grid)
    entity.position = prediction.movement.position
    draw(entity, at: entity.position, on: &grid)
  }

  /// The tile that a dash or a blow would go to is a little brighter.
  private func drawFacing(_ prediction: Prediction, on grid: inout CellGrid) {
    guard !prediction.isDead else { return }
    let place = prediction.movement.position.stepped(prediction.movement.facing)
    guard let (column, row) = canvas.cell(of: place), !grid[column, row].style.contains(.reverse)
    else { return }
    let background = grid[column, row].background
    grid[column, row].background = Color.mix(background, 0xE8DCC0, percent: 16)
  }

  private func putGlyph(
    _ glyph: Unicode.Scalar, _ color: UInt32, _ column: Int, _ row: Int, _ style: CellStyle,
    on grid: inout CellGrid
  ) {
    let below = grid[column, row]
    guard below.style.contains(.reverse) else {
      return grid.set(
        glyph, column: column, row: row,
        look: TextLook(color, on: below.background, style: style))
    }
    grid.set(
      glyph, column: column, row: row,
      look: TextLook(below.foreground, on: 0x140804, style: style.union(.reverse)))
  }

  /// Other players' names stand above their heads.
  private func drawName(of entity: SeenEntity, on grid: inout CellGrid) {
    guard !entity.name.isEmpty else { return }
    let above = Point(entity.position.x, entity.position.y - 1)
    guard let (column, row) = canvas.cell(of: above) else { return }
    let label = entity.standsGuard ? entity.name + " (away)" : entity.name
    let start = column - (label.columnWidth - 1) / 2
    grid.put(label, column: start, row: row, look: TextLook(0xB8C8E0), in: canvas.area)
  }
}
