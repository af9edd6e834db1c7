package import Simulation
import Wire

/// Everything that one client knows: from events to effects and to a picture, without a terminal,
/// a socket or a clock.
///
/// Start with `.started` and `.resized`; from then on every event goes through `update`, and the
/// effects that it returns are carried out in their order.
package struct ClientModel: Sendable {
  enum Stage: Sendable {
    case title(TitleScreen)
    /// Waits for the shell to run a match.
    case hosting(HostedMatch)
    case session(MatchSession)
    /// What was recorded is played: `playback` has it.
    case replay
    /// The match is locked, and its word is being typed.
    case asking(WordPrompt)
    /// It is over, and this is why.
    case ended(sentence: String, isFailure: Bool)
  }

  /// The name offered on the title screen and used to play.
  package internal(set) var name: String
  /// Whether the terminal shows UTF-8; otherwise every picture is ASCII.
  package let isUnicode: Bool
  /// What the person has set for the screen and the keyboard.
  package internal(set) var options: Options {
    didSet {
      if options.language != oldValue.language { speak() }
      if options.hasSquareCells != oldValue.hasSquareCells { resize(columns, rows) }
    }
  }
  /// Those that the person may choose from.
  package let languages: Languages
  /// The words of the language that was chosen.
  package private(set) var texts: Texts
  /// What languages and key presets there are to choose from.
  let choices: OptionChoices
  /// The options lie open, over whatever else there is.
  var optionsScreen: OptionsScreen?
  /// The terminal tells when a key is let go.
  var tellsReleases = false
  /// What the client was started for.
  package let intent: ClientIntent
  /// When the model next changes by itself; the shell sends a `.tick` then at the latest. nil: only
  /// after another event.
  package var wakeAt: Moment? { nextChange }

  /// Said over the last row for a moment, on any screen.
  var notice: Notice?
  /// What is looked at again: a recording, or what was a moment ago in the session that is on.
  var playback: Playback?
  /// Recordings that the title lists, the newest first.
  var recordings: [RecordingEntry] = []
  /// nil where the match is drawn.
  var narration: Narration?
  var stage: Stage
  var columns = 80
  var rows = 24
  var now = Moment.zero
  let seed: UInt64
  /// Those that are not here look as the standard does.
  let palettes: [Options.Palette: Palette]
  /// nil for a guest.
  let identity: ClientIdentity?
  /// What opens a locked match.
  var word: MatchWord
  var title: TitleScreen
  /// The matches of the network, while the title shows.
  package internal(set) var found = FoundGames()
  var isLooking = false
  private(set) var hasStarted = false
  var isHosting = false
  /// What the title has to choose from.
  var stock: TitleStock
  /// Whether the server of this session is among the recent ones.
  var hasNotedServer = false

  /// `name` is offered where the intent has none, if it is one; an empty `className` leaves the
  /// class to the server; `seed` is for cosmetics only.
  package init(
    intent: ClientIntent, name: String, className: String = "", isUnicode: Bool, seed: UInt64 = 1,
    identity: ClientIdentity? = nil, word: MatchWord = MatchWord(), options: Options = Options(),
    languages: Languages = .wordless, palettes: [Options.Palette: Palette] = [:],
    choices: OptionChoices = OptionChoices(), stock: TitleStock = TitleStock()
  ) {
    self.stock = stock
    self.choices = choices
    self.intent = intent
    self.options = options
    self.languages = languages
    texts = languages.texts(for: options.language)
    title = TitleScreen(className: ClassCard.className(className))
    if let problem = choices.problem ?? stock.problem { title.complain(problem) }
    self.isUnicode = isUnicode
    self.seed = seed
    self.identity = identity
    self.palettes = palettes
    self.word = word
    if case .play(_, let given) = intent, !given.isEmpty {
      self.name = given
    } else {
      self.name = (try? PlayerName(name))?.text ?? texts[.nameless]
    }
    stage = .title(title)
  }

  /// Takes in what happened and says what is to be done about it.
  package mutating func update(_ event: ClientEvent) -> [ClientEffect] {
    let effects = take(event)
    return effects + lookOrNot()
  }

  private mutating func take(_ event: ClientEvent) -> [ClientEffect] {
    switch event {
    case .started(let now): return start(at: now)
    case .key(let key, let now): return take(.key(key, .press), at: now)
    case .typed(let typed, let now): return take(typed, at: now)
    case .pictureKept(let path, let now): return notePicture(at: path, now)
    case .wrote(let microseconds, let now): return noteWrite(microseconds, at: now)
    case .resized(let columns, let rows):
      resize(columns, rows)
      return []
    case .hosted(let url, let now): return enterOwnMatch(at: url, now)
    case .roundTrip(let microseconds):
      return inSession { session in
        session.clock.noteRoundTrip(microseconds: microseconds)
        session.lag.noteRoundTrip(microseconds: Int64(microseconds))
        return []
      }
    case .frame(let bytes, let now):
      self.now = now
      return inSession { $0.receive(bytes, at: now) } + noteServer()
    case .linkOpened(let now):
      self.now = now
      return inSession { $0.linkOpened(at: now) }
    case .linkClosed(let code, let reason, let now):
      self.now = now
      return inSession { $0.linkClosed(code: code, reason, at: now) }
    case .connectFailed(let why, let now): return fail(why, at: now)
    case .tick(let now):
      self.now = now
      found.forget(at: now)
      let effects = inSession { $0.elapse(at: now) }
      elapsePlayback(at: now)
      return effects
    case .recordings(let entries):
      recordings = Array(entries.prefix(ClientLimits.recordingsMax))
      return []
    case .recordingOpened(let recording, let now): return play(recording, at: now)
    case .recordingFailed(let sentence, let now): return complain(sentence, at: now)
    case .asked(let nonce, let now): return asked(nonce: nonce, at: now)
    case .heardGame(let line, let address, let now):
      return heardGame(line, from: address, at: now)
    }
  }

  /// From now on in the language of the options; what the log has said stays as it is.
  private mutating func speak() {
    texts = languages.texts(for: options.language)
    let texts = texts
    _ = inSession { session in
      session.texts = texts
      return []
    }
    playback?.session.texts = texts
  }

  /// What the hello asks for.
  var className: String { title.className }

  /// The match that is on, if one is.
  var session: MatchSession? {
    if case .session(let session) = stage { session } else { nil }
  }
}

