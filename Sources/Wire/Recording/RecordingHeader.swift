package import Simulation

/// What holds for a whole recording: who made it, and by which rules its matches are played.
package struct RecordingHeader: Hashable, Sendable {
  /// The edition of Recording.md that this program writes, and the newest that it reads.
  package static let format = 1
  /// How every recording begins, before the edition.
  package static let magic: [UInt8] = Array("CUDGELRC".utf8)

  /// The program's version.
  package var program: String
  /// Of the rules and the vaults, see `GameContent.digest`.
  package var rulesDigest: UInt64
  /// Ticks a second, 10…60.
  package var tickRate: Int
  /// As hosts type it.
  package var pace: String
  package var mode: ModeSettings
  package var size: MapSize
  package var serverName: String
  /// When it was begun, in seconds since 1970; 0 where nobody knows.
  package var begunAt: UInt64

  package init(
    program: String, rulesDigest: UInt64, tickRate: Int, pace: String, mode: ModeSettings,
    size: MapSize, serverName: String, begunAt: UInt64
  ) {
    self.program = program
    self.rulesDigest = rulesDigest
    self.tickRate = tickRate
    self.pace = pace
    self.mode = mode
    self.size = size
    self.serverName = serverName
    self.begunAt = begunAt
  }
}

/// One match of a recording: with the header it is all that its world is made from.
package struct RecordedMatch: Hashable, Sendable {
  /// Of the map and of the world's dice.
  package var seed: UInt64
  /// The world's tick before its first one.
  package var startTick: Tick

  package init(seed: UInt64, startTick: Tick) {
    self.seed = seed
    self.startTick = startTick
  }
}

extension [UInt8] {
  mutating func append(header: RecordingHeader) {
    append(text: header.program)
    append(long: header.rulesDigest)
    append(number: header.tickRate)
    append(text: header.pace)
    append(header.mode.mode.rawValue)
    append(number: header.mode.teams)
    append(text: header.size.rawValue)
    append(text: header.serverName)
    append(long: header.begunAt)
  }

  mutating func append(match: RecordedMatch) {
    append(long: match.seed)
    append(tick: match.startTick)
  }

  mutating func append(long value: UInt64) {
    append(word: UInt32(truncatingIfNeeded: value))
    append(word: UInt32(truncatingIfNeeded: value >> 32))
  }
}

extension WireReader {
  mutating func long(_ what: String) throws(WireError) -> UInt64 {
    let low = try word(what)
    return UInt64(low) | UInt64(try word(what)) << 32
  }

  mutating func header() throws(WireError) -> RecordingHeader {
    let wordMax = RecordingLimits.wordBytesMax
    let program = try text("program", bytesMax: wordMax)
    let digest = try long("rules digest")
    let tickRate = try tickRate()
    let pace = try text("pace", bytesMax: wordMax)
    let mode = try matchMode()
    let teams = try number("teams", max: WireLimits.teamsMax)
    let size = try mapSize()
    let name = try text("server name", bytesMax: WireLimits.titleBytesMax)
    return RecordingHeader(
      program: program, rulesDigest: digest, tickRate: tickRate, pace: pace,
      mode: ModeSettings(mode: mode, teams: teams), size: size, serverName: name,
      begunAt: try long("begun at"))
  }

  mutating func match() throws(WireError) -> RecordedMatch {
    let seed = try long("seed")
    let start = try number("start tick", max: RecordingLimits.firstTickMax)
    return RecordedMatch(seed: seed, startTick: Tick(UInt32(start)))
  }

  private mutating func tickRate() throws(WireError) -> Int {
    let start = offset
    let rate = try number("tick rate", max: 60)
    guard rate >= 10 else { throw WireError(.outOfRange, "tick rate", at: start) }
    return rate
  }

  private mutating func matchMode() throws(WireError) -> MatchMode {
    let start = offset
    guard let mode = MatchMode(rawValue: try byte("mode")) else {
      throw WireError(.outOfRange, "mode", at: start)
    }
    return mode
  }

  private mutating func mapSize() throws(WireError) -> MapSize {
    let start = offset
    let word = try text("map size", bytesMax: RecordingLimits.wordBytesMax)
    guard let size = MapSize(rawValue: word) else {
      throw WireError(.outOfRange, "map size", at: start)
    }
    return size
  }
}
