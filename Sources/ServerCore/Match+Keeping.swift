import Simulation
import Wire

/// What outlives the match: who owns which name, and what its characters are.
extension Match {
  /// What has changed since this was last asked, for the disk. Empty most of the time.
  package mutating func takeKept() -> KeptChanges {
    guard !keeping.isEmpty else { return KeptChanges() }
    return keeping.take()
  }

  /// Once a second, and at once when somebody rises a level or the match is decided.
  mutating func keepCharacters() {
    let hasRisen = world.events.contains {
      if case .levelled = $0.happening { true } else { false }
    }
    let isDue = Int(world.tick.rawValue) % world.rules.tickRate == 0
    guard hasRisen || isDue else { return }
    for seat in seats.indices { keepCharacter(in: seat) }
    if hasRisen { keeping.isUrgent = true }
  }

  /// The newest state of a seat's character, when it belongs to a name and has changed.
  mutating func keepCharacter(in seat: Int) {
    guard seats[seat].isKept, world.keepsCharacters,
      let sheet = world.sheet(ofSeat: seats[seat].id), sheet != seats[seat].sheetKept
    else { return }
    seats[seat].sheetKept = sheet
    keeping.note(sheet, of: seats[seat].name.text, under: world.rules)
  }

  /// The match has been decided: it goes into the history, once.
  mutating func keepOutcome() {
    guard let outcome = world.outcome else {
      isOutcomeKept = false
      return
    }
    guard !isOutcomeKept else { return }
    isOutcomeKept = true
    for seat in seats.indices { keepCharacter(in: seat) }
    keeping.note(record(of: outcome))
  }

  private func record(of outcome: MatchOutcome) -> MatchRecord {
    let winners = winners(of: outcome)
    let rows = seats.filter(\.isKept).compactMap { seat -> MatchRecord.Row? in
      guard let sheet = world.sheet(ofSeat: seat.id), let tally = world.tally(ofSeat: seat.id)
      else { return nil }
      return MatchRecord.Row(
        name: seat.name.text, className: world.rules.kind(sheet.kind).name, level: sheet.level,
        kills: tally.kills, playersKilled: tally.playersKilled, deaths: tally.deaths,
        hasWon: winners.contains(seat.id))
    }
    let bots = seats.count(where: \.isHostBot)
    var waves = 0
    if case .horde(let wave, _, _, _, _) = world.modeStatus { waves = wave }
    return MatchRecord(
      mode: "\(world.modeStatus.mode)", verdict: "\(outcome.verdict)", seed: seed,
      seconds: outcome.ticks / world.rules.tickRate, waves: waves,
      guests: seats.count - rows.count - bots, bots: bots, players: rows)
  }

  /// All who brought the King down; of a brawl the first of its ranking, with its team.
  private func winners(of outcome: MatchOutcome) -> [SeatID] {
    switch outcome.verdict {
    case .kingFell: return seats.map(\.id)
    case .fireOut: return []
    case .timeUp:
      guard let first = world.standings.first, world.tally(ofSeat: first)?.playersKilled ?? 0 > 0
      else { return [] }
      let team = winningTeam
      guard let team else { return [first] }
      return seats.map(\.id).filter { world.entity(inSeat: $0)?.side.team == team }
    }
  }

  /// nil where there are no teams.
  private var winningTeam: Int? {
    guard case .brawl(_, let kills) = world.modeStatus, let most = kills.max() else { return nil }
    return kills.firstIndex(of: most).map { $0 + 1 }
  }
}
