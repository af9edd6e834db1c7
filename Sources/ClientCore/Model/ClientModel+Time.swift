import Simulation

/// When the picture changes though nothing happens.
extension ClientModel {
  /// How often something that moves by itself is looked at, in microseconds.
  private static let animationStep: Int64 = 50_000
  /// The same for the list of matches, which are forgotten when they are heard no more.
  private static let lobbyStep: Int64 = 1_000_000
  /// The same for the title's torches.
  private static let titleStep: Int64 = 80_000
  /// The same while something flies or flashes.
  private static let effectStep: Int64 = 25_000

  var nextChange: Moment? {
    guard let notice, now < notice.until else { return nextChangeOfStage }
    return min(notice.until, nextChangeOfStage ?? notice.until)
  }

  private var nextChangeOfStage: Moment? {
    if let playback, !playback.isPaused {
      let isStill = playback.session.effects.shown.isEmpty
      return now + (isStill ? Self.animationStep : Self.effectStep)
    }
    switch stage {
    case .title:
      if !options.hasReducedMotion { return now + Self.titleStep }
      return found.games.isEmpty ? nil : now + Self.lobbyStep
    case .asking, .ended, .replay: return nil
    case .hosting: return now + Self.animationStep
    case .session(let session):
      let step = session.effects.shown.isEmpty ? Self.animationStep : Self.effectStep
      return min(session.steering?.nextTickAt ?? now + step, now + step)
    }
  }
}

extension ClientModel {
  mutating func resize(_ columns: Int, _ rows: Int) {
    self.columns = min(ClientLimits.columnsMax, max(1, columns))
    self.rows = min(ClientLimits.rowsMax, max(1, rows))
    let layout = MatchLayout(columns: self.columns, rows: self.rows)
    let columnsPerTile = options.columnsPerTile
    _ = inSession { session in
      session.resize(to: layout, columnsPerTile: columnsPerTile)
      return []
    }
    playback?.session.resize(to: layout, columnsPerTile: columnsPerTile)
  }
}
