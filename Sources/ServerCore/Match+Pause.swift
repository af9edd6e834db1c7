import Simulation
import Wire

/// Whoever plays alone may stop the world.
extension Match {
  /// A player asks for it. Only one who is the only human here gets it; the host's bots don't
  /// count.
  mutating func pause(_ isWanted: Bool, by seat: Int) {
    guard !seats[seat].isHostBot, seats[seat].viewer != nil else { return }
    guard isWanted else { return setPaused(false) }
    if isAlone {
      setPaused(true)
    } else if let viewer = seats[seat].viewer {
      tell(viewer, "Others play here: the world can't be stopped.")
    }
  }

  /// Exactly one human has a seat.
  private var isAlone: Bool { seats.indices.count { !seats[$0].isHostBot } == 1 }

  /// Somebody else has come, or the one has left for good: the world goes on.
  mutating func unpauseUnlessAlone() {
    if isPaused, !isAlone { setPaused(false) }
  }

  /// To everybody who is not behind, as soon as it is so.
  mutating func tellOfPauseAndOutcome() {
    for index in viewers.indices {
      if case .greeting = viewers[index].place { continue }
      let picture = publicPicture(for: index)
      let outcome = viewers[index].knowsOfOutcome ? nil : picture.outcomeFrame
      guard viewers[index].knowsOfPause != picture.isPaused || outcome != nil,
        viewers[index].backpressure.stage(at: now) == .normal
      else { continue }
      if viewers[index].knowsOfPause != picture.isPaused {
        viewers[index].knowsOfPause = picture.isPaused
        hand(encoded(.paused(picture.isPaused)), to: index)
      }
      if let outcome {
        viewers[index].knowsOfOutcome = true
        hand(outcome, to: index)
      }
    }
  }

  private mutating func hand(_ frame: [UInt8], to index: Int) {
    viewers[index].backpressure.sent(nil, payloadBytes: frame.count, at: now)
    waiting.deliveries.append(Delivery(frame: frame, viewers: [viewers[index].id]))
  }

  private mutating func setPaused(_ isPaused: Bool) {
    guard self.isPaused != isPaused else { return }
    self.isPaused = isPaused
    for seat in seats.indices { seats[seat].inputs.clear() }
  }
}