// MARK: - From stage to stage

extension ClientModel {
  private mutating func start(at now: Moment) -> [ClientEffect] {
    self.now = now
    hasStarted = intent == .title
    do {
      switch intent {
      case .title: return []
      case .play(let url, _):
        let name = try PlayerName(name).text
        let role = MatchSession.Role.playing(name: name, className: className)
        return begin(role, at: try ServerAddress(url).playURL, now)
      case .watch(let url, let follow, _):
        return begin(.watching(follow: follow), at: try ServerAddress(url).watchURL, now)
      case .replay(let recording): return play(recording, at: now)
      }
    } catch {
      return [.quit(message: "\(error)", failed: true)]
    }
  }

  mutating func begin(
    _ role: MatchSession.Role, at url: String, _ now: Moment
  ) -> [ClientEffect] {
    hasNotedServer = false
    var session = MatchSession(role: role, url: url, texts: texts, at: now)
    if case .playing = role { session.identity = identity }
    if case .watch(_, _, let name) = intent { session.watcherName = name }
    session.word = word
    session.hand = hand(of: session)
    if let problem = choices.problem { session.log.add(problem, 0xE07060, at: now) }
    session.resize(
      to: MatchLayout(columns: columns, rows: rows), columnsPerTile: options.columnsPerTile)
    stage = .session(session)
    return [.connect(url: session.dialURL)]
  }

  private mutating func enterOwnMatch(at url: String, _ now: Moment) -> [ClientEffect] {
    self.now = now
    guard case .hosting = stage else { return [.endHosting] }
    return begin(.playing(name: name, className: className), at: url, now)
  }

  private mutating func fail(_ why: String, at now: Moment) -> [ClientEffect] {
    self.now = now
    switch stage {
    case .hosting:
      isHosting = false
      title.complain(texts[.hostFailed, why])
      stage = .title(title)
      return []
    case .session:
      let texts = texts
      return inSession {
        $0.linkFailed(texts[.cannotReach, $0.url, texts.sentence(why)], at: now)
      }
    case .title, .asking, .ended, .replay: return []
    }
  }

  mutating func inSession(
    _ change: (inout MatchSession) -> [ClientEffect]
  ) -> [ClientEffect] {
    guard case .session(var session) = stage else { return [] }
    stage = .title(title)
    let effects = change(&session)
    stage = .session(session)
    guard let end = session.end else { return effects }
    playback = nil
    if case .locked(let sentence) = end { return effects + ask(for: session, sentence) }
    return effects + endHosting() + leave(by: end)
  }

  /// Back to the title, or out of the program; a sentence is shown first where there is one. What
  /// fails before there was anything to see ends the program where it was started for that.
  private mutating func leave(by end: MatchSession.End) -> [ClientEffect] {
    switch end {
    case .left, .locked:
      guard intent == .title else { return [.quit(message: nil, failed: false)] }
      stage = .title(title)
      return []
    case .closed(let sentence, let isFailure, let hasEntered):
      guard intent == .title || hasEntered else {
        return [.quit(message: sentence, failed: true)]
      }
      stage = .ended(sentence: sentence, isFailure: isFailure)
      return [.bell]
    }
  }

  mutating func endHosting() -> [ClientEffect] {
    guard isHosting else { return [] }
    isHosting = false
    return [.endHosting]
  }
}
