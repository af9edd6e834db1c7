package import Simulation

/// Why what one does is seen late: the network, the server's tick, or this terminal.
///
/// The ping comes back past the server's game thread, so a slow tick does not slow it: snapshots
/// that come late while the ping is quick are the server's fault. The shell tells how long the
/// terminal took for a picture.
package struct LagMeter: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// The usual round trip is long; microseconds.
    case network(Int64)
    /// Nothing at all comes.
    case silence(Int64)
    /// The server is later than its own pace by so many microseconds.
    case server(Int64)
    /// A picture took so many microseconds.
    case terminal(Int64)
  }

  /// Round trips that are kept for the graph; the oldest go.
  package static let tripsMax = 20
  /// From here on a cause is told of, in microseconds.
  static let tripTold: Int64 = 180_000
  static let silenceTold: Int64 = 1_600_000
  static let latenessTold: Int64 = 120_000
  static let writeTold: Int64 = 80_000
  /// How long a single late picture or tick is told of.
  static let toldFor: Int64 = 3_000_000

  private struct Incident: Hashable, Sendable {
    var microseconds: Int64
    var at: Moment
  }

  /// The newest last, in microseconds.
  package private(set) var trips: [Int64] = []
  private var lateness: Incident?
  /// A server that begins or goes on finds its pace first.
  private var isPacedFrom = Moment.zero
  private var write: Incident?

  package init() {}

  /// A ping came back.
  package mutating func noteRoundTrip(microseconds: Int64) {
    if trips.count == Self.tripsMax { trips.removeFirst() }
    trips.append(max(0, microseconds))
  }

  /// A message came that is so much later than the server's pace.
  package mutating func noteLateness(microseconds: Int64, at now: Moment) {
    guard now >= isPacedFrom else { return }
    Self.note(microseconds, from: Self.latenessTold, in: &lateness, at: now)
  }

  /// The terminal took so long to take a picture.
  package mutating func noteWrite(microseconds: Int64, at now: Moment) {
    Self.note(microseconds, from: Self.writeTold, in: &write, at: now)
  }

  /// The server stood still on purpose, or another match begins.
  package mutating func forgetLateness(at now: Moment) {
    lateness = nil
    isPacedFrom = now + Self.toldFor
  }

  /// What delays most, by its likeliest cause; nil when nothing does. `silence` is how long the
  /// server was not heard.
  package func cause(silence: Int64, at now: Moment) -> Cause? {
    if let write = Self.recent(write, at: now) { return .terminal(write) }
    if silence >= Self.silenceTold { return .silence(silence) }
    let trip = usualTrip
    if let late = Self.recent(lateness, at: now), late > trip { return .server(late) }
    return trip >= Self.tripTold ? .network(trip) : nil
  }

  /// The one in the middle of the last five; 0 before the first.
  var usualTrip: Int64 {
    let last = trips.suffix(5).sorted()
    return last.isEmpty ? 0 : last[last.count / 2]
  }

  /// The last round trips as so many heights from 0 to 7, the newest last; a full height is the
  /// longest of them or 100 ms, whichever is more.
  package var heights: [Int] {
    let most = max(100_000, trips.max() ?? 0)
    return trips.map { Int($0 * 7 / most) }
  }

  /// The worst of the last seconds counts.
  private static func note(
    _ microseconds: Int64, from least: Int64, in incident: inout Incident?, at now: Moment
  ) {
    guard microseconds >= least else { return }
    if let known = recent(incident, at: now), known > microseconds { return }
    incident = Incident(microseconds: microseconds, at: now)
  }

  private static func recent(_ incident: Incident?, at now: Moment) -> Int64? {
    guard let incident, now - incident.at < toldFor else { return nil }
    return incident.microseconds
  }
}
