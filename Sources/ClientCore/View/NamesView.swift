import Simulation
import Wire

/// Writes other players' names and levels beside them, where they cover nothing that matters.
struct NamesView {
  let session: MatchSession
  let canvas: MapCanvas
  let context: ViewContext

  func draw(on grid: inout CellGrid, in room: inout MapRoom) {
    let own = session.steering == nil ? nil : session.replica.snapshot?.own?.number
    let members = session.otherMembers.map(\.name)
    let named = (session.replica.snapshot?.entities ?? []).filter {
      !$0.name.isEmpty && $0.number != own && canvas.cell(of: $0.position) != nil
    }
    // Whoever is of one's party has the first choice.
    for entity in named where members.contains(entity.name) {
      draw(entity, on: &grid, in: &room)
    }
    for entity in named where !members.contains(entity.name) {
      draw(entity, on: &grid, in: &room)
    }
  }

  private func draw(
    _ entity: SeenEntity, on grid: inout CellGrid, in room: inout MapRoom
  ) {
    let away = entity.standsGuard ? " (\(context.texts[.away]))" : ""
    let full = "\(entity.name) \(entity.traits.level)\(away)"
    let color = CreatureLook(session: session, context: context).sideColor(of: entity)
    for label in [full, entity.name] {
      let width = label.columnWidth
      let starts =
        [1, -1].compactMap { room.above(entity.position, by: $0, width: width) }
        + room.beside(entity.position, width: width)
      if room.put(label, at: starts, look: TextLook(color), on: &grid) { return }
    }
  }
}
