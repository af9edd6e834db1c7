package import Content
package import Simulation
import Wire

/// What `cudgel host` was asked for.
package struct HostSettings: Sendable {
  package static let portDefault = 7777

  /// 0 takes any free port.
  package var port: Int
  /// nil: all addresses of this machine, of both families.
  package var bindAddress: String?
  package var name: String
  /// Neither announced nor found by name; who knows the address may come.
  package var isPrivate: Bool
  /// The word that players and watchers must know; nil: everybody may come.
  package var password: String?
  package var seed: UInt64
  /// nil: what suits the mode.
  package var size: MapSize?
  package var mode: MatchMode
  /// Teams of a brawl; 0: all against all.
  package var teams: Int
  package var pace: Pace
  /// Ticks a second, 10...60.
  package var tickRate: Int
  /// Own bots that fill empty seats.
  package var bots: Int
  package var playersMax: Int
  package var watchersMax: Int
  package var watching: WatchSettings
  /// A folder whose files replace the built-in assets.
  package var assets: String?
  /// The directory that characters are kept in; nil: nothing outlives the process.
  package var dataFolder: String?
  /// Where the match is recorded, see `RecordingFolder.file`; nil: nowhere.
  package var recording: String?

  package init(
    port: Int = portDefault, bindAddress: String? = nil, name: String = usualName,
    isPrivate: Bool = false, password: String? = nil, seed: UInt64, size: MapSize? = nil,
    mode: MatchMode = .delve, teams: Int = 0,
    pace: Pace = .normal, tickRate: Int = 20, bots: Int = 0, playersMax: Int = 32,
    watchersMax: Int = 200, watching: WatchSettings = WatchSettings(), assets: String? = nil,
    dataFolder: String? = nil, recording: String? = nil
  ) {
    self.port = port
    self.bindAddress = bindAddress
    self.name = name
    self.isPrivate = isPrivate
    self.password = password
    self.seed = seed
    self.size = size
    self.mode = mode
    self.teams = teams
    self.pace = pace
    self.tickRate = tickRate
    self.bots = bots
    self.playersMax = playersMax
    self.watchersMax = watchersMax
    self.watching = watching
    self.assets = assets
    self.dataFolder = dataFolder
    self.recording = recording
  }

  /// The size that was asked for, or the mode's own.
  package var mapSize: MapSize { size ?? (mode == .brawl ? .small : .medium) }

  /// By which rules the match is played.
  package var modeSettings: ModeSettings { ModeSettings(mode: mode, teams: teams) }

  /// What is wrong with these settings, or nil.
  package var objection: String? {
    let checks: [(Bool, String)] = [
      ((0...65_535).contains(port), "--port: \(port) is not a port; allowed is 0...65535"),
      (
        (10...60).contains(tickRate), "--tick-rate: \(tickRate) is out of range; allowed is 10...60"
      ),
      (
        (1...ServerLimits.playersMax).contains(playersMax),
        "--max-players: \(playersMax) is out of range; allowed is 1...\(ServerLimits.playersMax)"
      ),
      (
        (0...ServerLimits.watchersMax).contains(watchersMax),
        "--max-watchers: \(watchersMax) is out of range; allowed is 0...\(ServerLimits.watchersMax)"
      ),
      (
        (0...min(playersMax, ServerLimits.botsMax)).contains(bots),
        "--bots: \(bots) is out of range; allowed is 0...--max-players (\(playersMax))"
      ),
      (
        (1...ServerLimits.serverNameMax).contains(name.count)
          && !name.unicodeScalars.contains { $0.properties.generalCategory == .control },
        "--name: must be 1...\(ServerLimits.serverNameMax) characters without control characters"
      ),
      (
        password.map { (1...ServerLimits.passwordMax).contains($0.count) } ?? true,
        "--password: must be 1...\(ServerLimits.passwordMax) characters"
      ),
    ]
    return objectionToTeams ?? watching.objection(hasWord: password != nil, port: port)
      ?? checks.first { !$0.0 }?.1
  }

  /// What a match is called when its host gave it no name: as this machine.
  package static var usualName: String {
    let name = NetworkAddresses.nameOfThisMachine.prefix { $0 != "." }
    let isName = name.unicodeScalars.allSatisfy(\.isPlainText) && name != "localhost"
    let text = name.prefix(ServerLimits.serverNameMax)
    return isName && !text.isEmpty ? String(text) : "Cudgel"
  }

  private var objectionToTeams: String? {
    let range = ModeSettings.teamsRange
    guard teams != 0 else { return nil }
    if mode != .brawl { return "--teams: only a brawl has teams; add --mode brawl" }
    return range.contains(teams)
      ? nil : "--teams: \(teams) is out of range; allowed is \(range)"
  }
}
