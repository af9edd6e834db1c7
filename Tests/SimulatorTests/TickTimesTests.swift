import Simulator
import Testing

@Suite struct TickTimesTests {
  private func times(_ nanoseconds: [UInt64]) -> TickTimes {
    var times = TickTimes()
    for time in nanoseconds { times.add(time) }
    return times
  }

  @Test func `of several runs each tick counts with its least`() {
    var least = times([5, 9, 7])
    least.keepLeast(of: times([6, 4, 7]))
    least.keepLeast(of: times([8, 8, 3]))
    #expect(least.nanoseconds == [5, 4, 3])
  }

  @Test func `a percentile is a time that was taken`() {
    let times = times((1...200).reversed())
    #expect([1, 50, 99, 100].map { times.percentile($0) } == [2, 100, 198, 200])
    #expect(times.worst == 200)
    #expect(TickTimes().percentile(99) == 0)
  }
}
