import ArgumentParser
import Server

/// What a host decides about watching.
struct WatchOptions: ParsableArguments {
  @Option(help: "open, password or off. Default: with the match's word, where it has one.")
  var watchers: WatchSettings.Rule?
  @Option(
    parsing: .unconditional, help: "By so many seconds watchers see everything later, 0 to 600.")
  var watchDelay: Int = 0
  @Option(help: "players (default) or all: the whole world, 15 s late unless only bots play.")
  var watchFog: WatchSettings.Fog = .players
  @Option(parsing: .unconditional, help: "Watchers from one address.")
  var watchersPerAddress: Int = ServerLimits.watchersPerAddress
  @Option(parsing: .unconditional, help: "A port for nc: the picture without HTTP. Default: none.")
  var ansiPort: Int?
  @Flag(help: "Watchers may cheer.")
  var cheers = false

  func validate() throws {
    let asked = [
      ("--cheers", cheers), ("--watch-delay", watchDelay > 0), ("--watch-fog", watchFog == .all),
      ("--ansi-port", ansiPort != nil),
    ]
    guard watchers == .off, let (option, _) = asked.first(where: \.1) else { return }
    throw ValidationError("\(option): nobody watches with --watchers off")
  }

  var settings: WatchSettings {
    WatchSettings(
      rule: watchers, fog: watchFog, delaySeconds: watchDelay, perAddress: watchersPerAddress,
      ansiPort: ansiPort, allowsCheers: cheers)
  }
}

extension WatchSettings.Rule: ExpressibleByArgument {}
extension WatchSettings.Fog: ExpressibleByArgument {}
