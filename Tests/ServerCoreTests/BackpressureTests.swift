import ServerCore
import Simulation
import Testing
import Wire

/// The table "Slow viewers" of DESIGN.md, row by row.
struct BackpressureTests {
  private func at(_ milliseconds: Int64) -> Moment { Moment(microseconds: milliseconds * 1000) }

  private func stage(of viewer: inout Backpressure, at now: Moment) -> Backpressure.Stage {
    viewer.stage(at: now)
  }

  /// A viewer whose round trip is usually 100 ms and which has one frame on its way since 10 s.
  private func viewer() -> Backpressure {
    var viewer = Backpressure()
    for tick in 1...100 as ClosedRange<UInt32> {
      viewer.sent(Tick(tick), payloadBytes: 20, at: at(Int64(tick) * 50))
      viewer.acknowledge(Tick(tick), at: at(Int64(tick) * 50 + 100))
    }
    viewer.sent(Tick(200), payloadBytes: 20, at: at(10_000))
    return viewer
  }

  @Test(
    arguments: [
      (10_050, .normal), (10_590, .normal), (10_610, .merged), (12_090, .merged),
      (12_110, .paused), (25_090, .paused), (25_110, .closed),
    ] as [(Int64, Backpressure.Stage)])
  func `what happens depends on how far behind`(
    milliseconds: Int64, stage: Backpressure.Stage
  ) {
    var viewer = viewer()
    let found = viewer.stage(at: at(milliseconds))
    #expect(found == stage)
  }

  @Test func `paused lasts until all that was sent has arrived`() {
    var viewer = viewer()
    viewer.sent(Tick(201), payloadBytes: 20, at: at(10_050))
    #expect(stage(of: &viewer, at: at(12_200)) == .paused)
    viewer.acknowledge(Tick(200), at: at(12_250))
    #expect(stage(of: &viewer, at: at(12_260)) == .paused)
    viewer.acknowledge(Tick(201), at: at(12_300))
    #expect(stage(of: &viewer, at: at(12_310)) == .normal)
  }

  @Test func `merged ends as soon as the viewer is less behind`() {
    var viewer = viewer()
    #expect(stage(of: &viewer, at: at(10_700)) == .merged)
    viewer.acknowledge(Tick(200), at: at(10_710))
    #expect(stage(of: &viewer, at: at(10_720)) == .normal)
  }

  @Test func `more than 16 KiB in the process pauses at once`() {
    var viewer = viewer()
    viewer.note(inProcess: 16 << 10, inKernel: 0, at: at(10_010))
    #expect(stage(of: &viewer, at: at(10_010)) == .normal)
    viewer.note(inProcess: (16 << 10) + 1, inKernel: 0, at: at(10_020))
    #expect(stage(of: &viewer, at: at(10_020)) == .paused)
    viewer.note(inProcess: 0, inKernel: 0, at: at(10_030))
    viewer.acknowledge(Tick(200), at: at(10_040))
    #expect(stage(of: &viewer, at: at(10_040)) == .normal)
  }

  @Test func `one that never acknowledges is judged by what the kernel holds`() {
    var viewer = Backpressure()
    viewer.sent(Tick(1), payloadBytes: 98, at: at(0))
    viewer.sent(Tick(2), payloadBytes: 98, at: at(50))
    viewer.note(inProcess: 0, inKernel: 100, at: at(60))
    #expect(viewer.behind(at: at(1050)) > 600_000)
    viewer.note(inProcess: 0, inKernel: 0, at: at(1060))
    #expect(viewer.behind(at: at(9000)) == 0)
  }

  @Test func `one of whom nothing is known is not judged`() {
    var viewer = Backpressure()
    for tick in 0..<1000 as Range<UInt32> { viewer.sent(Tick(tick), payloadBytes: 9, at: at(0)) }
    #expect(stage(of: &viewer, at: at(60_000)) == .normal)
  }

  @Test func `a long way is no reason to be called slow`() {
    var viewer = Backpressure()
    for tick in 0...200 as ClosedRange<UInt32> {
      viewer.sent(Tick(tick), payloadBytes: 20, at: at(Int64(tick) * 50))
      if tick >= 14 { viewer.acknowledge(Tick(tick - 14), at: at(Int64(tick) * 50)) }
    }
    #expect(stage(of: &viewer, at: at(10_000)) == .normal)
  }

  @Test func `an acknowledgement every half second is enough`() {
    var viewer = Backpressure()
    for tick in 0...400 as ClosedRange<UInt32> {
      let now = at(Int64(tick) * 50)
      viewer.sent(Tick(tick), payloadBytes: 20, at: now)
      if tick % 10 == 0 { viewer.acknowledge(Tick(tick), at: now) }
      #expect(stage(of: &viewer, at: now) == .normal)
    }
  }
}
