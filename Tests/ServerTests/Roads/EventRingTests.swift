import Simulation
import Testing

@testable import Server

/// Events wait for those who come back, as long as there is room.
struct EventRingTests {
  private func news(_ number: Int) -> RoadNews { RoadNews(.chat, "line \(number)") }

  @Test func `ids go up by tick, and within a tick by index`() {
    var ring = EventRing(run: 0x3f2a)
    for (number, tick) in [5, 5, 8, 8, 8, 7].enumerated() {
      ring.add(news(number), at: Tick(UInt32(tick)))
    }
    #expect(
      ring.events.map { "\($0.id)" } == [
        "3f2a-5-0", "3f2a-5-1", "3f2a-8-0", "3f2a-8-1", "3f2a-8-2", "3f2a-8-3",
      ], "a tick that goes back counts as the newest")
    #expect(ring.events.allSatisfy { EventID("\($0.id)") == $0.id })
  }

  @Test func `who comes back gets what came after, each once`() {
    var ring = EventRing(run: 1)
    for number in 0..<10 { ring.add(news(number), at: Tick(UInt32(number / 3))) }
    for seen in ring.events {
      let (events, isWhole) = ring.events(after: seen.id)
      #expect(isWhole)
      #expect(events.map(\.id) == ring.events.map(\.id).filter { $0 > seen.id })
    }
    #expect(ring.events(after: ring.last).events.isEmpty)
  }

  @Test func `what was forgotten is said to be`() {
    var ring = EventRing(run: 1, capacity: 4)
    for number in 1...6 { ring.add(news(number), at: Tick(UInt32(number))) }
    #expect(ring.events.map(\.news.text) == ["line 3", "line 4", "line 5", "line 6"])
    #expect(ring.events(after: EventID(run: 1, tick: 2, index: 0)).isWhole)
    let (events, isWhole) = ring.events(after: EventID(run: 1, tick: 1, index: 0))
    #expect(!isWhole && events.count == 4)
  }

  @Test func `another run of the host remembers nothing of this one`() {
    var ring = EventRing(run: 2)
    ring.add(news(1), at: Tick(9))
    let (events, isWhole) = ring.events(after: EventID(run: 1, tick: 900, index: 0))
    #expect(!isWhole && events.count == 1)
  }

  @Test(arguments: ["", "1-2", "1-2-3-4", "x-2-3", "1--2-3", "1-2--3", "10000-1-1"])
  func `what is no id is none`(text: String) {
    #expect(EventID(text) == nil)
  }

  @Test func `an event is three lines and JSON`() {
    var ring = EventRing(run: 0x3f2a)
    ring.add(
      RoadNews(.death, "Ash falls\n to \"it\".", who: "Ash", by: "it", at: Point(3, 4)),
      at: Tick(1200))
    #expect(
      EventStream.text(ring.events[0]) == """
        id: 3f2a-1200-0
        event: death
        data: {"by":"it","kind":"death","text":"Ash falls\\n to \\"it\\".","who":"Ash","x":3,"y":4}


        """)
    #expect(EventStream.opening.hasPrefix("retry: 2000\n"))
  }
}
