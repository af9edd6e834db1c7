package import Simulation

/// When the server will run what is sent now.
///
/// Every message that carries a tick proves that the server was at least there when it arrived; the
/// furthest such proof of the last seconds, plus the shortest round trip, is a lower bound: an
/// input sent now runs at the estimate or later, never before.
package struct ServerClock: Sendable {
  /// How long a proof counts, in microseconds: after a server has slipped, its old pace is
  /// forgotten within twice this.
  package static let windowMicroseconds: Int64 = 2_000_000
  /// Round trips that are remembered.
  package static let roundTripsMax = 8

  package private(set) var tickMicroseconds: Int64
  /// The server's time less ours, in microseconds: the most of the current window and the last.
  private var leads: (current: Int64?, last: Int64?) = (nil, nil)
  private var windowEnd = Moment.zero
  private var roundTrips: [Int] = []

  /// `tickRate` in ticks a second, at least 1.
  package init(tickRate: Int) {
    tickMicroseconds = 1_000_000 / Int64(max(1, tickRate))
  }

  /// Another match, at that rate, counts from zero again; the way to it is as long as before.
  package mutating func startOver(tickRate: Int) {
    let known = roundTrips
    self = ServerClock(tickRate: tickRate)
    roundTrips = known
  }

  /// Whether anything is known of the server's pace.
  package var isRunning: Bool { leads.current != nil || leads.last != nil }

  /// A message with this tick arrived.
  package mutating func note(_ tick: Tick, at now: Moment) {
    if now >= windowEnd {
      leads = (nil, leads.current)
      windowEnd = now + Self.windowMicroseconds
    }
    let lead = Int64(tick.rawValue) * tickMicroseconds - now.microseconds
    leads.current = max(leads.current ?? lead, lead)
  }

  /// By how much a message with this tick comes later than the server's own pace let expect, in
  /// microseconds; ask before it is noted.
  package func lateness(of tick: Tick, at now: Moment) -> Int64 {
    guard let most = [leads.current, leads.last].compactMap({ $0 }).max() else { return 0 }
    return max(0, most - (Int64(tick.rawValue) * tickMicroseconds - now.microseconds))
  }

  /// The server stood still, or does so from now on: its old pace says nothing any more.
  package mutating func startOver(from tick: Tick, at now: Moment) {
    leads = (nil, nil)
    windowEnd = .zero
    note(tick, at: now)
  }

  /// A ping came back after so many microseconds.
  package mutating func noteRoundTrip(microseconds: Int) {
    if roundTrips.count == Self.roundTripsMax { roundTrips.removeFirst() }
    roundTrips.append(max(0, microseconds))
  }

  /// The usual round trip, in microseconds; nil before the first ping came back.
  package var roundTrip: Int? {
    roundTrips.isEmpty ? nil : roundTrips.sorted()[roundTrips.count / 2]
  }

  /// The tick that the server has reached, as far as is proven; microseconds into it go unseen.
  package func tick(at now: Moment) -> Tick {
    Tick(UInt32(clamping: serverMicroseconds(at: now) / tickMicroseconds))
  }

  /// The earliest tick at which an input sent now can run.
  package func arrivalTick(at now: Moment) -> Tick {
    let trip = Int64(roundTrips.min() ?? 0)
    return Tick(UInt32(clamping: (serverMicroseconds(at: now) + trip) / tickMicroseconds)) + 1
  }

  /// Microseconds from now until that tick, negative when it is past.
  package func microseconds(until tick: Tick, at now: Moment) -> Int64 {
    Int64(tick.rawValue) * tickMicroseconds - serverMicroseconds(at: now)
  }

  /// How long so many ticks take.
  package func microseconds(of ticks: Int) -> Int64 { Int64(ticks) * tickMicroseconds }

  private func serverMicroseconds(at now: Moment) -> Int64 {
    let lead = [leads.current, leads.last].compactMap { $0 }.max() ?? -now.microseconds
    return now.microseconds + lead
  }
}
