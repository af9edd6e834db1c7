internal import ClientCore
internal import Simulation

/// The thread that owns a model that is told of instead of drawn; like `ClientLoop`, with lines in
/// the place of pictures.
struct NarrationLoop: ~Copyable {
  private var terminal: LineTerminal
  private var model: ClientModel
  private let inbox: ClientInbox
  private var link: ServerLink
  private var exit: ClientExit?
  private var tickedAt = Moment.zero

  init(terminal: consuming LineTerminal, model: ClientModel, inbox: ClientInbox) {
    self.terminal = terminal
    self.model = model
    self.inbox = inbox
    link = ServerLink(inbox: inbox)
  }

  mutating func run() -> ClientExit {
    model.beginNarrating()
    tell(.resized(columns: ClientModel.narratedColumns, rows: ClientModel.narratedRows))
    tell(.started(MonotonicClock.now()))
    while exit == nil {
      heed(terminal.wait(milliseconds: pause()))
      takeArrivals()
      passTime()
    }
    terminal.close()
    link.shutDown()
    return exit ?? ClientExit(.finished)
  }

  private mutating func heed(_ events: [TerminalEvent]) {
    for event in events where exit == nil {
      switch event {
      case .typed(.key(let key, .press)) where model.pressInNarration(key): break
      case .typed(let typed): tell(.typed(typed, MonotonicClock.now()))
      case .resized, .exposed: break
      case .ended(let end): finish(end)
      }
    }
  }

  private mutating func takeArrivals() {
    for arrival in inbox.drain() where exit == nil {
      if let event = link.take(arrival.news, for: arrival.request, at: arrival.time) { tell(event) }
    }
  }

  private mutating func passTime() {
    guard exit == nil else { return }
    if let roundTrip = link.newRoundTrip() { tell(roundTrip) }
    let now = MonotonicClock.now()
    if now - tickedAt >= ShellLimits.tickPause {
      tickedAt = now
      tell(.tick(now))
    }
  }

  private mutating func tell(_ event: ClientEvent) {
    let effects = model.update(event)
    terminal.say(model.takeNarration())
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: ClientEffect) {
    switch effect {
    case .send(let frame): link.send(frame)
    case .connect(let url): link.connect(to: url)
    case .disconnect: link.drop()
    // All of these belong to the title and the options, which are not told.
    case .host, .endHosting, .lookForGames, .stopLooking, .keep, .keepRecent,
      .keepPicture, .listRecordings, .openRecording:
      break
    case .bell: terminal.ring()
    case .quit(let message, let failed):
      exit = ClientExit(message: message, exitCode: failed ? 1 : 0)
    }
  }

  private mutating func finish(_ end: ScreenEnd) {
    if case .signalled(let number) = end, Signals.areGoodbyes.contains(number) {
      tell(.key(.control("c"), MonotonicClock.now()))
    }
    exit = ClientExit(end)
  }

  /// In milliseconds; lines may be due at any time.
  private func pause() -> Int {
    guard let wakeAt = model.wakeAt else { return 100 }
    return Int(max(1, min(100_000, wakeAt - MonotonicClock.now()) / 1000))
  }
}
