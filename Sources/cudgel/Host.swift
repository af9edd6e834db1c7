import ArgumentParser
import Content
import Foundation
import Logging
import Server
import Simulation
import Synchronization

/// `cudgel host`: run a match for others.
struct Host: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Host a match that others can join and watch.",
    discussion: """
      Examples:
        cudgel host --name "Our Vale" --bots 4
        cudgel host --password "long may it burn"
        cudgel host --mode horde --bots 3
        cudgel host --mode brawl --teams 2 --pace frantic
        cudgel host --bots 4 --record          into the usual directory; see cudgel replay
      In a terminal it shows address, players, watchers and log, and q ends it.
      """)

  @Option(parsing: .unconditional, help: "The port to listen on; 0 takes any free one.")
  var port: Int = 7777
  @Option(help: "The address to listen on. Default: all, of IPv4 and IPv6.")
  var bind: String?
  @Option(help: "What joiners see, and find it by. Default: the name of this machine.")
  var name: String = HostSettings.usualName
  @Flag(name: .customLong("private"), help: "Neither announced nor found by name.")
  var isPrivate = false
  @OptionGroup var password: WordOption
  @Option(parsing: .unconditional, help: "The same seed makes the same map. Default: a random one.")
  var seed: UInt64?
  @Option(help: "delve (default: bring down the King), horde (keep the fire) or brawl (kills).")
  var mode: MatchMode?
  @Option(parsing: .unconditional, help: "Teams of a brawl, 2 to 4. Default: all against all.")
  var teams: Int?
  @Option(help: "How fast the monsters are: relaxed, normal or frantic.")
  var pace: Pace = .normal
  @Option(help: "small, medium, large or huge. Default: medium, for a brawl small.")
  var size: MapSize?
  @Option(parsing: .unconditional, help: "Ticks a second, 10 to 60.")
  var tickRate: Int = 20
  @Option(
    parsing: .unconditional,
    help: "Bots of the host's own; they give their seat to a human who needs it.")
  var bots: Int = 0
  @Option(parsing: .unconditional, help: "Seats.")
  var maxPlayers: Int = 32
  @Option(parsing: .unconditional, help: "Watchers at once.")
  var maxWatchers: Int = 200
  @OptionGroup var watching: WatchOptions
  @Option(help: "The directory to keep characters in. Default: one for each port (see README).")
  var data: String?
  @Option(
    defaultAsFlag: "",
    help: ArgumentHelp(
      "Record the match into a file, or under a name with the date into a directory.",
      discussion: "Default: $XDG_DATA_HOME/cudgel/recordings", valueName: "file|dir"))
  var record: String?
  @Flag(help: "No screen: the log goes to stderr.")
  var headless = false
  @OptionGroup var assets: AssetsOption

  private var settings: HostSettings {
    HostSettings(
      port: port, bindAddress: bind, name: name, isPrivate: isPrivate, password: password.word,
      seed: seed ?? UInt64.random(in: 0...999_999), size: size, mode: mode ?? .delve,
      teams: teams ?? 0, pace: pace, tickRate: tickRate,
      bots: bots, playersMax: maxPlayers, watchersMax: maxWatchers,
      watching: watching.settings, assets: assets.folder, dataFolder: dataFolder,
      recording: record)
  }

  /// A port that is any free one is another each time: what was kept there would not be found.
  private var dataFolder: String? { data ?? (port == 0 ? nil : DataFolder.path(port: port)) }

  func validate() throws {
    if let objection = settings.objection { throw ValidationError(objection) }
  }

  func run() async throws {
    let showsScreen = !headless && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if showsScreen {
      try await runWithScreen()
    } else {
      try await runHeadless()
    }
  }

  /// Until `q`, Ctrl-C or a signal, which the screen takes.
  private func runWithScreen() async throws {
    let log = RecentLog()
    let server = try await start(log.logger(label: "cudgel"))
    let screen = HostScreen(server: server, log: log)
    let end = await Program.onThreadOfItsOwn { Result { try screen.show() } }
    let loss = await server.stop()
    try await Program.sayingErrors { try end.get() }
    if let loss { throw Program.fail(loss) }
  }

  /// Until SIGINT or SIGTERM, with the log on stderr.
  private func runHeadless() async throws {
    let logger = Logger(label: "cudgel") { StreamLogHandler.standardError(label: $0) }
    let server = try await start(logger)
    print("hosting \(server.playURL)")
    fflush(nil)
    let loss = Mutex<String?>(nil)
    try await EndsOnSignal.wait(logger: logger) {
      let said = await server.stop()
      loss.withLock { $0 = said }
    }
    if let loss = loss.withLock({ $0 }) { throw Program.fail(loss) }
  }

  private func start(_ logger: Logger) async throws -> HostServer {
    try await Program.sayingErrors {
      let server = try HostServer(settings: settings, logger: logger)
      try await server.start()
      return server
    }
  }
}

extension MapSize: ExpressibleByArgument {}
extension Pace: ExpressibleByArgument {}

extension MatchMode: ExpressibleByArgument {
  /// By the words of the rules: delve, horde, brawl.
  public init?(argument: String) {
    guard let mode = MatchMode.allCases.first(where: { "\($0)" == argument }) else { return nil }
    self = mode
  }

  public static var allValueStrings: [String] { MatchMode.allCases.map { "\($0)" } }
}
