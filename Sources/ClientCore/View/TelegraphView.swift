import Simulation
import Wire

/// Lights up the tiles where blows are about to land: the nearer the strike, the brighter.
///
/// The cells are reversed, so that they show on terminals without colour too: what is called
/// foreground here is what fills the cell.
struct TelegraphView {
  let session: MatchSession
  let canvas: MapCanvas
  let context: ViewContext

  private static let foe: UInt32 = 0xFF4020
  private static let friend: UInt32 = 0x6FA8E8

  func draw(on grid: inout CellGrid) {
    let own = session.isWatching ? nil : session.replica.snapshot?.own?.number
    let ownSide = session.replica.ownEntity?.traits.side ?? .players
    for entity in session.replica.snapshot?.entities ?? [] where entity.number != own {
      guard case .windUp(let index, let aim, let strikesAt) = entity.activity,
        let kind = session.replica.legend(entity.kind), let attack = attack(index, of: kind),
        !attack.isDeed
      else { continue }
      let left = session.clock.microseconds(until: strikesAt, at: context.now)
      let whole = Int64(max(1, attack.windUp)) * session.clock.tickMicroseconds
      light(
        attack, from: entity.position, entity.facing, aim,
        percent: 100 - Int(max(0, min(whole, left)) * 100 / whole),
        entity.traits.side == ownSide ? Self.friend : Self.foe, on: &grid)
    }
    drawOwn(on: &grid)
  }

  /// One's own blow, as predicted.
  private func drawOwn(on grid: inout CellGrid) {
    guard let prediction = session.steering?.prediction, let started = prediction.attack,
      let kind = session.replica.ownEntity.flatMap({ session.replica.legend($0.kind) }),
      let attack = attack(started.attack, of: kind), !attack.isDeed
    else { return }
    let whole = max(1, started.strikesAt - started.startedAt)
    light(
      attack, from: prediction.movement.position, prediction.movement.facing, started.aim,
      percent: (prediction.tick - started.startedAt) * 100 / whole, Self.friend, on: &grid)
  }

  private func attack(_ index: AttackIndex, of kind: KindLegend) -> AttackLegend? {
    Int(index.rawValue) < kind.attacks.count ? kind.attacks[Int(index.rawValue)] : nil
  }

  private func light(
    _ attack: AttackLegend, from origin: Point, _ facing: Direction, _ aim: Point, percent: Int,
    _ color: UInt32, on grid: inout CellGrid
  ) {
    let isClose = percent >= 70
    attack.shape.forEachTile(from: origin, facing: facing, aim: aim, size: attack.size) { place in
      guard let (column, row) = canvas.cell(of: place),
        let tile = session.replica.tile(at: place), !tile.stopsBlows
      else { return }
      let cell = grid[column, row]
      let ground = cell.style.contains(.reverse) ? cell.foreground : cell.background
      grid[column, row] = Cell(
        glyph: isClose ? "×" : cell.glyph,
        foreground: Color.mix(ground, color, percent: 30 + percent * 7 / 10),
        background: Color.scaled(ground, percent: isClose ? 20 : 60),
        style: isClose ? [.reverse, .bold] : .reverse)
    }
  }
}
