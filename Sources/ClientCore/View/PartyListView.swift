import Simulation
import Wire

/// The party beside the map: health and class of each, and the way to whoever is out of sight.
struct PartyListView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let members = session.otherMembers
    guard !members.isEmpty, area.rows > 0 else { return }
    guard area.rows > 1 else { return drawRow(members, in: area, on: &grid) }
    HudHeading(title: context.texts[.partyTitle]).draw(in: area, on: &grid)
    let rest = area.dropping(rows: 1)
    for (index, member) in members.prefix(rest.rows).enumerated() {
      draw(member, in: rest.line(index), on: &grid)
    }
  }

  /// Side by side.
  private func drawRow(
    _ members: [PartyMember], in area: GridArea, on grid: inout CellGrid
  ) {
    let count = min(members.count, max(1, area.columns / 18))
    let width = (area.columns + 1) / count - 1
    for (index, member) in members.prefix(count).enumerated() {
      let slot = GridArea(
        column: area.column + index * (width + 1), row: area.row, columns: min(width, 40), rows: 1)
      draw(member, in: slot, on: &grid)
    }
  }

  private func draw(_ member: PartyMember, in area: GridArea, on grid: inout CellGrid) {
    let kind = session.replica.legend(member.kind)
    let isHere = session.vision?.isVisible(member.place) ?? false
    let way = isHere ? "" : session.way(to: member.place)
    grid.put(
      "@", column: area.column, row: area.row,
      look: TextLook(kind?.color ?? MarksView.party, style: .bold), in: area)
    let bar = GridArea(
      column: area.column + 2, row: area.row,
      columns: area.columns - 2 - (way.isEmpty ? 0 : way.columnWidth + 1), rows: 1)
    let state = member.hp > 0 ? "\(member.hp)/\(member.hpMax)" : context.texts[.isDead]
    let room = bar.columns - state.columnWidth - 1
    let full = "\(member.name) · \(kind?.name ?? "") \(member.level)"
    let name = full.columnWidth <= room ? full : member.name.truncated(toColumns: max(0, room))
    Bar(value: member.hp, most: member.hpMax, color: 0x3E8A5C)
      .draw("\(name) \(state)", in: bar, on: &grid)
    grid.put(
      way, column: area.columnEnd - way.columnWidth, row: area.row, look: TextLook(MarksView.party),
      in: area)
  }
}
