import Simulation

/// What came of one match between bots.
package struct MatchFigures: Sendable, Codable {
  package var seed: UInt64
  /// Of the match's own time.
  package var seconds = 0
  /// nil for a match that was broken off.
  package var verdict: String?
  /// The last wave that was reached; 0 where there are none.
  package var wave = 0
  /// When each den was cleared, in seconds.
  package var denSeconds: [Int] = []
  package var players: [PlayerFigures] = []
  /// Of every kind that lived or struck, in the order of the assets.
  package var kinds: [KindFigures] = []
  /// The world at the end: the same for the same seed, on every machine.
  package var checksum: UInt64 = 0
}

/// One bot's part in a match.
package struct PlayerFigures: Sendable, Codable {
  package var className: String
  package var level: Int
  package var kills: Int
  package var playersKilled: Int
  package var deaths: Int
  package var damageDealt: Int
  package var damageTaken: Int
  package var healed: Int
  package var goldFound: Int
  package var draughts: Int
}

/// One kind's part in a match.
package struct KindFigures: Sendable, Codable {
  package var name: String
  /// Neither a class nor called by one.
  package var isMonster: Bool
  /// How many of it died, and how many players it felled.
  package var died = 0
  package var playersFelled = 0
  package var damageToPlayers = 0
  package var damageTaken = 0
}
