import Logging
import ServerCore

/// Tells the log who comes and goes, and when ticks begin to be late.
struct Attendance {
  private let logger: Logger
  private var names: [String] = []
  private var watchers = 0
  private var hasBeenLate = false

  init(logger: Logger) { self.logger = logger }

  /// Logs what has changed since the status before.
  mutating func note(_ status: ServerStatus) {
    let match = status.match
    if match.names != names {
      for name in match.names where !names.contains(name) { logger.info("\(name) joins") }
      for name in names where !match.names.contains(name) { logger.info("\(name) leaves") }
      names = match.names
    }
    if match.watchers != watchers {
      logger.info("\(match.watchers) watching")
      watchers = match.watchers
    }
    if status.ticksSkipped > 0, !hasBeenLate {
      hasBeenLate = true
      logger.warning("ticks are late: this machine is too slow or too busy for the match")
    }
  }
}
