import ClientCore
import Dispatch
import ServerCore
import Simulation
import Synchronization
import Transport

/// The thread that watches for all roads that are no WebSocket: it decodes, draws and hands pieces
/// to the event loops, and the game thread never waits for it.
final class RoadThread: Sendable {
  /// What the door has let in.
  enum Entry: Sendable {
    case opened(Exchange, Road, follow: String)
    /// On the raw port of a locked match.
    case asked(Exchange)
    case typed(Exchange, [UInt8])
    case ended(Exchange)
  }

  private struct State {
    var entries: [Entry] = []
    var isStopping = false
  }

  private let state = Mutex(State())
  private let mailbox = Mailbox()
  private let hasEnded = DispatchSemaphore(value: 0)
  private let local: LocalWatchers
  private let gate: WordGate
  private let languages: Languages
  private let delaySeconds: Int

  init(local: LocalWatchers, gate: WordGate, languages: Languages, delaySeconds: Int) {
    self.local = local
    self.gate = gate
    self.languages = languages
    self.delaySeconds = delaySeconds
  }

  /// From any thread. False, and nothing is done, when too much waits; ends are always taken.
  @discardableResult
  func hand(_ entry: Entry) -> Bool {
    let isTaken = state.withLock { state in
      if case .ended = entry {
      } else if state.isStopping || state.entries.count >= RoadLimits.requestsWaitingMax {
        return false
      }
      state.entries.append(entry)
      return true
    }
    if isTaken { mailbox.wake() }
    return isTaken
  }

  /// Until `stop()`.
  func run() {
    var desk = RoadDesk(
      local: local, mailbox: mailbox, gate: gate, languages: languages,
      delaySeconds: delaySeconds)
    var isStopping = false
    while !isStopping {
      let pause = desk.isIdle ? RoadLimits.idleTime : RoadLimits.sweepTime
      let letters = mailbox.take(waitingUntil: MonotonicClock.now() + pause)
      let entries: [Entry]
      (entries, isStopping) = state.withLock { state in
        defer { state.entries = [] }
        return (state.entries, state.isStopping)
      }
      desk.turn(letters, entries, at: MonotonicClock.now())
    }
    desk.sayFarewell()
    hasEnded.signal()
  }

  /// Says goodbye to everybody, which gives their terminals back; waits for that, at most a second.
  func stop() {
    state.withLock { $0.isStopping = true }
    mailbox.wake()
    _ = hasEnded.wait(timeout: .now() + 1)
  }
}
