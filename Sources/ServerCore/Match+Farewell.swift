import Simulation
import Wire

/// How links end.
extension Match {
  /// Says why, closes the link, and forgets it.
  mutating func dismiss(_ viewer: ViewerID, _ reason: FarewellReason, _ sentence: String) {
    guard let index = viewers.index(of: viewer) else { return }
    let gone = viewers.remove(at: index)
    var frame: [UInt8] = []
    ServerMessage.farewell(reason, sentence).encode(into: &frame, after: .zero)
    waiting.deliveries.append(Delivery(frame: frame, viewers: [viewer]))
    waiting.closes.append(Close(viewer: viewer, code: reason.closeCode, reason: sentence))
    release(gone)
  }

  /// A link is gone: its seat waits for it, or its place among the watchers is given up.
  mutating func release(_ viewer: Viewer) {
    switch viewer.place {
    case .greeting: break
    case .watch(let id): leaveFeed(id, viewer.id)
    case .seat(let id):
      guard let seat = seatIndex(id), seats[seat].viewer == viewer.id else { return }
      if seats[seat].isHostBot || !seats[seat].hasArrived {
        vacate(seat, notice: "\(seats[seat].name.text) leaves.")
      } else {
        standGuard(seat)
      }
    }
  }

  private mutating func standGuard(_ seat: Int) {
    seats[seat].viewer = nil
    seats[seat].leavesAt = now + Limits.guardTime
    seats[seat].inputs.clear()
    commands.append(.standGuard(seat: seats[seat].id, true))
    announce("\(seats[seat].name.text) has lost the link and stands guard.")
  }

  /// Takes the character out of the world, and whoever followed it to the free view.
  mutating func vacate(_ seat: Int, notice: String) {
    keepCharacter(in: seat)
    if seats[seat].isKept { keeping.isUrgent = true }
    let gone = seats.remove(at: seat)
    commands.append(.leave(seat: gone.id))
    forgetParty(of: gone.id)
    counts.checksumMismatches += gone.feed.misfits
    announce(notice)
    releaseFollowers(of: gone)
  }

  /// Of some links those that never said hello, and those that are behind by 15 s; their resume
  /// tokens still hold.
  mutating func expire(_ range: Range<Int>) {
    for index in range.reversed() {
      if case .greeting(let since) = viewers[index].place, now - since >= Limits.greetingTime {
        dismiss(viewers[index].id, .tooSlow, "No hello came within 5 seconds.")
        continue
      }
      switch viewers[index].backpressure.stage(at: now) {
      case .normal: break
      case .merged, .paused: counts.slowViewers += 1
      case .closed:
        counts.closedAsTooSlow += 1
        dismiss(viewers[index].id, .tooSlow, "Your link is more than 15 seconds behind.")
      }
    }
  }

  /// Seats whose time is up.
  mutating func expireSeats() {
    for seat in seats.indices.reversed() {
      guard let leavesAt = seats[seat].leavesAt, now >= leavesAt else { continue }
      vacate(seat, notice: "\(seats[seat].name.text) is gone.")
    }
  }

  func encoded(_ message: ServerMessage) -> [UInt8] {
    var frame: [UInt8] = []
    message.encode(into: &frame, after: .zero)
    return frame
  }

  /// Hands over what was said between ticks.
  mutating func flush(into outbox: inout Outbox) {
    outbox.deliveries.append(contentsOf: waiting.deliveries)
    outbox.closes.append(contentsOf: waiting.closes)
    waiting.removeAll()
  }
}
