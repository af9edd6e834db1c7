import Simulation
import Wire

/// Draws the creatures in view.
struct CreaturesView {
  let session: MatchSession
  let canvas: MapCanvas
  let context: ViewContext
  /// Tiles about to be struck, see `TelegraphView.draw`.
  let dangers: [Point: Int]

  private var looks: CreatureLook {
    CreatureLook(session: session, context: context)
  }

  func draw(on grid: inout CellGrid) {
    let entities = session.replica.snapshot?.entities ?? []
    let own = session.steering == nil ? nil : session.replica.snapshot?.own?.number
    let looks = looks
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
    let ground = canvas.ground(at: entity.position, on: grid)
    guard entity.isAlive else {
      let look = TextLook(0xA89888, on: ground)
      return put(context.isUnicode ? "ϯ" : "%", look, at: entity.position, on: &grid)
    }
    let look = looks.look(of: entity, over: ground)
    put(looks.glyph(of: entity), look, at: entity.position, on: &grid)
  }

  /// Whom one aims at stands underlined on lighter ground.
  private func markTarget(on grid: inout CellGrid) {
    guard let target = session.target, dangers[target.position] == nil,
      let (column, row) = canvas.cell(of: target.position)
    else { return }
    canvas.shade(target.position, on: &grid) { Color.mix($0, 0xFFE070, percent: 38) }
    grid[column, row].style.insert(.underline)
  }

  private func drawOwn(_ looks: CreatureLook, on grid: inout CellGrid) {
    guard let prediction = session.steering?.prediction,
      var entity = session.replica.ownEntity
    else { return }
    if let ghost = prediction.ghost {
      let ground = canvas.ground(at: ghost.place, on: grid)
      put("@", TextLook(0x6C7C9C, on: ground, style: .dim), at: ghost.place, on: &grid)
    }
    drawFacing(prediction, on: &grid)
    drawDeed(prediction, of: entity, on: &grid)
    entity.position = prediction.movement.position
    draw(entity, looks, on: &grid)
    lightOwn(prediction, on: &grid)
  }

  /// Among others of one's class one finds oneself by the brighter ground.
  private func lightOwn(_ prediction: Prediction, on grid: inout CellGrid) {
    let place = prediction.movement.position
    guard !prediction.isDead, dangers[place] == nil, let (column, row) = canvas.cell(of: place)
    else { return }
    canvas.shade(place, on: &grid) { Color.mix($0, 0xE8DCC0, percent: 32) }
    // Where sides have colours of their own, one's own is among them.
    let own = context.palette.sidePercent > 0 ? context.palette.own : 0xFFFFFF
    let cell = grid[column, row]
    grid[column, row].foreground = Color.mix(
      cell.foreground, own, percent: max(40, context.palette.sidePercent))
  }

  /// A deed lights up no tiles; that it is under way shows where one stands.
  private func drawDeed(
    _ prediction: Prediction, of entity: SeenEntity, on grid: inout CellGrid
  ) {
    guard let started = prediction.attack,
      let attacks = session.replica.legend(entity.kind)?.attacks,
      Int(started.attack.rawValue) < attacks.count, attacks[Int(started.attack.rawValue)].isDeed,
      dangers[prediction.movement.position] == nil
    else { return }
    canvas.shade(prediction.movement.position, on: &grid) {
      Color.mix($0, context.palette.aid, percent: 55)
    }
  }

  /// The tile that a dash or a blow would go to is a little brighter.
  private func drawFacing(_ prediction: Prediction, on grid: inout CellGrid) {
    guard !prediction.isDead else { return }
    let place = prediction.movement.position.stepped(prediction.movement.facing)
    guard dangers[place] == nil else { return }
    canvas.shade(place, on: &grid) { Color.mix($0, 0xE8DCC0, percent: 16) }
  }

  /// On a tile that is about to be struck the sign is cut out of the light.
  private func put(
    _ glyph: Unicode.Scalar, _ look: TextLook, at place: Point, on grid: inout CellGrid
  ) {
    var look = look
    if dangers[place, default: 0] >= TelegraphView.stepsMax - 1 {
      look.foreground = 0x140804
      look.background = canvas.ground(at: place, on: grid)
    }
    canvas.set(glyph, at: place, look: look, on: &grid)
  }

  /// Over nothing of this words and names may stand.
  func takeRoom(in room: inout MapRoom) {
    for place in dangers.keys { room.take(place) }
    guard let snapshot = session.replica.snapshot else { return }
    for thing in snapshot.things {
      switch thing.look {
      case .gold, .item: room.take(thing.place)
      case .cloud: break
      }
    }
    for entity in snapshot.entities where entity.isAlive { room.take(entity.position) }
    if let place = session.steering?.prediction.movement.position { room.take(place) }
  }
}
