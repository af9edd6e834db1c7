import Simulation

/// What somebody new is told first, one line at a time, each until it has been done.
struct Lesson: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case walk, hit, dash
  }

  /// In microseconds from the first picture: whoever needs longer is left alone.
  static let lasts: Int64 = 90_000_000
  private static let stepsToLearn = 3

  private var beganAt: Moment?
  private var steps = 0
  private var hasHit = false
  private var hasDashed = false

  /// Nobody is told twice: only a character of the first level that has nothing yet is new.
  mutating func begin(at now: Moment, isNew: Bool) {
    beganAt = isNew ? now : nil
  }

  mutating func note(_ action: Action) {
    switch action {
    case .step: steps += 1
    case .dash: hasDashed = true
    case .attack, .ability, .face, .nextTarget, .gesture, .raise, .use, .wearBetter, .buy, .sell:
      break
    }
  }

  mutating func noteOwnBlow() { hasHit = true }

  /// What is to be told now; nil where there is nothing left.
  func step(at now: Moment) -> Step? {
    guard let beganAt, now - beganAt < Self.lasts else { return nil }
    if steps < Self.stepsToLearn { return .walk }
    if !hasHit { return .hit }
    return hasDashed ? nil : .dash
  }
}
