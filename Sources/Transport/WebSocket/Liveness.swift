/// Decides from silence when a peer is asked whether it is still there, and when it is not.
package struct Liveness: Sendable {
  /// The two ways to ask. Nobody is given up who was not asked since the last sign of life.
  package enum Policy: Hashable, Sendable {
    /// A ping after so much silence, again after as much more; after `giveUpAfter` it is lost.
    case pingWhenSilent(for: Duration, giveUpAfter: Duration)
    /// A ping at once and then regularly, to measure the round trip.
    case pingAlways(every: Duration, giveUpAfter: Duration)
  }

  /// What is due.
  enum Action: Hashable, Sendable {
    case nothing
    case ping
    case giveUp
  }

  private let policy: Policy
  private var heard: ContinuousClock.Instant
  private var pinged: ContinuousClock.Instant?

  init(_ policy: Policy, now: ContinuousClock.Instant) {
    self.policy = policy
    heard = now
  }

  /// The peer gave a sign of life: any byte.
  mutating func hear(now: ContinuousClock.Instant) { heard = now }

  /// To be called every now and then; ``Action/ping`` counts as done.
  mutating func check(now: ContinuousClock.Instant) -> Action {
    let due: Bool
    let giveUpAfter: Duration
    switch policy {
    case .pingWhenSilent(let silence, let end):
      due = now - max(heard, pinged ?? heard) >= silence
      giveUpAfter = end
    case .pingAlways(let interval, let end):
      due = pinged.map { now - $0 >= interval } ?? true
      giveUpAfter = end
    }
    // Only who was asked: after a standstill of this machine everybody has been silent for long,
    // and what they said meanwhile is still to be read.
    let wasAsked = pinged.map { $0 > heard } ?? false
    if wasAsked, now - heard >= giveUpAfter { return .giveUp }
    guard due else { return .nothing }
    pinged = now
    return .ping
  }
}
