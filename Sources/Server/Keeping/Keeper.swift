import Dispatch
import Foundation
package import Logging
package import ServerCore
import Simulation
import Synchronization
import Wire

/// Brings to the disk what the match hands over, on a thread of its own: the game thread leaves
/// values here and never waits for more than that takes.
///
///     game thread ── keep(changes) ──▶ waiting: the newest state of each name
///                                        │ every 5 s, at once when urgent, at the end
///                                        ▼
///                                      one transaction ──fails──▶ waits again, tried in 5 s
package final class Keeper: Sendable {
  private struct State {
    /// By folded name.
    var names: [String: KeptName] = [:]
    var matches: [KeptBatch.Match] = []
    /// What is being written just now: not on the disk yet either.
    var batch = KeptBatch()
    var isStopping = false
    var status = KeepStatus()

    var waiting: Int {
      let namesBeingWritten = batch.names.count { names[PlayerName.folded($0.name)] == nil }
      return names.count + namesBeingWritten + matches.count + batch.matches.count
    }
  }

  private let store: KeptStore
  private let logger: Logger
  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let hasEnded = DispatchSemaphore(value: 0)

  package init(store: KeptStore, logger: Logger) {
    self.store = store
    self.logger = logger
  }

  package var status: KeepStatus {
    state.withLock { state in
      var status = state.status
      status.waiting = state.waiting
      return status
    }
  }

  /// Called by the game thread.
  package func keep(_ changes: KeptChanges) {
    guard !changes.isEmpty else { return }
    let now = Int(Date().timeIntervalSince1970)
    state.withLock { state in
      for name in changes.names { state.names[PlayerName.folded(name.name)] = name }
      state.matches += changes.matches.map { KeptBatch.Match(record: $0, endedAt: now) }
      state.matches.removeFirst(max(0, state.matches.count - KeptLimits.matchesWaitingMax))
    }
    if changes.isUrgent { wake.signal() }
  }

  /// The keeper's thread: until `stop()`, whose last batch it writes.
  package func run() {
    var isStopping = false
    while !isStopping {
      let pause = DispatchTime.now() + .milliseconds(Self.pauseMilliseconds)
      _ = wake.wait(timeout: pause)
      // Several may have woken it; whatever wakes it from here on is for the next batch.
      while wake.wait(timeout: .now()) == .success {}
      isStopping = state.withLock { $0.isStopping }
      writeWhatWaits()
    }
    store.close()
    hasEnded.signal()
  }

  /// Writes all that waits and closes the store; waits for that, but not for ever. Says how much
  /// could not be written, and of whom; nil when nothing is lost.
  package func stop() -> String? {
    state.withLock { $0.isStopping = true }
    wake.signal()
    let isInTime = hasEnded.wait(timeout: .now() + .seconds(Self.stopSecondsMax)) == .success
    let status = status
    guard status.waiting > 0 else { return nil }
    let why = isInTime ? status.problem ?? "" : "the disk does not answer"
    let changes = status.waiting.counted("change", "changes")
    return "\(changes) since the last batch could not be kept\(whose): \(why)"
  }

  /// Of whom something waits, the first in the alphabet by name.
  private var whose: String {
    let names = state.withLock { Set($0.names.values.map(\.name) + $0.batch.names.map(\.name)) }
    guard !names.isEmpty else { return "" }
    var parts = Array(names.sorted().prefix(Self.namesSaidMax))
    if names.count > parts.count { parts.append("\(names.count - parts.count) more") }
    return " (of \(parts.joined(separator: ", ")))"
  }

  private static let namesSaidMax = 5

  /// From one batch to the next. With the second that the match takes to hand its changes over, and
  /// a slow disk, what is kept is never older than 10 s.
  private static let pauseMilliseconds = 5_000
  private static let stopSecondsMax = 5

  private func writeWhatWaits() {
    let batch = takeBatch()
    guard !batch.isEmpty else { return }
    do {
      try store.write(batch)
      noteWritten(batch)
    } catch {
      putBack(batch, because: KeptProblem.reason(error))
    }
  }

  private func takeBatch() -> KeptBatch {
    state.withLock { state in
      let names = state.names.values.sorted { $0.name < $1.name }
      let batch = KeptBatch(names: names, matches: state.matches)
      state.names.removeAll(keepingCapacity: true)
      state.matches.removeAll(keepingCapacity: true)
      state.batch = batch
      return batch
    }
  }

  private func noteWritten(_ batch: KeptBatch) {
    let wasFailing = state.withLock { state in
      state.batch = KeptBatch()
      state.status.batches += 1
      defer { state.status.problem = nil }
      return state.status.problem != nil
    }
    if wasFailing { logger.info("characters are kept again") }
  }

  /// What has changed again meanwhile is newer than the batch.
  private func putBack(_ batch: KeptBatch, because problem: String) {
    let isNew = state.withLock { state in
      for name in batch.names where state.names[PlayerName.folded(name.name)] == nil {
        state.names[PlayerName.folded(name.name)] = name
      }
      state.matches = batch.matches + state.matches
      state.batch = KeptBatch()
      state.status.failures += 1
      defer { state.status.problem = problem }
      return state.status.problem == nil
    }
    guard isNew else { return }
    logger.warning(
      "characters can't be kept just now: \(problem). Play goes on, and it is tried again.")
  }
}

/// How the keeping goes.
package struct KeepStatus: Hashable, Sendable {
  /// Changes that are not on the disk yet.
  package var waiting = 0
  /// Batches that were written, and that could not be.
  package var batches = 0
  package var failures = 0
  /// Why the last one could not be; nil when it could.
  package var problem: String?

  package init() {}
}
