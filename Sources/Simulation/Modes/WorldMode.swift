/// The world and the mode that rules it.
extension World {
  /// How the match stands.
  package var modeStatus: ModeStatus { mode.status(in: self) }

  /// nil until the match is decided.
  package var outcome: MatchOutcome? {
    mode.verdict.map { MatchOutcome(verdict: $0, ticks: (decidedAt ?? tick) - startedAt) }
  }

  /// Whether who dies loses some of the gold it carries.
  package var dropsGoldOnDeath: Bool { type(of: mode).dropsGoldOnDeath }

  /// Whether characters go on into the next match as they are.
  package var keepsCharacters: Bool { type(of: mode).keepsCharacters }

  /// Seats from the first to the last of the ranking: of a brawl by players killed and by fewest
  /// deaths, else by monsters killed; of equals who joined first.
  package var standings: [SeatID] {
    let isBrawl = modeStatus.mode == .brawl
    return players.indices.sorted { a, b in
      let (left, right) = (players[a].tally, players[b].tally)
      return isBrawl
        ? (-left.playersKilled, left.deaths, -left.kills, a)
          < (-right.playersKilled, right.deaths, -right.kills, b)
        : (-left.kills, left.deaths, a) < (-right.kills, right.deaths, b)
    }.map { players[$0].seat }
  }

  /// Lets the mode see who died and what time it is, until it has decided the match.
  mutating func advanceMode() {
    guard decidedAt == nil else { return deaths.removeAll(keepingCapacity: true) }
    var mode = mode
    for death in deaths { mode.creatureDied(death, in: &self) }
    mode.advance(in: &self)
    self.mode = mode
    deaths.removeAll(keepingCapacity: true)
    fireDamage = 0
    if mode.verdict != nil { decidedAt = tick }
  }

  /// Where a character of that side appears.
  mutating func entrance(for side: Side) -> Point? {
    let mode = mode
    return mode.entrance(for: side, in: &self)
  }
}
