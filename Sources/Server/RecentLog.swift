package import Logging
import Synchronization

/// The newest lines of the log, for the host screen, where stderr would spoil the picture.
package final class RecentLog: Sendable {
  private let state = Mutex<[String]>([])

  package init() {}

  package func append(_ line: String) {
    state.withLock { lines in
      lines.append(line)
      if lines.count > ServerLimits.logLinesMax { lines.removeFirst() }
    }
  }

  /// At most so many, the newest last.
  package func last(_ count: Int) -> [String] { state.withLock { Array($0.suffix(count)) } }

  /// A logger whose lines come here.
  package func logger(label: String) -> Logger {
    Logger(label: label) { _ in RecentLogWriter(log: self) }
  }
}

/// swift-log's side of `RecentLog`.
private struct RecentLogWriter: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  let log: RecentLog

  init(log: RecentLog) { self.log = log }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    log.append("\(event.level): \(event.message)")
  }
}
