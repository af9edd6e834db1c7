import Simulation
import Wire

/// The party, how each of it fares and where they are.
struct PartyPanelView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let members = session.party.members
    guard !members.isEmpty else {
      return PanelBox(
        title: context.texts[.partyTitle],
        lines: [
          PanelLine(context.texts[.partyNobody]),
          PanelLine(context.texts[.partyHow], PanelBox.soft),
        ],
        foot: context.texts[.anyKeyCloses], columns: 44
      ).draw(in: area, on: &grid)
    }
    PanelBox(
      title: context.texts[.partyTitle], lines: members.map(line), foot: context.texts[.partyKeys],
      columns: 52
    ).draw(in: area, on: &grid)
  }

  private func line(_ member: PartyMember) -> PanelLine {
    let kind = session.replica.legend(member.kind)
    let bar = Bar(
      value: member.hp, most: member.hpMax, color: Color.health(member.hp, of: member.hpMax))
    return PanelLine(isSelected: member.name == session.replica.ownEntity?.name)
      .text(member.name.truncated(toColumns: 16), at: 0)
      .text(
        "\((kind?.name ?? "").truncated(toColumns: 8)) \(member.level)", at: 17,
        kind?.color ?? PanelBox.soft
      )
      .bar(
        bar, member.hp > 0 ? "\(member.hp)/\(member.hpMax)" : context.texts[.isDead], at: 29,
        columns: 14
      )
      .text(session.way(to: member.place), at: 44, PanelBox.soft)
  }
}
