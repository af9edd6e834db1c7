import ArgumentParser
import ClientCore

/// The program: without a command it shows the title screen.
@main
struct Cudgel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cudgel",
    abstract: "A realtime multiplayer game for the terminal.",
    discussion: """
      Without a command the title screen asks: play alone, host, join, watch.

      Examples:
        cudgel host --name "Our Vale"          others join with: cudgel play "Our Vale"
        cudgel list                            who hosts on this network
        cudgel play 192.168.1.20 --as Ash
        cudgel watch 192.168.1.20 --follow Ash
      """,
    version: "cudgel \(Program.version)",
    subcommands: [
      Host.self, Play.self, Watch.self, ListCommand.self, Bots.self, LadderCommand.self,
      Replay.self, Simulate.self, Bench.self,
      Doctor.self, Echo.self,
    ])

  @OptionGroup var assets: AssetsOption
  @OptionGroup var wantedClass: ClassOption
  @OptionGroup var identity: IdentityOption
  @OptionGroup var language: LanguageOption
  @Flag(help: "Record what you play alone or host from the title; see cudgel replay.")
  var keepRecordings = false

  /// Without a command: the title screen. Its options are checked here and not before, because a
  /// command has them as well, and says itself what is wrong with them.
  func run() async throws {
    try language.check(assets: assets.folder)
    try wantedClass.check()
    try await Program.runClient(
      .title, as: Program.loginName, className: wantedClass.wanted, assets: assets.folder,
      identity: identity.identity(), language: language.tag,
      isRecording: keepRecordings)
  }
}
