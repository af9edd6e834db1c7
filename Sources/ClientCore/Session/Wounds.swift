import Simulation

/// One loss of hit points: when, through whom, by what, how much.
struct Wound: Hashable, Sendable {
  var at: Moment
  /// “Clubber's wooden club”, “burning”.
  var cause: String
  var damage: Int
}

/// What has hurt the viewer's own character in the last seconds, for "how did I die".
struct Wounds: Hashable, Sendable {
  /// How far back it goes, in microseconds.
  static let span: Int64 = 5_000_000

  /// The oldest first.
  private(set) var newest: [Wound] = []
  /// What they were when the character died, and when that was.
  private(set) var last: [Wound] = []
  private(set) var diedAt = Moment.zero

  mutating func add(_ cause: String, _ damage: Int, at now: Moment) {
    newest.removeAll { now - $0.at > Self.span }
    if newest.count == ClientLimits.woundsMax { newest.removeFirst() }
    newest.append(Wound(at: now, cause: cause, damage: damage))
  }

  mutating func die(at now: Moment) {
    last = newest.filter { now - $0.at <= Self.span }
    diedAt = now
    newest.removeAll()
  }
}
