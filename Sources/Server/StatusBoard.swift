package import ServerCore
package import Simulation
import Synchronization

/// The newest status of the match, written by the game thread and read by whoever asks.
package final class StatusBoard: Sendable {
  private let state: Mutex<ServerStatus>

  package init(_ status: ServerStatus) { state = Mutex(status) }

  package func publish(_ status: ServerStatus) { state.withLock { $0 = status } }

  package var current: ServerStatus { state.withLock { $0 } }
}

/// The match's own figures with those of the thread that runs it.
package struct ServerStatus: Sendable {
  package var match: MatchStatus
  package var tickOverruns: Int
  package var ticksSkipped: Int
  /// When the newest tick was due.
  package var tickDue: Moment
  /// Microseconds that the longest tick of the last second took.
  package var tickMicrosecondsMax: Int
  /// nil where nothing is kept.
  package var keep: KeepStatus?

  package init(
    match: MatchStatus, tickOverruns: Int = 0, ticksSkipped: Int = 0, tickDue: Moment = .zero,
    tickMicrosecondsMax: Int = 0, keep: KeepStatus? = nil
  ) {
    self.match = match
    self.tickOverruns = tickOverruns
    self.ticksSkipped = ticksSkipped
    self.tickDue = tickDue
    self.tickMicrosecondsMax = tickMicrosecondsMax
    self.keep = keep
  }
}
