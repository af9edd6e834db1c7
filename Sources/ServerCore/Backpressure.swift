package import Simulation

/// How far one viewer is behind, and what follows from it (DESIGN.md, "Slow viewers").
///
///     normal ──0.5 s──▶ merged ──2 s or 16 KiB──▶ paused ──15 s──▶ closed
///        ▲                │                          │
///        └──────under─────┘◀──────caught up──────────┘ (back to normal)
///
/// Behind is the age of the oldest frame sent and not acknowledged, less the viewer's usual round
/// trip. One that never acknowledges is judged by what the kernel still holds: what it has let go
/// counts as acknowledged. One of whom nothing is known is not judged.
package struct Backpressure: Sendable {
  /// What is done about it.
  package enum Stage: Sendable {
    /// Every tick that is due.
    case normal
    /// Every fourth tick, merged.
    case merged
    /// Nothing until it has caught up, then one merged delta.
    case paused
    /// To be closed with `tooSlow`.
    case closed
  }

  /// A frame on its way; `end` counts all bytes sent on the link, WebSocket headers included.
  private struct Flight: Sendable {
    var tick: Tick
    var sentAt: Moment
    var end: Int
  }

  /// Oldest first; those before `first` have arrived.
  private var flights: [Flight] = []
  private var first = 0
  private var bytesSent = 0
  private var bytesInProcess = 0
  private var hasAcknowledged = false
  private var isBacklogKnown = false
  private var isPaused = false
  private var isOverfull = false
  private var roundTrip = Limits.roundTripAssumed

  package init() {}

  /// A frame was handed to the link. It tells the viewer that it is `tick`, be it only by a
  /// heartbeat; nil when it tells of no tick, so that there is nothing to acknowledge.
  package mutating func sent(_ tick: Tick?, payloadBytes: Int, at now: Moment) {
    let header = payloadBytes < 126 ? 2 : payloadBytes < 1 << 16 ? 4 : 10
    sent(tick, bytes: header + payloadBytes, at: now)
  }

  /// The same for what is no WebSocket frame, with all its bytes.
  package mutating func sent(_ tick: Tick?, bytes: Int, at now: Moment) {
    bytesSent += bytes
    guard let tick else { return }
    if flights.count - first >= Limits.framesInFlightMax {
      isOverfull = true
      flights[flights.count - 1].tick = tick
      flights[flights.count - 1].end = bytesSent
    } else {
      flights.append(Flight(tick: tick, sentAt: now, end: bytesSent))
    }
  }

  /// The viewer says that it has applied everything up to `tick`.
  package mutating func acknowledge(_ tick: Tick, at now: Moment) {
    hasAcknowledged = true
    arrive(at: now) { $0.tick <= tick }
  }

  /// What is still on its way in this process and in the kernel, in bytes.
  package mutating func note(inProcess: Int, inKernel: Int, at now: Moment) {
    bytesInProcess = inProcess
    isBacklogKnown = true
    guard !hasAcknowledged else { return }
    let arrived = bytesSent - inProcess - inKernel
    arrive(at: now) { $0.end <= arrived }
  }

  /// Microseconds by which the viewer is behind; 0 when nothing is on its way.
  package func behind(at now: Moment) -> Int64 {
    guard first < flights.count, hasAcknowledged || isBacklogKnown else { return 0 }
    return max(0, now - flights[first].sentAt - roundTrip)
  }

  /// What follows now. Paused lasts until all that was sent has arrived.
  package mutating func stage(at now: Moment) -> Stage {
    let behind = behind(at: now)
    if behind >= Limits.closedBehind { return .closed }
    let isTooFar = behind >= Limits.pausedBehind || isOverfull && behind > 0
    let hasCaughtUp = first == flights.count
    if isTooFar || bytesInProcess > Limits.bytesInProcessMax {
      isPaused = true
    } else if hasCaughtUp {
      isPaused = false
    }
    if isPaused { return .paused }
    return behind >= Limits.mergedBehind ? .merged : .normal
  }

  /// Takes off the oldest flights that have arrived. How long the oldest of them took is what is
  /// usual, smoothed, as long as the viewer is in step.
  private mutating func arrive(at now: Moment, _ hasArrived: (Flight) -> Bool) {
    guard first < flights.count, hasArrived(flights[first]) else { return }
    if !isPaused {
      let took = min(max(0, now - flights[first].sentAt), Limits.roundTripMax)
      roundTrip += (took - roundTrip) / 8
    }
    while first < flights.count, hasArrived(flights[first]) { first += 1 }
    if first == flights.count {
      isOverfull = false
    }
    guard first > 64 || first == flights.count else { return }
    flights.removeSubrange(..<first)
    first = 0
  }
}
