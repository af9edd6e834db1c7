import ArgumentParser
import ClientCore

/// `cudgel play`: straight into a match, no questions.
struct Play: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Join a match and play.",
    discussion: """
      Examples:
        cudgel play "Our Vale"
        cudgel play 192.168.1.20 --as Ash --class mage
      A name is looked for on this network. An address may be short (192.168.1.20, host:7777) or
      whole (ws://host:7777/play).
      """)

  @Argument(help: "The name of a match on this network, HOST, HOST:PORT or ws://HOST:PORT/play.")
  var url: String

  @Option(name: .customLong("as"), help: "Your name, 1 to 16 characters. Default: the login name.")
  var name: String?

  @OptionGroup var wantedClass: ClassOption
  @OptionGroup var identity: IdentityOption
  @OptionGroup var password: WordOption
  @OptionGroup var language: LanguageOption
  @OptionGroup var narrate: NarrateOption
  @OptionGroup var assets: AssetsOption

  func validate() throws {
    try language.check(assets: assets.folder)
    try wantedClass.check()
    try Destination.check(url)
    if let name { try Program.check(name: name, option: "--as") }
  }

  func run() async throws {
    let name = name ?? Program.loginName
    try await Program.runClient(
      .play(url: Destination.find(url).playURL, name: name), as: name,
      className: wantedClass.wanted, assets: assets.folder, identity: identity.identity(),
      word: password.word, language: language.tag,
      isNarrating: narrate.isOn)
  }
}

/// `cudgel watch`: look on, read-only.
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch a match without touching it.",
    discussion: """
      Examples:
        cudgel watch "Our Vale"
        cudgel watch 192.168.1.20 --follow Ash --as Mo
      Without --follow the view is free and shows what the players see together.
      """)

  @Argument(help: "The name of a match on this network, HOST, HOST:PORT or ws://HOST:PORT/watch.")
  var url: String

  @Option(help: "The player to follow.")
  var follow: String?
  @Option(
    name: .customLong("as"),
    help: "What you are called when you cheer, and among who watches. Default: nothing.")
  var name: String?
  @OptionGroup var password: WordOption

  @OptionGroup var language: LanguageOption
  @OptionGroup var narrate: NarrateOption
  @OptionGroup var assets: AssetsOption

  func validate() throws {
    try language.check(assets: assets.folder)
    try Destination.check(url)
    if let follow { try Program.check(name: follow, option: "--follow") }
    if let name { try Program.check(name: name, option: "--as") }
  }

  func run() async throws {
    try await Program.runClient(
      .watch(url: Destination.find(url).watchURL, follow: follow ?? "", name: name ?? ""),
      as: Program.loginName,
      assets: assets.folder, word: password.word, language: language.tag,
      isNarrating: narrate.isOn)
  }
}
