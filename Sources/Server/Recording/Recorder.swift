import Dispatch
import Foundation
package import Logging
package import ServerCore
import Synchronization
package import Wire

/// Writes a match to a file, on a thread of its own: the game thread leaves a note of each tick
/// here and never waits for the disk.
///
///     game thread ── note ──▶ waiting ── every 0.5 s ──▶ RecordingWriter ──▶ file
///                                                           fails ──▶ tried again in 5 s
///
/// What is written are whole blocks, so that a `kill -9` loses half a second. A disk that takes
/// nothing is told of once; when more waits than `ServerLimits.recordingBytesWaitingMax`, the
/// recording ends where it is, and play goes on.
package final class Recorder: Sendable {
  private struct State {
    var notes: [TickNote] = []
    var bytes = 0
    var isStopping = false
    var hasGivenUp = false
  }

  package let path: String
  private let header: RecordingHeader
  private let logger: Logger
  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let hasEnded = DispatchSemaphore(value: 0)

  package init(path: String, header: RecordingHeader, logger: Logger) {
    self.path = path
    self.header = header
    self.logger = logger
  }

  /// Called by the game thread.
  package func note(_ note: TickNote) {
    state.withLock { state in
      guard !state.hasGivenUp else { return }
      state.notes.append(note)
      state.bytes += note.bytes
      if state.bytes > ServerLimits.recordingBytesWaitingMax { state.hasGivenUp = true }
    }
  }

  /// Makes the file and begins. Throws a sentence where that can't be.
  package func start() throws {
    let file = try RecordingFile(path)
    // Handed over to the thread, which alone has it from here on.
    nonisolated(unsafe) let given = file
    Thread.detachNewThread { [self] in run(given) }
  }

  /// Writes what waits and the index; waits for that, but not for ever.
  package func stop() {
    state.withLock { $0.isStopping = true }
    wake.signal()
    if hasEnded.wait(timeout: .now() + .seconds(Self.stopSecondsMax)) != .success {
      logger.error("the end of the recording \(path) may be missing: the disk does not answer")
    }
  }

  private static let pauseMilliseconds = 500
  private static let retryTurns = 10
  private static let stopSecondsMax = 5

  private func run(_ file: RecordingFile) {
    var desk = Desk(header: header, file: file, logger: logger)
    var isStopping = false
    while !isStopping {
      _ = wake.wait(timeout: .now() + .milliseconds(Self.pauseMilliseconds))
      let (notes, hasGivenUp) = takeNotes(&isStopping)
      desk.write(notes, isLast: isStopping, patience: Self.retryTurns)
      if hasGivenUp || desk.hasGivenUp {
        state.withLock { $0.hasGivenUp = true }
        logger.warning("the recording \(path) ends here: the disk takes too little")
        break
      }
    }
    if let loss = desk.loss { logger.error("the end of the recording \(path) is lost: \(loss)") }
    hasEnded.signal()
  }

  private func takeNotes(_ isStopping: inout Bool) -> ([TickNote], hasGivenUp: Bool) {
    state.withLock { state in
      isStopping = state.isStopping
      defer {
        state.notes.removeAll(keepingCapacity: true)
        state.bytes = 0
      }
      return (state.notes, state.hasGivenUp)
    }
  }
}

/// What the recorder's thread works with.
private struct Desk {
  private var writer: RecordingWriter
  private let file: RecordingFile
  private let logger: Logger
  /// Encoded, and not on the disk yet.
  private var waiting: [UInt8] = []
  private var problem: String?
  private var hasWarned = false
  private var turnsToWait = 0

  init(header: RecordingHeader, file: RecordingFile, logger: Logger) {
    writer = RecordingWriter(header)
    self.file = file
    self.logger = logger
  }

  /// Why not all of it is on the disk; nil when it is.
  var loss: String? { waiting.isEmpty ? nil : problem }

  var hasGivenUp: Bool { waiting.count > ServerLimits.recordingBytesWaitingMax }

  mutating func write(_ notes: [TickNote], isLast: Bool, patience: Int) {
    for note in notes { writer.add(note) }
    if isLast { writer.finish() }
    waiting += writer.take()
    turnsToWait -= 1
    guard !waiting.isEmpty, turnsToWait <= 0 || isLast else { return }
    let (count, problem) = file.append(waiting[...])
    waiting.removeFirst(count)
    let wasFailing = self.problem != nil
    self.problem = problem
    if let problem {
      turnsToWait = patience
      warn(problem)
    } else if wasFailing {
      logger.info("the match is recorded again")
    }
  }

  private mutating func warn(_ problem: String) {
    guard !hasWarned else { return }
    hasWarned = true
    logger.warning(
      "the match can't be recorded just now: \(problem). Play goes on, and it is tried again.")
  }
}
