import Simulation
import Wire

/// The party wherever it is, then who is in sight with their health: the target first, then foes
/// and then friends, the nearest of them first.
struct InSightView {
  let session: MatchSession
  let context: ViewContext

  private var looks: CreatureLook {
    CreatureLook(session: session, context: context)
  }

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let members = others
    for (index, member) in members.prefix(area.rows).enumerated() {
      draw(member, row: area.row + index, in: area, on: &grid)
    }
    for (index, entity) in shown(without: members).prefix(max(0, area.rows - members.count))
      .enumerated()
    {
      draw(entity, row: area.row + members.count + index, in: area, on: &grid)
    }
  }

  /// Of the party, without oneself.
  private var others: [PartyMember] {
    let own = session.replica.ownEntity?.name
    return session.party.members.filter { $0.name != own }
  }

  private func draw(
    _ member: PartyMember, row: Int, in area: GridArea, on grid: inout CellGrid
  ) {
    grid.put(
      "@", column: area.column, row: row, look: TextLook(MarksView.party, style: .bold), in: area)
    let bar = GridArea(
      column: area.column + 2, row: row, columns: area.columns - 3, rows: 1)
    let state = member.hp > 0 ? "" : " · \(context.texts[.isDead])"
    Bar(value: member.hp, most: member.hpMax, color: 0x3E8A5C)
      .draw("\(member.name) \(member.level)\(state)", in: bar, on: &grid)
  }

  /// One's own hounds are counted elsewhere.
  private func shown(without members: [PartyMember]) -> [SeenEntity] {
    let own = session.replica.snapshot?.own?.number
    let target = session.replica.snapshot?.own?.character.target
    let here = session.focus ?? Point(0, 0)
    return (session.replica.snapshot?.entities ?? [])
      .filter { entity in
        entity.number != own && entity.isAlive && (own == nil || entity.traits.master != own)
          && !members.contains { $0.name == entity.name }
      }
      .sorted { a, b in
        (order(a, target), a.position.steps(to: here), a.number)
          < (order(b, target), b.position.steps(to: here), b.number)
      }
  }

  /// A crowd of friends must not push foes off the list.
  private func order(_ entity: SeenEntity, _ target: SeenNumber?) -> Int {
    entity.number == target ? 0 : looks.isFoe(entity) ? 1 : 2
  }

  private func draw(
    _ entity: SeenEntity, row: Int, in area: GridArea, on grid: inout CellGrid
  ) {
    let looks = looks
    let isTarget = entity.number == session.replica.snapshot?.own?.character.target
    grid.put(
      String(looks.glyph(of: entity)), column: area.column, row: row,
      look: TextLook(looks.kindColor(of: entity), style: .bold), in: area)
    if isTarget {
      grid.put(
        "›", column: area.column + 1, row: row, look: TextLook(0xFFE070, style: .bold), in: area)
    }
    let bar = GridArea(
      column: area.column + 2, row: row, columns: area.columns - 3, rows: 1)
    Bar(value: entity.hp, most: entity.hpMax, color: barColor(of: entity, isTarget))
      .draw(label(of: entity), in: bar, on: &grid)
  }

  private func label(of entity: SeenEntity) -> String {
    let kind = session.replica.legend(entity.kind)?.name ?? ""
    let name = entity.name.isEmpty ? kind : entity.name
    let level = entity.name.isEmpty && entity.traits.level <= 1 ? "" : " \(entity.traits.level)"
    let effects = entity.effects.all.map { context.texts.word(for: $0) }.joined(separator: " ")
    return effects.isEmpty ? name + level : "\(name)\(level) · \(effects)"
  }

  private func barColor(of entity: SeenEntity, _ isTarget: Bool) -> UInt32 {
    if entity.isWindingUp { return 0xE05030 }
    if looks.isFoe(entity) { return isTarget ? 0xB06A48 : 0x8A5A48 }
    return 0x4A7A68
  }
}
