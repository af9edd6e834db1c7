package import Simulation

/// Decides when the match advances: absolute deadlines on a monotonic clock, so that lateness never
/// adds up. Pure; the game thread sleeps and asks.
package struct TickClock: Sendable {
  /// Microseconds from one tick to the next.
  package let tickDuration: Int64
  /// When the next tick is due.
  package private(set) var deadline: Moment
  /// Ticks that were never run because the thread was more than
  /// `ServerLimits.catchUpTicksMax` behind.
  package private(set) var ticksSkipped = 0
  /// Ticks that began later than the one after them was due.
  package private(set) var overruns = 0

  /// When the newest tick was due.
  package var lastDeadline: Moment { deadline + -tickDuration }

  package init(tickRate: Int, start: Moment) {
    tickDuration = Int64(1_000_000 / tickRate)
    deadline = start + tickDuration
  }

  /// How many ticks to run now: 0 before the deadline, then 1, and up to
  /// `ServerLimits.catchUpTicksMax` when late.
  package mutating func ticksDue(at now: Moment) -> Int {
    guard now >= deadline else { return 0 }
    let due = Int((now - deadline) / tickDuration) + 1
    overruns += due - 1
    let run = min(due, ServerLimits.catchUpTicksMax)
    ticksSkipped += due - run
    deadline = deadline + Int64(due) * tickDuration
    return run
  }
}
