package import Simulation

/// What came of one seed. Equal seeds give equal reports, on every machine.
package struct SimulationReport: Hashable, Sendable {
  package var seed: UInt64
  /// nil when every checker was content to the end.
  package var failure: SimulationFailure?
  package var counters: FaultCounters
  /// Of the world when the run ended.
  package var worldChecksum: UInt64
}

/// What a checker saw. A run ends at the first.
package struct SimulationFailure: Hashable, Sendable, CustomStringConvertible {
  package var checker: String
  package var tick: Tick
  /// Since the run began.
  package var at: Moment
  /// Who was concerned, as the cast calls them; empty when nobody in particular.
  package var viewer: String
  package var what: String

  package var description: String {
    let who = viewer.isEmpty ? "" : " of \(viewer)"
    let milliseconds = at.microseconds / 1_000
    return "\(checker)\(who) at tick \(tick.rawValue) (\(milliseconds) ms): \(what)"
  }
}
