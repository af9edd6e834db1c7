internal import Simulation
internal import Synchronization
internal import Transport

/// Where other threads put what the loop is to know; they append and wake it, nothing else.
final class ClientInbox: Sendable {
  private struct Contents {
    var arrivals: [Arrival] = []
    var bytes = 0
  }

  private let wake: WakeSignal
  private let contents = Mutex(Contents())

  init(wake: WakeSignal) {
    self.wake = wake
  }

  /// From any thread. False when a frame did not fit: its link can't go on with a gap in it.
  @discardableResult
  func post(_ news: Arrival.News, for request: Int) -> Bool {
    let arrival = Arrival(request: request, news: news, time: MonotonicClock.now())
    let bytes =
      switch news {
      case .received(let frame), .search(.heard(let frame, _)): frame.count
      case .opened, .closed, .failed, .hosted, .notHosted, .search(.asked), .search(.failed): 0
      }
    let fits = contents.withLock { contents in
      guard contents.bytes + bytes <= ShellLimits.waitingBytesMax || bytes == 0 else {
        return false
      }
      contents.bytes += bytes
      contents.arrivals.append(arrival)
      return true
    }
    wake.wake()
    return fits
  }

  /// Everything that has arrived, in order; only the loop asks.
  func drain() -> [Arrival] {
    contents.withLock { contents in
      defer { contents = Contents() }
      return contents.arrivals
    }
  }
}
