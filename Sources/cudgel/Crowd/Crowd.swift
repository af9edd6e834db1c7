import Foundation
import Server
import Simulation
import Simulator

/// Many that watch or play by the same road or by several, all in one loop that never waits for
/// one of them.
struct Crowd {
  /// What a stretch of time showed.
  struct Figures {
    /// How old each picture was as it came, in nanoseconds.
    var arrivals = TickTimes()
    /// How old the picture was that a viewer had before it, looked at every 20 ms.
    var shown = TickTimes()
    var bytes = 0
    var connections = 0
    var requests = 0
    var seconds = 0.0
  }

  private var members: [CrowdMember] = []
  private let port: Int
  private let timeline: TickTimeline

  private static let lookEvery: Int64 = 20_000
  private static let drainEvery: Int64 = 5000
  private static let polledMax = 50
  /// As the client.
  private static let acknowledgeEvery = 400_000
  /// Ticks that who is drained is surely past.
  private static let drainedBehind = 4

  init(port: Int) throws {
    self.port = port
    timeline = try TickTimeline(port: port)
  }

  /// Opens so many more. A few at a time, because a listener's queue is short.
  mutating func join(_ road: CrowdRoad, count: Int) throws {
    for number in 0..<count {
      members.append(
        try CrowdMember(road, port: port, number: number, at: MonotonicClock.now()))
      if number % 25 == 24 { _ = try run(seconds: 0.02) }
    }
  }

  /// Lets them watch for a while.
  mutating func run(seconds: Double) throws -> Figures {
    let start = MonotonicClock.now()
    let end = start + Int64(seconds * 1e6)
    let before = totals
    var figures = Figures()
    var lookAt = start
    while case let now = MonotonicClock.now(), now < end {
      try wait(until: min(end, lookAt), &figures)
      for member in members.indices { try members[member].act(at: now) }
      if now >= lookAt {
        lookAt = lookAt + Self.lookEvery
        look(at: now, &figures)
      }
    }
    figures.bytes = totals.bytes - before.bytes
    figures.connections = totals.connections - before.connections
    figures.requests = totals.requests - before.requests
    figures.seconds = Double(MonotonicClock.now() - start) / 1e6
    return figures
  }

  /// Takes what comes soon after it has come, as any client does, and acknowledges it, each at a
  /// time of its own, without looking: what watchers on machines of their own cost this one. For
  /// watchers that have all joined; this is the end of their seeing.
  mutating func drain(seconds: Double) {
    let start = MonotonicClock.now()
    let end = start + Int64(seconds * 1e6)
    var drainAt = start
    var acknowledged = 0
    while case let now = MonotonicClock.now(), now < end, !members.isEmpty {
      if now >= drainAt {
        drainAt = now + Self.drainEvery
        drainThoseReady()
      }
      let seen = Tick(UInt32(max(0, timeline.newest(at: now) - Self.drainedBehind)))
      let due = Int(now - start) * members.count / Self.acknowledgeEvery
      while acknowledged < due {
        members[acknowledged % members.count].acknowledge(seen)
        acknowledged += 1
      }
      MonotonicClock.sleep(until: now + 1000)
    }
  }

  /// A few at a time: while the kernel looks through a thousand, its core is nobody else's.
  private mutating func drainThoseReady() {
    for start in stride(from: 0, to: members.count, by: Self.polledMax) {
      let some = start..<min(members.count, start + Self.polledMax)
      var waiting = members[some].map { member in
        pollfd(
          fd: member.reads ? member.socket.descriptor : -1, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&waiting, nfds_t(waiting.count), 0) > 0 else { continue }
      for index in some where waiting[index - start].revents != 0 { members[index].drain() }
    }
  }

  mutating func leave() {
    for member in members.indices { members[member].close() }
    members = []
  }

  private var totals: (bytes: Int, connections: Int, requests: Int) {
    members.reduce((0, 0, 0)) {
      ($0.0 + $1.bytesReceived, $0.1 + $1.connections, $0.2 + $1.requests)
    }
  }

  private mutating func wait(until moment: Moment, _ figures: inout Figures) throws {
    var waiting = members.map { member in
      pollfd(
        fd: member.reads || member.socket.wantsToWrite ? member.socket.descriptor : -1,
        events: Int16(POLLIN) | (member.socket.wantsToWrite ? Int16(POLLOUT) : 0), revents: 0)
    }
    let patience = max(0, min(10, (moment - MonotonicClock.now()) / 1000))
    guard poll(&waiting, nfds_t(waiting.count), Int32(patience)) > 0 else { return }
    let now = MonotonicClock.now()
    for index in members.indices where waiting[index].revents != 0 {
      members[index].flush()
      guard members[index].reads, try members[index].receive(at: now, timeline),
        let tick = members[index].tick
      else { continue }
      figures.arrivals.add(UInt64(timeline.age(of: tick, at: now)) * 1000)
    }
  }

  private func look(at now: Moment, _ figures: inout Figures) {
    for member in members where member.road != .stalled {
      guard let tick = member.tick else { continue }
      figures.shown.add(UInt64(timeline.age(of: tick, at: now)) * 1000)
    }
  }
}
