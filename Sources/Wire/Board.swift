package import Simulation

/// The scoreboard and how the match stands: the same for everybody.
package struct Board: Hashable, Sendable {
  package var status: ModeStatus
  /// In the order of joining.
  package var rows: [BoardRow]

  package init(status: ModeStatus, rows: [BoardRow]) {
    self.status = status
    self.rows = rows
  }
}

/// One player on the scoreboard.
package struct BoardRow: Hashable, Sendable {
  package var name: String
  package var kind: KindID
  package var level: Int
  /// 1…4 in a brawl of teams, else 0.
  package var team: Int
  /// Monsters killed, and players.
  package var kills: Int
  package var playersKilled: Int
  package var deaths: Int
  /// One of the host's own bots.
  package var isBot: Bool
  /// The link is lost; the seat is kept for a while.
  package var isAway: Bool

  package init(
    name: String, kind: KindID, level: Int, team: Int = 0, kills: Int = 0, playersKilled: Int = 0,
    deaths: Int = 0, isBot: Bool = false, isAway: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.level = level
    self.team = team
    self.kills = kills
    self.playersKilled = playersKilled
    self.deaths = deaths
    self.isBot = isBot
    self.isAway = isAway
  }
}

/// How a match ended, with everything that its last screen shows.
package struct Outcome: Hashable, Sendable {
  package var verdict: MatchVerdict
  /// How long the match took.
  package var seconds: Int
  /// As it stood at the end.
  package var status: ModeStatus
  package var rows: [OutcomeRow]
  /// When the next match begins.
  package var nextAt: Tick

  package init(
    verdict: MatchVerdict, seconds: Int, status: ModeStatus, rows: [OutcomeRow], nextAt: Tick
  ) {
    self.verdict = verdict
    self.seconds = seconds
    self.status = status
    self.rows = rows
    self.nextAt = nextAt
  }
}

/// One player on the last screen of a match.
package struct OutcomeRow: Hashable, Sendable {
  package var player: BoardRow
  package var damageDealt: Int
  package var damageTaken: Int
  package var healed: Int
  package var goldFound: Int

  package init(
    player: BoardRow, damageDealt: Int, damageTaken: Int, healed: Int, goldFound: Int
  ) {
    self.player = player
    self.damageDealt = damageDealt
    self.damageTaken = damageTaken
    self.healed = healed
    self.goldFound = goldFound
  }
}
