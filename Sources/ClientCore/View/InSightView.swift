import Simulation
import Wire

/// Who is in sight with their health: the target first, then foes and then friends; where there is
/// not room for all the nearest of them first. Party and hounds are told of elsewhere.
struct InSightView {
  let session: MatchSession
  let context: ViewContext

  private var looks: CreatureLook {
    CreatureLook(session: session, context: context)
  }

  func draw(in area: GridArea, on grid: inout CellGrid) {
    HudHeading(title: context.texts[.sightTitle]).draw(in: area, on: &grid)
    let rest = area.dropping(rows: 1)
    let shown = shown(roomFor: rest.rows)
    for (index, entity) in shown.prefix(rest.rows).enumerated() {
      draw(entity, in: rest.line(index), on: &grid)
    }
    guard shown.count > rest.rows else { return }
    let more = " +\(shown.count - rest.rows) "
    let heading = area.line(0)
    grid.put(
      more, column: heading.columnEnd - more.columnWidth - 1, row: heading.row,
      look: TextLook(PanelBox.soft), in: heading)
  }

  /// A list that has room for all stands as still as it can: who came first stays first.
  private func shown(roomFor rows: Int) -> [SeenEntity] {
    let own = session.replica.snapshot?.own?.number
    let target = session.target?.number
    let here = session.focus ?? Point(0, 0)
    let members = session.otherMembers.map(\.name)
    let all = (session.replica.snapshot?.entities ?? [])
      .filter { entity in
        entity.number != own && entity.isAlive && (own == nil || entity.traits.master != own)
          && !members.contains(entity.name)
      }
    let counts = all.count > rows
    func distance(_ entity: SeenEntity) -> Int {
      counts ? entity.position.steps(to: here) / 2 : 0
    }
    return all.sorted { a, b in
      (order(a, target), distance(a), a.number) < (order(b, target), distance(b), b.number)
    }
  }

  /// A crowd of friends must not push foes off the list.
  private func order(_ entity: SeenEntity, _ target: SeenNumber?) -> Int {
    entity.number == target ? 0 : looks.isFoe(entity) ? 1 : 2
  }

  private func draw(_ entity: SeenEntity, in area: GridArea, on grid: inout CellGrid) {
    let looks = looks
    let isTarget = entity.number == session.target?.number
    grid.put(
      String(looks.glyph(of: entity)), column: area.column, row: area.row,
      look: TextLook(looks.kindColor(of: entity), style: .bold), in: area)
    if isTarget {
      grid.put(
        "›", column: area.column + 1, row: area.row, look: TextLook(0xFFE070, style: .bold),
        in: area)
    }
    let way = session.way(to: entity.position)
    let bar = GridArea(
      column: area.column + 2, row: area.row,
      columns: area.columns - 2 - (way.isEmpty ? 0 : way.columnWidth + 1), rows: 1)
    Bar(value: entity.hp, most: entity.hpMax, color: barColor(of: entity, isTarget))
      .draw(label(of: entity), in: bar, on: &grid)
    grid.put(
      way, column: area.columnEnd - way.columnWidth, row: area.row, look: TextLook(PanelBox.soft),
      in: area)
  }

  private func label(of entity: SeenEntity) -> String {
    let effects = entity.effects.all.map { context.texts.word(for: $0) }.joined(separator: " ")
    let name = session.name(of: entity)
    return effects.isEmpty ? name : "\(name) · \(effects)"
  }

  private func barColor(of entity: SeenEntity, _ isTarget: Bool) -> UInt32 {
    guard looks.isFoe(entity) else { return 0x4A7A68 }
    return entity.isWindingUp ? 0xE05030 : isTarget ? 0xB06A48 : 0x8A5A48
  }
}
