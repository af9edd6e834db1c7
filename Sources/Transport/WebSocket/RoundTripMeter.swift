/// Numbers pings and recognises their pongs.
struct RoundTripMeter: Sendable {
  /// Nil until the first pong.
  private(set) var roundTrip: RoundTrip?
  private var waiting: [(number: UInt64, sent: ContinuousClock.Instant)] = []
  private var lastNumber: UInt64 = 0

  init() {}

  /// The payload of the next ping: its number, 8 bytes, highest first.
  mutating func makePing(now: ContinuousClock.Instant) -> [UInt8] {
    lastNumber += 1
    if waiting.count == Limits.pingsRememberedMax { waiting.removeFirst() }
    waiting.append((lastNumber, now))
    return Self.payload(lastNumber)
  }

  /// Takes a pong. One that answers no remembered ping is ignored: a peer may send pongs unasked.
  mutating func receivePong(
    _ payload: [UInt8], now: ContinuousClock.Instant
  ) -> RoundTrip? {
    guard let index = waiting.firstIndex(where: { Self.payload($0.number) == payload }) else {
      return nil
    }
    let microseconds = Int((now - waiting[index].sent) / .microseconds(1))
    waiting.removeFirst(index + 1)
    let before = roundTrip?.smoothedMicroseconds ?? microseconds
    let measured = RoundTrip(
      lastMicroseconds: microseconds,
      smoothedMicroseconds: before + (microseconds - before) / 8)
    roundTrip = measured
    return measured
  }

  private static func payload(_ number: UInt64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
  }
}
