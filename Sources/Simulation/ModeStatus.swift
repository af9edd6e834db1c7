/// By which rules a match is won. The raw value is the wire's.
package enum MatchMode: UInt8, CaseIterable, Sendable {
  case delve, horde, brawl
}

/// How a match stands, for all to see.
package enum ModeStatus: Hashable, Sendable {
  /// Dens whose boss has fallen, of how many, and whether the King is up.
  case delve(densCleared: Int, dens: Int, isKingAwake: Bool)
  /// The wave that is on or was last, monsters of it that are left, when the next one comes (nil
  /// while one is on), and the fire's strength.
  case horde(wave: Int, left: Int, nextWaveAt: Tick?, fire: Int, fireMax: Int)
  /// Kills by team; empty where everybody fights alone.
  case brawl(endsAt: Tick, teamKills: [Int])

  package var mode: MatchMode {
    switch self {
    case .delve: .delve
    case .horde: .horde
    case .brawl: .brawl
    }
  }
}

/// How a match ended. The raw value is the wire's.
package enum MatchVerdict: UInt8, CaseIterable, Sendable {
  /// Of a delve: the Cudgel King fell.
  case kingFell
  /// Of a horde: the camp's fire went out.
  case fireOut
  /// Of a brawl: the time is over.
  case timeUp
}
