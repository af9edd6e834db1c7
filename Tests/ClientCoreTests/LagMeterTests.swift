import ClientCore
import Simulation
import Testing

@Suite struct LagMeterTests {
  private static let now = Moment(microseconds: 90_000_000)

  private static func meter(trip: Int64) -> LagMeter {
    var meter = LagMeter()
    for _ in 0..<5 { meter.noteRoundTrip(microseconds: trip) }
    return meter
  }

  @Test func `nothing is said while nothing delays`() {
    #expect(Self.meter(trip: 30_000).cause(silence: 900_000, at: Self.now) == nil)
    #expect(LagMeter().cause(silence: 0, at: Self.now) == nil)
  }

  @Test func `a long way is the network's, and one long ping is not`() {
    #expect(Self.meter(trip: 300_000).cause(silence: 0, at: Self.now) == .network(300_000))
    var meter = Self.meter(trip: 30_000)
    meter.noteRoundTrip(microseconds: 900_000)
    #expect(meter.cause(silence: 0, at: Self.now) == nil)
  }

  @Test
  func `late ticks are the server's while pings are quick, the network's while they are slow`() {
    var meter = Self.meter(trip: 30_000)
    meter.noteLateness(microseconds: 250_000, at: Self.now)
    #expect(meter.cause(silence: 0, at: Self.now + 1_000_000) == .server(250_000))
    #expect(meter.cause(silence: 0, at: Self.now + 4_000_000) == nil)
    var slow = Self.meter(trip: 400_000)
    slow.noteLateness(microseconds: 250_000, at: Self.now)
    #expect(slow.cause(silence: 0, at: Self.now) == .network(400_000))
  }

  @Test func `a terminal that does not take a picture comes before the rest, silence after it`() {
    var meter = Self.meter(trip: 400_000)
    #expect(meter.cause(silence: 2_000_000, at: Self.now) == .silence(2_000_000))
    meter.noteWrite(microseconds: 20_000, at: Self.now)
    #expect(meter.cause(silence: 2_000_000, at: Self.now) == .silence(2_000_000))
    meter.noteWrite(microseconds: 500_000, at: Self.now)
    meter.noteWrite(microseconds: 90_000, at: Self.now + 10)
    #expect(meter.cause(silence: 2_000_000, at: Self.now + 20) == .terminal(500_000))
  }

  @Test func `a match that begins or goes on finds its pace first`() {
    var meter = Self.meter(trip: 30_000)
    meter.forgetLateness(at: Self.now)
    meter.noteLateness(microseconds: 900_000, at: Self.now + 1_000_000)
    #expect(meter.cause(silence: 0, at: Self.now + 1_000_000) == nil)
    meter.noteLateness(microseconds: 900_000, at: Self.now + 3_000_000)
    #expect(meter.cause(silence: 0, at: Self.now + 3_000_000) == .server(900_000))
  }

  @Test func `the graph keeps twenty round trips, none higher than seven`() {
    var meter = LagMeter()
    for step in 0..<50 { meter.noteRoundTrip(microseconds: Int64(step) * 10_000) }
    #expect(meter.trips.count == 20)
    #expect(meter.heights.last == 7 && meter.heights.allSatisfy { (0...7).contains($0) })
    #expect(Self.meter(trip: 20_000).heights == [1, 1, 1, 1, 1])
  }
}
