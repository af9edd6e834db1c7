/// What watchers see, and how late; for all roads alike.
package struct WatchRules: Sendable {
  /// What who follows nobody sees.
  package enum Fog: Sendable {
    /// All players' views together.
    case players
    /// The whole world: late by `Limits.fogDelay` at least, as soon as a human plays.
    case all
  }

  package var fog: Fog
  /// Microseconds.
  package var delay: Int64
  /// Whether they may cheer.
  package var allowsCheers: Bool

  package init(fog: Fog = .players, delay: Int64 = 0, allowsCheers: Bool = false) {
    self.fog = fog
    self.delay = delay
    self.allowsCheers = allowsCheers
  }

  /// Whether watchers may ever see anything late.
  var canDelay: Bool { delay > 0 || fog == .all }
}
