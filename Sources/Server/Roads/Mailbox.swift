import Dispatch
package import ServerCore
package import Simulation
import Synchronization

/// What came for one thread's local watchers, in order. Any thread posts, one takes.
package final class Mailbox: Sendable {
  /// One thing that came.
  package enum Letter: Sendable {
    /// The payload of one binary WebSocket frame.
    case frame(ViewerID, [UInt8])
    /// The last of that watcher: the match closed it, or `framesBytesMax` waited.
    case closed(ViewerID, why: String)
  }

  private struct State {
    var letters: [Letter] = []
    var bytes = 0
  }

  private let state = Mutex(State())
  private let arrived = DispatchSemaphore(value: 0)
  private let bytesMax: Int

  /// When more bytes of frames wait than this, the watchers whose frames don't fit are closed.
  package init(bytesMax: Int = ServerLimits.mailboxBytesMax) { self.bytesMax = bytesMax }

  /// Takes all there is, and waits for the first letter, or for `wake()`, until then.
  package func take(waitingUntil moment: Moment) -> [Letter] {
    let microseconds = max(0, moment - MonotonicClock.now())
    _ = arrived.wait(timeout: .now() + .microseconds(Int(microseconds)))
    return state.withLock { state in
      let letters = state.letters
      state = State()
      return letters
    }
  }

  /// Ends a wait early.
  package func wake() { arrived.signal() }

  /// False when the frame does not fit any more.
  func post(_ letter: Letter) -> Bool {
    let (fits, isFirst) = state.withLock { state in
      if case .frame(_, let bytes) = letter {
        guard state.bytes + bytes.count <= bytesMax else { return (false, false) }
        state.bytes += bytes.count
      }
      state.letters.append(letter)
      return (true, state.letters.count == 1)
    }
    // Whoever takes takes all.
    if isFirst { wake() }
    return fits
  }

  func postEnd(of viewer: ViewerID, why: String) { _ = post(.closed(viewer, why: why)) }
}
