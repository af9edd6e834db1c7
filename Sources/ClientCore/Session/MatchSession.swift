import Simulation
import Wire

/// One match as one client lives it, from dialling to the end: the link, the replica, the hand on
/// the character, and all that is shown.
struct MatchSession: Sendable {
  enum Role: Hashable, Sendable {
    /// An empty class is the one that the server has kept, or its first.
    case playing(name: String, className: String)
    case watching(follow: String)
  }

  /// What lies over the picture.
  enum Overlay: Hashable, Sendable {
    case help(page: Int)
    case board, party, leaving
    /// All that happened, and all that one's own character is.
    case log(LogScreen)
    case sheet(SheetScreen)
    case chat(EntryField)
    case pack(PackScreen)
    /// The whole map, with a cursor that `g` marks a place at.
    case map(cursor: Point)
    /// One of four gestures, or abilities to raise, is asked for.
    case gestures, ranks
  }

  /// How the session ended, if it did.
  enum End: Hashable, Sendable {
    /// The person wanted to.
    case left
    /// `hasEntered` is false when there was never anything to see.
    case closed(sentence: String, isFailure: Bool, hasEntered: Bool)
    /// The match asks for a word; the sentence is what the server said to the one before.
    case locked(sentence: String?)
  }

  /// Between two acknowledgements without an input, in microseconds: players owe one every 500 ms.
  static let acknowledgeEvery: Int64 = 400_000

  /// RFC 6455 §7.4.1 and `FarewellReason`: the server meant it, or dialling again would end the
  /// same way.
  private static let finalCodes: [UInt16] = [
    1000, 1001, 1002, 1003, 1007, 1008, 1009, 4000, 4001, 4003, 4009,
  ]

  var role: Role
  let url: String
  var texts: Texts {
    didSet { replica.relabel(by: texts) }
  }
  var now: Moment
  var link: LinkKeeper
  var replica = Replica()
  var clock = ServerClock(tickRate: 20)
  /// nil for watchers, and before the first snapshot of a link.
  var steering: Steering?
  var vision: Vision?
  var camera = Camera(centre: Point(0, 0))
  /// A watcher has moved the picture itself.
  var isLookingAround = false
  /// Whom a watcher's picture goes along with by this client's choice.
  var lead = Lead()
  /// What was sent lately, to be looked at again; nil for a session that itself looks back.
  var past: FrameRing? = FrameRing()
  var log = EventLog()
  var effects = VisualEffects()
  var overlay: Overlay?
  /// Names of players that were in view, in the order of their coming, but for those known to be
  /// gone.
  var roster: [String] = []
  /// Who felled one's own character last, in words.
  var killer: String?
  /// The player whose blow hit it last, and that one's kind.
  var lastRival: Rival?
  var wounds = Wounds()
  var landmarks = Landmarks()
  /// When it began: the log tells times since then.
  let beganAt: Moment
  /// How large the map is on this screen: what the camera needs to know.
  var mapArea = GridArea(column: 0, row: 0, columns: 80, rows: 20)
  /// How many tiles of it stand side by side.
  var tilesAcross = 80
  var screen = GridArea(column: 0, row: 0, columns: 80, rows: 24)
  private(set) var end: End?
  /// What takes the seat back after a lost link.
  var token: [UInt8] = []
  private var acknowledgedAt: Moment
  /// Whether there was ever a match to see.
  var hasEntered = false
  /// A match has been welcomed, and its first snapshot is to come.
  var isBeginning = false
  var refusal: String?
  /// Whether it was said in this match what one does at the stall.
  var hasSeenStall = false
  /// Whether it was said that the camp shelters who is hurt.
  var hasFoundShelter = false
  /// What it was said of that it can't be used yet.
  private var refused: [Readiness] = []
  /// Actions that could not be begun, such as a step into a wall.
  var refusals = 0

  /// What is missed while the link is lost, and what is told of it afterwards.
  var absence: Absence?
  var awayReport: AwayReport?
  /// Why the last attempt came to nothing.
  var lostWhy = ""
  /// What one has learned to do, of what is told at first.
  var lesson = Lesson()

  /// The person at the keyboard.
  var hand = Hand()
  var lag = LagMeter()

  /// The key that greets; nil for a guest.
  var identity: ClientIdentity?
  /// What a watcher is called; empty for most.
  var watcherName = ""
  /// What opens a locked match.
  var word = MatchWord()

  /// Ask the shell for `connect(url:)` along with it.
  init(role: Role, url: String, texts: Texts, at now: Moment) {
    self.role = role
    self.url = url
    self.texts = texts
    self.now = now
    beganAt = now
    link = LinkKeeper(dialledAt: now)
    acknowledgedAt = now
  }

