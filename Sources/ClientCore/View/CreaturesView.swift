import Simulation
import Wire

/// Draws the creatures in view, and what is said above them.
struct CreaturesView {
  let session: MatchSession
  let canvas: MapCanvas
  let context: ViewContext

  private var looks: CreatureLook {
    CreatureLook(session: session, context: context)
  }

  func draw(on grid: inout CellGrid) {
    let entities = session.replica.snapshot?.entities ?? []
    let own = session.steering == nil ? nil : session.replica.snapshot?.own?.number
    let looks = looks
    for entity in entities where entity.number != own { drawName(of: entity, looks, on: &grid) }
    for entity in entities where !entity.isAlive && entity.number != own {
      draw(entity, looks, on: &grid)
    }
    for entity in entities where entity.isAlive && entity.number != own {
      draw(entity, looks, on: &grid)
    }
    markTarget(on: &grid)
    drawOwn(looks, on: &grid)
  }

  private func draw(_ entity: SeenEntity, _ looks: CreatureLook, on grid: inout CellGrid) {
    guard let (column, row) = canvas.cell(of: entity.position) else { return }
    guard entity.isAlive else {
      let look = TextLook(0xA89888, on: grid[column, row].background)
      return putGlyph(context.isUnicode ? "†" : "%", look, column, row, on: &grid)
    }
    let look = looks.look(of: entity, over: grid[column, row].background)
    putGlyph(looks.glyph(of: entity), look, column, row, on: &grid)
  }

  /// Whom one aims at stands underlined on lighter ground.
  private func markTarget(on grid: inout CellGrid) {
    guard let target = session.target, let (column, row) = canvas.cell(of: target.position),
      !grid[column, row].style.contains(.reverse)
    else { return }
    grid[column, row].background = Color.mix(
      grid[column, row].background, 0xFFE070, percent: 38)
    grid[column, row].style.insert(.underline)
  }

  private func drawOwn(_ looks: CreatureLook, on grid: inout CellGrid) {
    guard let prediction = session.steering?.prediction,
      var entity = session.replica.ownEntity
    else { return }
    if let ghost = prediction.ghost, let (column, row) = canvas.cell(of: ghost.place) {
      let look = TextLook(0x58647C, on: grid[column, row].background, style: .dim)
      putGlyph("@", look, column, row, on: &grid)
    }
    drawFacing(prediction, on: &grid)
    drawDeed(prediction, of: entity, on: &grid)
    entity.position = prediction.movement.position
    draw(entity, looks, on: &grid)
    lightOwn(prediction, on: &grid)
  }

  /// Among others of one's class one finds oneself by the brighter ground.
  private func lightOwn(_ prediction: Prediction, on grid: inout CellGrid) {
    guard !prediction.isDead,
      let (column, row) = canvas.cell(of: prediction.movement.position),
      !grid[column, row].style.contains(.reverse)
    else { return }
    let cell = grid[column, row]
    grid[column, row].background = Color.mix(cell.background, 0xE8DCC0, percent: 32)
    grid[column, row].foreground = Color.mix(cell.foreground, 0xFFFFFF, percent: 40)
  }

  /// A deed lights up no tiles; that it is under way shows where one stands.
  private func drawDeed(
    _ prediction: Prediction, of entity: SeenEntity, on grid: inout CellGrid
  ) {
    guard let started = prediction.attack,
      let attacks = session.replica.legend(entity.kind)?.attacks,
      Int(started.attack.rawValue) < attacks.count, attacks[Int(started.attack.rawValue)].isDeed,
      let (column, row) = canvas.cell(of: prediction.movement.position),
      !grid[column, row].style.contains(.reverse)
    else { return }
    grid[column, row].background = Color.mix(grid[column, row].background, 0x90C8FF, percent: 55)
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

  /// On a tile that is about to be struck the glyph is cut out of the light.
  private func putGlyph(
    _ glyph: Unicode.Scalar, _ look: TextLook, _ column: Int, _ row: Int, on grid: inout CellGrid
  ) {
    let below = grid[column, row]
    guard below.style.contains(.reverse) else {
      return grid.set(glyph, column: column, row: row, look: look)
    }
    grid.set(
      glyph, column: column, row: row,
      look: TextLook(below.foreground, on: 0x140804, style: look.style.union(.reverse)))
  }

  /// Other players' names and levels stand above their heads.
  private func drawName(
    of entity: SeenEntity, _ looks: CreatureLook, on grid: inout CellGrid
  ) {
    guard !entity.name.isEmpty else { return }
    let above = Point(entity.position.x, entity.position.y - 1)
    guard let (column, row) = canvas.cell(of: above) else { return }
    let away = entity.standsGuard ? " (\(context.texts[.away]))" : ""
    let label = "\(entity.name) \(entity.traits.level)\(away)"
    let start = column - (label.columnWidth - 1) / 2
    grid.put(
      label, column: start, row: row, look: TextLook(looks.sideColor(of: entity)),
      in: canvas.area)
  }
}
