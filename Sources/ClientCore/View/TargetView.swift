import Simulation
import Wire

/// Whom one aims at: health, effects, how far away, and what it winds up for.
struct TargetView {
  let session: MatchSession
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    guard area.rows > 1 else { return drawShort(in: area, on: &grid) }
    let hasHeading = area.rows > 3
    if hasHeading { HudHeading(title: context.texts[.targetTitle]).draw(in: area, on: &grid) }
    let rest = area.dropping(rows: hasHeading ? 1 : 0)
    guard let target = session.target else {
      grid.put(
        context.texts[.noTarget], column: rest.column, row: rest.row,
        look: TextLook(PanelBox.faint), in: rest)
      return
    }
    bar(of: target).draw(label(of: target), in: rest.line(0), on: &grid)
    guard let strike = windUp(of: target), rest.rows > 2 || target.isWindingUp else {
      return put(state(of: target), PanelBox.soft, in: rest.line(1), on: &grid)
    }
    put(strike, Self.danger, in: rest.line(1), on: &grid)
    put(state(of: target), PanelBox.soft, in: rest.line(2), on: &grid)
  }

  private static let danger: UInt32 = 0xFF8050

  private func drawShort(in area: GridArea, on grid: inout CellGrid) {
    guard let target = session.target else {
      return put(context.texts[.noTarget], PanelBox.faint, in: area, on: &grid)
    }
    let share = area.columns * 3 / 5
    bar(of: target).draw(
      label(of: target),
      in: GridArea(column: area.column, row: area.row, columns: share, rows: 1), on: &grid)
    let rest = GridArea(
      column: area.column + share + 1, row: area.row, columns: area.columns - share - 1, rows: 1)
    if let strike = windUp(of: target) {
      put(strike, Self.danger, in: rest, on: &grid)
    } else {
      put(state(of: target), PanelBox.soft, in: rest, on: &grid)
    }
  }

  private func put(
    _ text: String, _ color: UInt32, in area: GridArea, on grid: inout CellGrid
  ) {
    guard area.rows > 0 else { return }
    grid.put(
      text.truncated(toColumns: area.columns), column: area.column, row: area.row,
      look: TextLook(color), in: area)
  }

  private func bar(of target: SeenEntity) -> Bar {
    Bar(value: target.hp, most: target.hpMax, color: target.isWindingUp ? 0xE05030 : 0xB06A48)
  }

  private func label(of target: SeenEntity) -> String {
    "\(session.name(of: target)) \(target.hp)/\(target.hpMax)"
  }

  /// How far, where, and what lasts on it.
  private func state(of target: SeenEntity) -> String {
    let way = session.way(to: target.position)
    let effects = target.effects.all.map { context.texts.word(for: $0) }
    return ([way] + effects).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func windUp(of target: SeenEntity) -> String? {
    guard case .windUp(let attack, _, let strikesAt) = target.activity else { return nil }
    let attacks = session.replica.legend(target.kind)?.attacks ?? []
    let index = Int(attack.rawValue)
    let name = index < attacks.count ? attacks[index].name : context.texts[.blow]
    let left = max(0, session.clock.microseconds(until: strikesAt, at: context.now))
    return context.texts[.strikesIn, name, AbilityEntry.seconds(left)]
  }
}

extension MatchSession {
  /// A player's name, or the kind's with its level where that says something.
  func name(of entity: SeenEntity) -> String {
    guard entity.name.isEmpty else { return "\(entity.name) \(entity.traits.level)" }
    let kind = replica.legend(entity.kind)?.name ?? ""
    return entity.traits.level > 1 ? "\(kind) \(entity.traits.level)" : kind
  }

  /// How many tiles away, and in which direction.
  func way(to place: Point) -> String {
    guard let here = focus, let direction = Direction(from: here, to: place) else { return "" }
    return "\(here.steps(to: place)) \(direction.arrow)"
  }
}
