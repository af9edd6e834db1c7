package import Simulation

/// A match in figures.
package struct MatchStatus: Sendable {
  /// How often the world has advanced.
  package var tick = Tick.zero
  /// How the match stands, and how many there were, this one included.
  package var mode = ModeStatus.delve(densCleared: 0, dens: 0, isKingAwake: false)
  package var matchNumber = 1
  package var isDecided = false
  package var isPaused = false
  /// Humans, and bots that came over a link; those that dropped and stand guard included.
  package var players = 0
  /// Seats there are, the host's bots' among them.
  package var playersMax = 0
  /// Links that only watch.
  package var watchers = 0
  /// What the first of them are called who gave a name.
  package var watcherNames: [String] = []
  /// The host's own.
  package var bots = 0
  /// Names of all players in the order of their seats, the host's bots included.
  package var names: [String] = []
  /// How often a client found its view to differ and asked for all of it. Must stay 0.
  package var checksumMismatches = 0
  /// Bytes of messages sent to players, full snapshots and welcomes aside, and the ticks of players
  /// that they were sent in: the mean is their quotient.
  package var payloadBytes = 0
  package var playerTicks = 0
  /// Bytes of full snapshots and welcomes sent to players.
  package var snapshotBytes = 0
  /// One-time events and lines of talk that were dropped because too many waited.
  package var eventsDropped = 0
  /// Inputs that were acknowledged without running.
  package var inputsRefused = 0
  /// Viewers that are behind now, and how many were closed for it.
  package var slowViewers = 0
  package var closedAsTooSlow = 0

  /// Names that belong to a key.
  package var namesKept = 0

  package init() {}
}