  var isWatching: Bool {
    if case .watching = role { true } else { false }
  }

  /// Everybody of one's party and the marked places, as far as told.
  var party: PartyView { replica.party ?? PartyView(members: [], marks: []) }

  /// The player that a watcher follows; empty for nobody.
  var followed: String {
    if case .watching(let name) = role { name } else { "" }
  }

  mutating func finish(_ end: End) { self.end = self.end ?? end }
}

// MARK: - The link

extension MatchSession {
  mutating func linkOpened(at now: Moment) -> [ClientEffect] {
    self.now = now
    link.opened(at: now)
    return greetUnchallenged()
  }

  mutating func linkFailed(_ sentence: String, at now: Moment) -> [ClientEffect] {
    self.now = now
    return obey(link.failed(at: now), sentence)
  }

  /// What the server closed for a reason is over; what broke is dialled again.
  mutating func linkClosed(
    code: UInt16, _ reason: String, at now: Moment
  ) -> [ClientEffect] {
    let sentence = texts.closed(code: code, reason)
    guard Self.finalCodes.contains(code) else { return linkFailed(sentence, at: now) }
    let isFailure = code != 1000 && code != 1001
    finish(.closed(sentence: sentence, isFailure: isFailure, hasEntered: hasEntered))
    return [.disconnect]
  }

  mutating func elapse(at now: Moment) -> [ClientEffect] {
    self.now = now
    effects.elapse(at: now)
    var results = obey(link.tick(at: now), texts[.noAnswer, url])
    guard link.isOpen, end == nil else { return results }
    if let steering, !replica.isPaused {
      var steering = steering
      results += take(steering.elapse(on: replica, clock: clock, at: now))
      self.steering = steering
      results += takeAim()
      keepRunning()
      lookAround()
    }
    results += ringIfDue()
    if now - acknowledgedAt >= Self.acknowledgeEvery {
      results.append(send(.acknowledgement(replica.tick)))
    }
    return results
  }

  /// Says that a seat may be taken back, by the token or by the key that has it, so that a full
  /// server does not turn its player away at the door.
  var dialURL: String { token.isEmpty && identity == nil ? url : url + "?resume" }

  mutating func obey(_ verdict: LinkKeeper.Verdict, _ sentence: String) -> [ClientEffect] {
    if link.lostAt != nil { noteLoss(verdict, sentence) }
    switch verdict {
    case .nothing: return []
    case .hangUp: return [.disconnect]
    case .dial: return [.connect(url: dialURL)]
    case .over:
      let seconds = LinkKeeper.seatKept / 1_000_000
      let why = refusal ?? (hasEntered ? texts[.lostForGood, seconds] : sentence)
      finish(.closed(sentence: why, isFailure: true, hasEntered: hasEntered))
      return [.disconnect]
    }
  }

  /// Whatever is sent says by itself that we are alive, and inputs say how far we are.
  mutating func send(_ message: ClientMessage) -> ClientEffect {
    switch message {
    case .inputs, .acknowledgement: acknowledgedAt = now
    case .hello, .chat, .resync, .follow, .clearInputs, .farewell, .mark, .pause, .cheer:
      break
    }
    var bytes: [UInt8] = []
    message.encode(into: &bytes)
    return .send(bytes)
  }

  /// Sends what was started, and says why something was not.
  mutating func take(_ outcomes: [StartOutcome]) -> [ClientEffect] {
    var inputs: [SequencedAction] = []
    for outcome in outcomes {
      switch outcome {
      case .nothing: break
      case .started(let input):
        inputs.append(input)
        refused.removeAll { $0 == Readiness(input.action) }
      case .notReady(let what): refuse(what, .notReady, 0x8C877C)
      case .tooLittleMana(let attack): refuse(.attack(attack), .tooLittleMana, 0x7C8CD0)
      case .noRoom: refuse(.dash, .noRoom, 0x8C877C)
      case .impossible: refusals += 1
      }
    }
    return inputs.isEmpty ? [] : [send(.inputs(acknowledged: replica.tick, inputs))]
  }

  /// Said once until it has been used again.
  private mutating func refuse(_ what: Readiness, _ why: Phrase, _ color: UInt32) {
    guard !refused.contains(what) else { return }
    refused.append(what)
    log.add(texts[why, name(of: what)], color, at: now)
  }

  private func name(of readiness: Readiness) -> String {
    switch readiness {
    case .dash: return texts[.dash]
    case .attack(let index):
      let attacks = replica.ownEntity.flatMap { replica.legend($0.kind) }?.attacks ?? []
      return Int(index.rawValue) < attacks.count ? attacks[Int(index.rawValue)].name : texts[.dash]
    }
  }
}
