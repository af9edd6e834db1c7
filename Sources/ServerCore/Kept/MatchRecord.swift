/// A match that has ended, as its history is kept: only those who played under a name of theirs.
package struct MatchRecord: Hashable, Sendable {
  /// delve, horde or brawl.
  package var mode: String
  /// How it ended, in one word: won, lost, time.
  package var verdict: String
  package var seed: UInt64
  package var seconds: Int
  /// Waves of a horde that were beaten; 0 elsewhere.
  package var waves: Int
  /// Who played besides: nothing else is kept of them.
  package var guests: Int
  package var bots: Int
  package var players: [Row]

  /// One who played to the end.
  package struct Row: Hashable, Sendable {
    package var name: String
    package var className: String
    package var level: Int
    package var kills: Int
    package var playersKilled: Int
    package var deaths: Int
    /// Whether its side won.
    package var hasWon: Bool

    package init(
      name: String, className: String, level: Int, kills: Int, playersKilled: Int, deaths: Int,
      hasWon: Bool
    ) {
      self.name = name
      self.className = className
      self.level = level
      self.kills = kills
      self.playersKilled = playersKilled
      self.deaths = deaths
      self.hasWon = hasWon
    }
  }

  package init(
    mode: String, verdict: String, seed: UInt64, seconds: Int, waves: Int = 0, guests: Int = 0,
    bots: Int = 0, players: [Row]
  ) {
    self.mode = mode
    self.verdict = verdict
    self.seed = seed
    self.seconds = seconds
    self.waves = waves
    self.guests = guests
    self.bots = bots
    self.players = players
  }
}
