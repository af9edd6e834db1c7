internal import ClientCore
internal import Simulation

/// The thread that owns the model: waits, updates, draws, and does what the model asks for.
///
/// A key is answered on the screen before anything else happens, the network included; what the
/// network and the clock change is drawn at most 60 times a second, and not at all while the
/// terminal does not take it.
struct ClientLoop: ~Copyable {
  private var terminal: Terminal
  private var model: ClientModel
  private let inbox: ClientInbox
  private var link: ServerLink
  private var hosting: LocalHosting
  private var lookout: Lookout
  /// nil where nothing is kept.
  private let settings: SettingsFile?
  private let shelf: ReplayShelf
  private var exit: ClientExit?
  /// Since when the terminal takes nothing.
  private var blockedAt: Moment?
  private var shownAt = Moment.zero
  private var tickedAt = Moment.zero
  /// The model has changed since the last picture.
  private var isStale = true

  init(
    terminal: consuming Terminal, model: ClientModel, inbox: ClientInbox, settings: SettingsFile?,
    shelf: ReplayShelf, startLocalServer: @escaping @Sendable (HostedMatch) throws -> LocalServer
  ) {
    self.terminal = terminal
    self.model = model
    self.inbox = inbox
    self.settings = settings
    self.shelf = shelf
    self.terminal.useMouse(model.options.hasMouse)
    link = ServerLink(inbox: inbox)
    hosting = LocalHosting(inbox: inbox, start: startLocalServer)
    lookout = Lookout(inbox: inbox)
  }

  /// Until the model quits, a signal comes, or the terminal goes; everything is ended in order
  /// then, the terminal first.
  mutating func run() -> ClientExit {
    tell(.resized(columns: terminal.columns, rows: terminal.rows))
    tell(.started(MonotonicClock.now()))
    while exit == nil {
      showIfDue()
      heed(terminal.wait(milliseconds: pause()))
      takeArrivals()
      passTime()
    }
    terminal.close()
    lookout.end()
    link.shutDown()
    hosting.shutDown()
    return exit ?? ClientExit(.finished)
  }
}

// MARK: What happens
extension ClientLoop {
  private mutating func heed(_ events: [TerminalEvent]) {
    var effects: [ClientEffect] = []
    for event in events {
      switch event {
      case .typed(let typed):
        effects += model.update(.typed(typed, MonotonicClock.now()))
      case .resized:
        effects += model.update(.resized(columns: terminal.columns, rows: terminal.rows))
      case .exposed:
        break
      case .ended(let end):
        finish(end)
      }
    }
    guard !events.isEmpty, exit == nil else { return }
    show()
    perform(effects)
  }

  private mutating func takeArrivals() {
    for arrival in inbox.drain() where exit == nil {
      let event =
        link.take(arrival.news, for: arrival.request, at: arrival.time)
        ?? hosting.take(arrival.news, for: arrival.request, at: arrival.time)
        ?? lookout.take(arrival.news, for: arrival.request, at: arrival.time)
      if let event { tell(event) }
    }
  }

  private mutating func passTime() {
    if let roundTrip = link.newRoundTrip() { tell(roundTrip) }
    let now = MonotonicClock.now()
    guard let wakeAt = model.wakeAt, wakeAt <= now, now - tickedAt >= ShellLimits.tickPause else {
      return
    }
    tickedAt = now
    tell(.tick(now))
  }

  private mutating func tell(_ event: ClientEvent) {
    let effects = model.update(event)
    isStale = true
    perform(effects)
  }

  /// An end from outside. SIGINT and SIGTERM mean what Ctrl-C does, so the server hears a goodbye;
  /// after a hang-up it doesn't, and the character stands guard.
  private mutating func finish(_ end: ScreenEnd) {
    if case .signalled(let number) = end, Signals.areGoodbyes.contains(number) {
      perform(model.update(.key(.control("c"), MonotonicClock.now())))
    }
    exit = ClientExit(end)
  }
}

// MARK: What is done about it
extension ClientLoop {
  private mutating func perform(_ effects: [ClientEffect]) {
    for effect in effects {
      switch effect {
      case .send(let frame): link.send(frame)
      case .connect(let url): link.connect(to: url)
      case .disconnect: link.drop()
      case .host(let match): hosting.begin(match)
      case .endHosting: hosting.end()
      case .lookForGames: lookout.begin()
      case .stopLooking: lookout.end()
      case .bell: terminal.ring()
      case .keep(let options):
        terminal.useMouse(options.hasMouse)
        settings?.keep(options)
      case .keepPicture(let svg):
        perform(model.update(.pictureKept(path: PictureFile.keep(svg), MonotonicClock.now())))
        isStale = true
      case .keepRecent(let servers): RecentFile.usual.keep(servers)
      case .listRecordings: tell(.recordings(shelf.entries()))
      case .openRecording(let path): openRecording(at: path)
      case .quit(let message, let failed):
        exit = ClientExit(message: message, exitCode: failed ? 1 : 0)
      }
    }
  }

  private mutating func openRecording(at path: String) {
    do {
      tell(.recordingOpened(try shelf.open(path), MonotonicClock.now()))
    } catch {
      tell(.recordingFailed("\(error)", MonotonicClock.now()))
    }
  }

  private mutating func showIfDue() {
    guard isStale, MonotonicClock.now() - shownAt >= ShellLimits.framePause else { return }
    show()
  }

  /// A terminal that takes nothing now gets a newer picture later.
  private mutating func show() {
    isStale = true
    shownAt = MonotonicClock.now()
    guard terminal.isReadyToShow else {
      blockedAt = blockedAt ?? shownAt
      return
    }
    let picture = model.view(columns: terminal.columns, rows: terminal.rows)
    let begun = blockedAt ?? MonotonicClock.now()
    blockedAt = nil
    terminal.show(picture)
    isStale = false
    noteWrite(since: begun)
  }

  /// The model tells the person when it is this terminal that is slow.
  private mutating func noteWrite(since begun: Moment) {
    let now = MonotonicClock.now()
    guard now - begun >= ShellLimits.slowWrite else { return }
    perform(model.update(.wrote(microseconds: now - begun, now)))
    isStale = true
  }

  /// How long nothing is due, in milliseconds rounded up; nil is for ever.
  private func pause() -> Int? {
    let frame = isStale ? shownAt + ShellLimits.framePause : nil
    let tick = model.wakeAt.map { max($0, tickedAt + ShellLimits.tickPause) }
    guard let next = [frame, tick].compactMap(\.self).min() else { return nil }
    return Int(max(0, next - MonotonicClock.now()) + 999) / 1000
  }
}
