import Logging
import Synchronization

/// Says each thing once: a limit that is reached a thousand times a second is one line in the log.
final class Warnings: Sendable {
  private let logger: Logger
  private let said = Mutex<Set<String>>([])

  init(logger: Logger) { self.logger = logger }

  /// Logs a warning unless it was logged before; beyond `ServerLimits.warningsMax` different ones
  /// nothing is said any more.
  func once(_ sentence: String) {
    let isNew = said.withLock { said in
      said.count < ServerLimits.warningsMax && said.insert(sentence).inserted
    }
    if isNew { logger.warning("\(sentence)") }
  }
}
