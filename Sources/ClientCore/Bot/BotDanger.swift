import Simulation
import Wire

/// The tiles that are lit in a bot's view: where blows are about to land.
struct BotDanger {
  struct Threat: Hashable, Sendable {
    let place: Point
    /// Names the wind-up, so that a bot makes up its mind about it once.
    let by: SeenNumber
    let strikesAt: Tick
    /// The time that is left to whoever stands there, in ticks.
    let left: Int
    /// Since when it can be seen, in ticks.
    let age: Int
  }

  private(set) var threats: [Threat] = []

  init(_ view: BotView) {
    for entity in view.snapshot.entities where view.isFoe(entity) {
      guard case .windUp(let index, let aim, let strikesAt) = entity.activity,
        let attack = view.legend(index, of: entity.kind)
      else { continue }
      attack.shape.forEachTile(
        from: entity.position, facing: entity.facing, aim: aim, size: attack.size
      ) {
        let left = strikesAt - view.arrival
        threats.append(
          Threat(
            place: $0, by: entity.number, strikesAt: strikesAt, left: left,
            age: attack.windUp - left))
      }
    }
  }

  func threat(to place: Point) -> Threat? { threats.first { $0.place == place } }
}
