import Simulation

/// Scoreboards and outcomes ↔ bytes, see WireFormat "board" and "outcome".
extension [UInt8] {
  mutating func append(board: Board) {
    append(status: board.status)
    append(number: board.rows.count)
    for row in board.rows { append(row: row) }
  }

  mutating func append(outcome: Outcome) {
    append(outcome.verdict.rawValue)
    append(number: outcome.seconds)
    append(tick: outcome.nextAt)
    append(status: outcome.status)
    append(number: outcome.rows.count)
    for row in outcome.rows {
      append(row: row.player)
      append(number: row.damageDealt)
      append(number: row.damageTaken)
      append(number: row.healed)
      append(number: row.goldFound)
    }
  }

  private mutating func append(row: BoardRow) {
    append(text: row.name)
    append(row.kind.rawValue)
    append(number: row.level)
    append(number: row.team)
    append(number: row.kills)
    append(number: row.playersKilled)
    append(number: row.deaths)
    append((row.isBot ? 1 : 0) + (row.isAway ? 2 : 0))
  }

  private mutating func append(status: ModeStatus) {
    append(status.mode.rawValue)
    switch status {
    case .delve(let densCleared, let dens, let isKingAwake):
      append(number: densCleared)
      append(number: dens)
      append(flag: isKingAwake)
    case .horde(let wave, let left, let nextWaveAt, let fire, let fireMax):
      append(number: wave)
      append(number: left)
      append(number: nextWaveAt.map { Int($0.rawValue) + 1 } ?? 0)
      append(number: fire)
      append(number: fireMax)
    case .brawl(let endsAt, let teamKills):
      append(tick: endsAt)
      append(number: teamKills.count)
      for kills in teamKills { append(number: kills) }
    }
  }
}

extension WireReader {
  mutating func board() throws(WireError) -> Board {
    let status = try modeStatus()
    var rows: [BoardRow] = []
    for _ in 0..<(try count("players", max: WireLimits.boardRowsMax)) {
      rows.append(try boardRow())
    }
    return Board(status: status, rows: rows)
  }

  mutating func outcome() throws(WireError) -> Outcome {
    let start = offset
    guard let verdict = MatchVerdict(rawValue: try byte("verdict")) else {
      throw WireError(.outOfRange, "verdict", at: start)
    }
    let seconds = try number("seconds")
    let nextAt = try tick("next match")
    let status = try modeStatus()
    var rows: [OutcomeRow] = []
    for _ in 0..<(try count("players", max: WireLimits.boardRowsMax)) {
      rows.append(
        OutcomeRow(
          player: try boardRow(), damageDealt: try number("damage dealt"),
          damageTaken: try number("damage taken"), healed: try number("healed"),
          goldFound: try number("gold found")))
    }
    return Outcome(verdict: verdict, seconds: seconds, status: status, rows: rows, nextAt: nextAt)
  }

  private mutating func boardRow() throws(WireError) -> BoardRow {
    var row = BoardRow(
      name: try text("name", bytesMax: WireLimits.nameBytesMax), kind: try kind("class"),
      level: try number("level", max: WireLimits.levelMax),
      team: try number("team", max: WireLimits.teamsMax), kills: try number("kills"),
      playersKilled: try number("players killed"), deaths: try number("deaths"))
    let start = offset
    let flags = try byte("board flags")
    guard flags < 4 else { throw WireError(.outOfRange, "board flags", at: start) }
    row.isBot = flags & 1 != 0
    row.isAway = flags & 2 != 0
    return row
  }

  private mutating func modeStatus() throws(WireError) -> ModeStatus {
    switch try mode() {
    case .delve:
      return .delve(
        densCleared: try number("dens cleared"), dens: try number("dens"),
        isKingAwake: try flag("king is awake"))
    case .horde:
      return .horde(
        wave: try number("wave"), left: try number("monsters left"),
        nextWaveAt: try tickOrNone("next wave"), fire: try number("fire"),
        fireMax: try number("fire max"))
    case .brawl:
      let endsAt = try tick("end")
      var teamKills: [Int] = []
      for _ in 0..<(try count("teams", max: WireLimits.teamsMax)) {
        teamKills.append(try number("team kills"))
      }
      return .brawl(endsAt: endsAt, teamKills: teamKills)
    }
  }

  mutating func mode() throws(WireError) -> MatchMode {
    let start = offset
    guard let mode = MatchMode(rawValue: try byte("mode")) else {
      throw WireError(.outOfRange, "mode", at: start)
    }
    return mode
  }

  /// 0 is none, else the tick plus one.
  private mutating func tickOrNone(_ what: String) throws(WireError) -> Tick? {
    let value = try number(what)
    return value == 0 ? nil : Tick(UInt32(truncatingIfNeeded: value - 1))
  }
}
