import Server
import Simulation
import Testing

@Suite struct TickClockTests {
  private func moment(_ milliseconds: Int64) -> Moment {
    Moment(microseconds: milliseconds * 1000)
  }

  @Test func `nothing is due before the deadline, one tick at it`() {
    var clock = TickClock(tickRate: 20, start: .zero)
    #expect(clock.ticksDue(at: moment(49)) == 0)
    #expect(clock.ticksDue(at: moment(50)) == 1)
    #expect(clock.ticksDue(at: moment(50)) == 0)
  }

  @Test func `waking late does not move the deadlines after it`() {
    var clock = TickClock(tickRate: 20, start: .zero)
    #expect(clock.ticksDue(at: moment(79)) == 1)
    #expect(clock.deadline == moment(100))
    #expect(clock.overruns == 0)
  }

  @Test func `a late thread catches up at most three ticks and counts the rest as skipped`() {
    var clock = TickClock(tickRate: 20, start: .zero)
    #expect(clock.ticksDue(at: moment(310)) == 3)
    #expect(clock.overruns == 5)
    #expect(clock.ticksSkipped == 3)
    #expect(clock.deadline == moment(350))
  }

  @Test(arguments: [10, 20, 30, 60])
  func `over an hour the clock runs exactly its rate however late it wakes`(rate: Int) {
    var clock = TickClock(tickRate: rate, start: .zero)
    var random = RandomSource(seed: UInt64(rate))
    var ticks = 0
    while clock.deadline < moment(3_600_000) {
      ticks += clock.ticksDue(at: clock.deadline + Int64(random.roll(0...30_000)))
    }
    let exact = 3_600_000_000 / Int(clock.tickDuration)
    #expect(abs(ticks + clock.ticksSkipped - exact) <= 2)
    #expect(clock.ticksSkipped == 0)
  }
}
