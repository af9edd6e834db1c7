package import Simulation

/// A world for `cudgel bench tick`, without a match around it. Equal plans make equal worlds.
package struct BenchWorld: ~Copyable {
  /// What to measure.
  package struct Plan: Sendable {
    package var monsters: Int
    package var players: Int
    package var size: MapSize
    package var seed: UInt64
    /// Whether the monsters stand where nobody is, and sleep.
    package var isAsleep: Bool
    /// Whether kinds take part that never come by themselves, bosses among them.
    package var hasAllKinds: Bool

    package init(
      monsters: Int, players: Int, size: MapSize, seed: UInt64, isAsleep: Bool = false,
      hasAllKinds: Bool = false
    ) {
      self.monsters = monsters
      self.players = players
      self.size = size
      self.seed = seed
      self.isAsleep = isAsleep
      self.hasAllKinds = hasAllKinds
    }
  }

  package private(set) var world: World
  private var crowd: BenchCrowd

  /// A world at rest, everybody in place.
  package init(_ plan: Plan, rules: Rules, terrain: Terrain) {
    let rules = BenchCrowd.toughened(rules, for: plan)
    crowd = BenchCrowd(plan, rules: rules, map: terrain.map)
    world = World(rules: rules, terrain: terrain, seed: plan.seed)
    bringPlayers()
    crowd.replaceTheFallen(in: &world)
  }

  /// One tick of the world with everybody's inputs; `measure` runs the given work and may time it.
  package mutating func advance(measure: (() -> Void) -> Void) {
    let commands = inputs()
    measure { world.advance(applying: commands) }
    crowd.replaceTheFallen(in: &world)
  }

  private mutating func bringPlayers() {
    let count = crowd.plan.players
    for first in stride(from: 0, to: count, by: BenchCrowd.joinersMax) {
      let joiners = first..<min(count, first + BenchCrowd.joinersMax)
      world.advance(
        applying: joiners.map { .join(seat: seat(of: $0), kind: crowd.kind(of: $0)) })
      for number in joiners { crowd.place(number, in: seat(of: number), of: &world) }
    }
  }

  private mutating func inputs() -> [Command] {
    var commands: [Command] = []
    for number in 0..<crowd.plan.players {
      let seat = seat(of: number)
      guard let action = crowd.action(of: number, in: seat, of: world) else { continue }
      commands.append(.act(seat: seat, action))
    }
    return commands
  }

  private func seat(of number: Int) -> SeatID { SeatID(UInt16(number)) }
}
