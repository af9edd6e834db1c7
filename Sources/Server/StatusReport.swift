import ServerCore
import Simulation
import Wire

/// `GET /status` as JSON: what hosts' scripts and the lobby ask for.
struct StatusReport: Encodable {
  var name: String
  var version: String
  var mode: String
  /// How the match stands, in words; left out, with the three below, where watchers see late.
  var modeStatus: String?
  /// How many matches this host has begun.
  var match: Int?
  var isPaused: Bool?
  var tick: Int?
  var tickRate: Int
  /// When that tick was due, in microseconds of this machine's monotonic clock: by it `cudgel
  /// bench` tells how old a picture is.
  var tickDueMicroseconds: Int
  /// Humans, and bots that came over a link.
  var players: Int
  var playersMax: Int
  var watchers: Int
  /// The host's own.
  var bots: Int
  var uptimeSeconds: Int
  var protocols: [String]
  /// Ticks that began after the next one was due, and ticks that were given up for that.
  var tickOverruns: Int
  var ticksSkipped: Int
  var checksumMismatches: Int
  /// Viewers that are behind now, and how many were closed for it.
  var slowViewers: Int
  var closedAsTooSlow: Int
  /// One-time events that were dropped because too many waited, inputs that did not run.
  var eventsDropped: Int
  var inputsRefused: Int
  /// Names that belong to a key, changes of their characters that are not on the disk yet, and
  /// batches that could not be written; `keepProblem` says why while they can't.
  var namesKept: Int
  var changesWaiting: Int
  var keepFailures: Int
  var keepProblem: String?
  /// Bytes of messages, without WebSocket headers.
  var meanPayloadBytesPerPlayerTick: Double

  init(_ status: ServerStatus, settings: HostSettings, uptimeSeconds: Int) {
    name = settings.name
    version = CudgelVersion.text
    mode = "\(settings.mode)"
    if settings.watching.delaySecondsMax == 0 {
      modeStatus = status.match.modeLine(tickRate: settings.tickRate)
      match = status.match.matchNumber
      isPaused = status.match.isPaused
      tick = Int(status.match.tick.rawValue)
    }
    tickRate = settings.tickRate
    tickDueMicroseconds = Int(status.tickDue.microseconds)
    players = status.match.players
    playersMax = settings.playersMax
    watchers = status.match.watchers
    bots = status.match.bots
    self.uptimeSeconds = uptimeSeconds
    protocols = [WireVersion.subprotocol]
    tickOverruns = status.tickOverruns
    ticksSkipped = status.ticksSkipped
    checksumMismatches = status.match.checksumMismatches
    slowViewers = status.match.slowViewers
    closedAsTooSlow = status.match.closedAsTooSlow
    eventsDropped = status.match.eventsDropped
    inputsRefused = status.match.inputsRefused
    namesKept = status.match.namesKept
    changesWaiting = status.keep?.waiting ?? 0
    keepFailures = status.keep?.failures ?? 0
    keepProblem = status.keep?.problem
    let mean = Double(status.match.payloadBytes) / Double(max(1, status.match.playerTicks))
    meanPayloadBytesPerPlayerTick = (mean * 10).rounded() / 10
  }

  /// One line of JSON with its keys in a fixed order.
  var json: String { JSONLine.text(self) + "\n" }
}

/// What this program calls itself.
package enum CudgelVersion {
  package static let text = "0.1.0"
}
