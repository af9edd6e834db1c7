import Simulation

/// Draws what somebody new is told, in one line at the foot of the map.
struct LessonView {
  let session: MatchSession
  let context: ViewContext

  func draw(in map: GridArea, on grid: inout CellGrid) {
    guard let step = session.lesson.step(at: context.now), session.overlay == nil,
      session.link.isOpen, session.replica.outcome == nil,
      session.steering?.prediction.isDead != true
    else { return }
    let text = " \(words(for: step)) ".truncated(toColumns: map.columns)
    let column = map.column + (map.columns - text.columnWidth) / 2
    grid.put(
      text, column: column, row: map.rowEnd - 1,
      look: TextLook(0xFFF0C0, on: 0x4A3010, style: .bold), in: map)
  }

  private func words(for step: Lesson.Step) -> String {
    let keys = session.hand.keys
    switch step {
    case .walk:
      let walk = keys.row([.walkNorth, .walkSouth, .walkWest, .walkEast])
      return context.texts[.hintWalk, walk, keys.hint(.strike)]
    case .hit:
      let abilities = keys.row([.ability1, .ability2, .ability3, .ability4])
      return context.texts[.hintHit, keys.hint(.strike), abilities]
    case .dash:
      let key = keys[.dash].first
      let name = key == .character(" ") ? context.texts[.spaceKey] : keys.hint(.dash)
      return context.texts[.hintDash, name]
    }
  }
}
