import Simulation
import Wire

/// Lights up the tiles where blows are about to land. They fill from below as time runs out, in
/// four steps, and their ground turns to the colour of danger; without colour it is reversed from
/// the second step on.
struct TelegraphView {
  let session: MatchSession
  let canvas: MapCanvas
  let context: ViewContext

  static let stepsMax = 4
  private static let unicodeFill: [Unicode.Scalar] = ["⣀", "⣤", "⣶", "⣿"]
  private static let asciiFill: [Unicode.Scalar] = [".", "-", "=", "#"]
  private static let night: UInt32 = 0x140C08

  private struct Blow {
    var step: Int
    var color: UInt32
  }

  /// How near the strike is on each tile, 1 to 4: what stands there is drawn so that it shows.
  func draw(on grid: inout CellGrid) -> [Point: Int] {
    var dangers: [Point: Int] = [:]
    let own = session.isWatching ? nil : session.replica.snapshot?.own?.number
    let ownSide = session.replica.ownEntity?.traits.side ?? .players
    for entity in session.replica.snapshot?.entities ?? [] where entity.number != own {
      guard case .windUp(let index, let aim, let strikesAt) = entity.activity,
        let kind = session.replica.legend(entity.kind), let attack = attack(index, of: kind),
        !attack.isDeed
      else { continue }
      let left = session.clock.microseconds(until: strikesAt, at: context.now)
      let whole = Int64(max(1, attack.windUp)) * session.clock.tickMicroseconds
      let blow = Blow(
        step: Self.step(percent: 100 - Int(max(0, min(whole, left)) * 100 / whole)),
        color: entity.traits.side == ownSide ? context.palette.aid : context.palette.danger)
      light(attack, from: entity.position, entity.facing, aim, blow, &dangers, on: &grid)
    }
    drawOwn(&dangers, on: &grid)
    return dangers
  }

  /// How a tile fills, step by step.
  static func fills(isUnicode: Bool) -> [Unicode.Scalar] { isUnicode ? unicodeFill : asciiFill }

  static func step(percent: Int) -> Int { min(stepsMax, max(0, percent) * stepsMax / 100 + 1) }

  /// One's own blow, as predicted.
  private func drawOwn(_ dangers: inout [Point: Int], on grid: inout CellGrid) {
    guard let prediction = session.steering?.prediction, let started = prediction.attack,
      let kind = session.replica.ownEntity.flatMap({ session.replica.legend($0.kind) }),
      let attack = attack(started.attack, of: kind), !attack.isDeed
    else { return }
    let whole = max(1, started.strikesAt - started.startedAt)
    let blow = Blow(
      step: Self.step(percent: (prediction.tick - started.startedAt) * 100 / whole),
      color: context.palette.aid)
    light(
      attack, from: prediction.movement.position, prediction.movement.facing, started.aim, blow,
      &dangers, on: &grid)
  }

  private func attack(_ index: AttackIndex, of kind: KindLegend) -> AttackLegend? {
    Int(index.rawValue) < kind.attacks.count ? kind.attacks[Int(index.rawValue)] : nil
  }

  /// All tiles of a step look alike, whatever the ground: so they cost one change of colour.
  private func light(
    _ attack: AttackLegend, from origin: Point, _ facing: Direction, _ aim: Point, _ blow: Blow,
    _ dangers: inout [Point: Int], on grid: inout CellGrid
  ) {
    let fill = context.isUnicode ? Self.unicodeFill : Self.asciiFill
    let share = blow.step * 100 / Self.stepsMax
    let look = TextLook(
      Color.mix(blow.color, 0xFFFFFF, percent: share / 4),
      on: Color.mix(Self.night, blow.color, percent: share * 7 / 10),
      style: blow.step == Self.stepsMax ? .bold : [])
    attack.shape.forEachTile(from: origin, facing: facing, aim: aim, size: attack.size) { place in
      guard canvas.cell(of: place) != nil, let tile = session.replica.tile(at: place),
        !tile.stopsBlows, blow.step > dangers[place, default: 0]
      else { return }
      dangers[place] = blow.step
      canvas.set(fill[blow.step - 1], at: place, look: look, fills: true, on: &grid)
    }
  }
}
