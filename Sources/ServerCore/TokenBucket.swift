import Simulation

/// Lets through so many a second, and so many at once after a pause.
struct TokenBucket: Sendable {
  private let perSecond: Int64
  private let fullLevel: Int64
  /// In millionths of a token.
  private var level: Int64
  private var filledAt: Moment

  init(perSecond: Int, atOnce: Int, at now: Moment) {
    self.perSecond = Int64(perSecond)
    fullLevel = Int64(atOnce) * 1_000_000
    level = fullLevel
    filledAt = now
  }

  /// Whether there was a token to take.
  mutating func take(at now: Moment) -> Bool {
    let elapsed = min(max(0, now - filledAt), 60_000_000)
    level = min(fullLevel, level + elapsed * perSecond)
    filledAt = max(filledAt, now)
    guard level >= 1_000_000 else { return false }
    level -= 1_000_000
    return true
  }
}
