import Simulation

/// The life of a session's link: dialling, greeting, open, and after a loss dialling again for as
/// long as the server keeps the seat.
///
/// ```
/// dialling ──opened──► greeting ──snapshot──► open
///    ▲  │                  │                   │
///    │  └──── failed ──────┴────── lost ───────┘
///    └── waiting (0, 0.1, 0.2 … 5 s) ◄── while less than 30 s have gone, else over
/// ```
struct LinkKeeper: Hashable, Sendable {
  /// How long the server keeps a seat for a lost link, in microseconds.
  static let seatKept: Int64 = 30_000_000
  static let firstWait: Int64 = 100_000
  static let waitMax: Int64 = 5_000_000
  /// A dial or a greeting that takes longer has failed.
  static let answerTime: Int64 = 6_000_000
  /// An open link that is silent for so long is lost; the server speaks every second.
  static let silenceMax: Int64 = 12_000_000

  enum Phase: Hashable, Sendable {
    case dialling(since: Moment)
    case greeting(since: Moment)
    case open(heard: Moment)
    case waiting(until: Moment)
  }

  enum Verdict: Hashable, Sendable {
    case nothing
    /// Drop what there is of a link and dial.
    case dial
    /// Drop what there is of a link; it is dialled again later.
    case hangUp
    /// The time is over, or there never was a link.
    case over
  }

  private(set) var phase: Phase
  /// When the link was lost; nil before the first one stood, and while it stands.
  private(set) var lostAt: Moment?
  /// Dials since the loss.
  private(set) var attempts = 0
  private var nextWait: Int64 = 0

  /// The caller dials.
  init(dialledAt now: Moment) { phase = .dialling(since: now) }

  var isOpen: Bool {
    if case .open = phase { true } else { false }
  }

  mutating func opened(at now: Moment) { phase = .greeting(since: now) }

  /// The first snapshot is here.
  mutating func entered(at now: Moment) {
    phase = .open(heard: now)
    lostAt = nil
    attempts = 0
    nextWait = 0
  }

  /// A frame came.
  mutating func heard(at now: Moment) {
    if isOpen { phase = .open(heard: now) }
  }

  /// The link broke, or a dial failed.
  mutating func failed(at now: Moment) -> Verdict {
    if isOpen { lostAt = now }
    guard let lostAt, now - lostAt < Self.seatKept else { return .over }
    phase = .waiting(until: now + nextWait)
    nextWait = min(Self.waitMax, max(Self.firstWait, nextWait * 2))
    return tick(at: now) == .dial ? .dial : .hangUp
  }

  mutating func tick(at now: Moment) -> Verdict {
    if let lostAt, now - lostAt >= Self.seatKept { return .over }
    switch phase {
    case .dialling(let since), .greeting(let since):
      return now - since >= Self.answerTime ? failed(at: now) : .nothing
    case .open(let heard):
      return now - heard >= Self.silenceMax ? failed(at: now) : .nothing
    case .waiting(let until):
      guard now >= until else { return .nothing }
      attempts += 1
      phase = .dialling(since: now)
      return .dial
    }
  }

  /// Whole seconds until the seat is given up, nil when nothing is lost.
  func secondsLeft(at now: Moment) -> Int64? {
    lostAt.map { max(0, (Self.seatKept - (now - $0) + 999_999) / 1_000_000) }
  }

  /// Microseconds since the server was last heard, on an open link.
  func silence(at now: Moment) -> Int64 {
    if case .open(let heard) = phase { now - heard } else { 0 }
  }
}
