package import ClientCore

/// The client as a whole: a terminal, a model and a link, for as long as the person stays.
///
/// ```swift
/// let program = ClientProgram(intent: .title, name: "Ash") { match in
///   let server = try …start(match)
///   return LocalServer(url: server.playURL, stop: server.stop)
/// }
/// let exit = program.run()
/// ```
package struct ClientProgram: Sendable {
  private let intent: ClientIntent
  private let name: String
  private let className: String
  private let seed: UInt64
  private let identity: ClientIdentity?
  private let assets: String?
  private let language: String
  private let word: String
  private let isNarrating: Bool
  private let shelf: ReplayShelf
  private let startLocalServer: @Sendable (HostedMatch) throws -> LocalServer

  /// `name` is what the title screen offers, an empty `className` leaves the class to the server,
  /// `seed` is for cosmetics, without an `identity` one is a guest, an empty `word` is asked for
  /// where a match is locked. `language` is the tag of one that there is; without it the locale
  /// decides. The words are in `assets`, where that directory has any. `startLocalServer` is asked
  /// when somebody plays alone or hosts from the title, on a thread of its own; what it throws is
  /// shown as the sentence it describes itself with. Who is `isNarrating`, or has set it as an
  /// option, is told the match in lines instead of seeing it, and needs no screen; not from the
  /// title, and no replay. The title lists what is on the `shelf`.
  package init(
    intent: ClientIntent, name: String, className: String = "", seed: UInt64 = 1,
    identity: ClientIdentity? = nil, word: String = "", assets: String? = nil,
    language: String = "", isNarrating: Bool = false, shelf: ReplayShelf = .empty,
    startLocalServer: @escaping @Sendable (HostedMatch) throws -> LocalServer
  ) {
    self.intent = intent
    self.name = name
    self.className = className
    self.seed = seed
    self.identity = identity
    self.assets = assets
    self.language = language
    self.word = word
    self.isNarrating = isNarrating
    self.shelf = shelf
    self.startLocalServer = startLocalServer
  }

  /// Blocks until the end, on the thread that then owns the terminal. Prints nothing: what is to be
  /// said is in the answer, and the terminal is given back by then.
  package func run() -> ClientExit {
    let wake = WakeSignal()
    let inbox = ClientInbox(wake: wake)
    do {
      let strings = try Languages.texts(assets: assets)
      let palettes = try Palette.all(assets: assets)
      func prepared(
        _ isUnicode: Bool, _ locale: String
      ) throws -> (model: ClientModel, settings: SettingsFile?) {
        let languages = Languages(strings, isUnicode: isUnicode, locale: locale)
        let settings = LoadedSettings(file: .usual, languages: languages.all.map(\.language))
        var options = settings.options
        if !language.isEmpty { options.language = language }
        let model = ClientModel(
          intent: intent, name: name, className: className, isUnicode: isUnicode, seed: seed,
          identity: identity, word: MatchWord(word, proof: .hmac), options: options,
          languages: languages, palettes: palettes, choices: settings.choices,
          stock: try TitleStock(assets: assets, recent: .usual))
        return (model, settings.file)
      }
      let kept = LoadedSettings(file: .usual, languages: strings.map(\.language)).options
      if isNarrating || kept.isNarrating, isOfMatch {
        let terminal = LineTerminal(wake: wake)
        let (model, _) = try prepared(terminal.isUnicode, terminal.language)
        var loop = NarrationLoop(terminal: terminal, model: model, inbox: inbox)
        return loop.run()
      }
      let terminal = try Terminal(wake: wake)
      let (model, settings) = try prepared(terminal.isUnicode, terminal.language)
      var loop = ClientLoop(
        terminal: terminal, model: model, inbox: inbox, settings: settings,
        shelf: shelf, startLocalServer: startLocalServer)
      return loop.run()
    } catch {
      return ClientExit(message: "\(error)", exitCode: 1)
    }
  }

  /// Straight into one that goes on.
  private var isOfMatch: Bool {
    switch intent {
    case .play, .watch: true
    case .title, .replay: false
    }
  }
}
