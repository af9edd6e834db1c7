import Simulation

/// What an event is called, on the wire `RUN-TICK-INDEX`: the run tells two runs of the host apart,
/// the index the events of one tick.
struct EventID: Hashable, Sendable, Comparable, CustomStringConvertible {
  var run: UInt16
  var tick: UInt32
  var index: Int

  init(run: UInt16, tick: UInt32, index: Int) {
    self.run = run
    self.tick = tick
    self.index = index
  }

  /// nil for what is no id.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let run = UInt16(parts[0], radix: 16), let tick = UInt32(parts[1]),
      let index = Int(parts[2]), index >= 0
    else { return nil }
    self.init(run: run, tick: tick, index: index)
  }

  var description: String { "\(String(run, radix: 16))-\(tick)-\(index)" }

  static func < (a: EventID, b: EventID) -> Bool { (a.tick, a.index) < (b.tick, b.index) }
}

/// The newest events of one audience, oldest first. Bounded: the oldest go.
struct EventRing: Sendable {
  private(set) var events: [RoadEvent] = []
  /// What went out of the ring last; nil as long as nothing has.
  private(set) var forgotten: EventID?
  private let run: UInt16
  private let capacity: Int
  private var newest: EventID

  init(run: UInt16, capacity: Int = RoadLimits.eventsKeptMax) {
    self.run = run
    self.capacity = capacity
    newest = EventID(run: run, tick: 0, index: 0)
  }

  /// Ticks never go back.
  mutating func add(_ news: RoadNews, at tick: Tick) {
    let tick = max(newest.tick, tick.rawValue)
    newest = EventID(run: run, tick: tick, index: tick == newest.tick ? newest.index + 1 : 0)
    events.append(RoadEvent(id: newest, news: news))
    guard events.count > capacity else { return }
    forgotten = events.removeFirst().id
  }

  /// What has happened since; `isWhole` is false where something of it is forgotten, or the id is
  /// of another run of the host.
  func events(after id: EventID) -> (events: [RoadEvent], isWhole: Bool) {
    guard id.run == run else { return (events, false) }
    let missed = forgotten.map { $0 > id } ?? false
    return (events.filter { $0.id > id }, !missed)
  }

  /// After this one there is nothing yet.
  var last: EventID { newest }
}
