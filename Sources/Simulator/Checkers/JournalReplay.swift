package import Simulation

/// A second world that knows only what the match wrote down: if it comes to the same, a replay and
/// a crash recovery do too.
package struct JournalReplay: ~Copyable {
  private var world: World

  /// The same world as the match's at tick 0.
  package init(rules: Rules, terrain: Terrain, seed: UInt64) {
    world = World(rules: rules, terrain: terrain, seed: seed)
  }

  /// Runs what the match says it ran. Compares now and then, because a checksum costs more than a
  /// tick; what is apart once stays apart.
  package mutating func offence(_ commands: [Command], _ real: borrowing World) -> String? {
    world.advance(applying: commands)
    guard world.tick.rawValue.isMultiple(of: SimulationLimits.replayCheckTicks),
      world.checksum != real.checksum
    else { return nil }
    return "the world replayed from the journal is another one"
  }
}
