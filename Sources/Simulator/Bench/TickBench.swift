package import Simulation

/// Times of one run, in nanoseconds, in the order in which they were taken.
package struct TickTimes: Sendable {
  package private(set) var nanoseconds: [UInt64] = []

  package init() {}

  package mutating func add(_ time: UInt64) { nanoseconds.append(time) }

  package mutating func add(_ times: TickTimes) { nanoseconds += times.nanoseconds }

  /// For each, the lesser of it and what the same work took in another run: nearer to the work
  /// itself on a machine that is now fast and now slow. Both have as many.
  package mutating func keepLeast(of other: TickTimes) {
    precondition(nanoseconds.count == other.nanoseconds.count, "another run did other work")
    for (index, time) in other.nanoseconds.enumerated() {
      nanoseconds[index] = min(nanoseconds[index], time)
    }
  }

  /// The time that so many in a hundred don't exceed; 0 of none.
  package func percentile(_ percent: Int) -> UInt64 {
    guard !nanoseconds.isEmpty else { return 0 }
    let rank = (nanoseconds.count * percent + 99) / 100
    return nanoseconds.sorted()[max(0, min(nanoseconds.count, rank) - 1)]
  }

  package var worst: UInt64 { nanoseconds.max() ?? 0 }
}

/// Runs bench worlds against a clock that the caller owns.
package enum TickBench {
  /// Ticks before the clock counts: everybody looks around, and monsters find their prey.
  package static let warmUpTicks = 100

  /// So many ticks of one plan. `clock` tells nanoseconds of the running thread's processor time.
  package static func run(
    _ plan: BenchWorld.Plan, ticks: Int, rules: Rules, terrain: Terrain, clock: () -> UInt64
  ) -> (times: TickTimes, checksum: UInt64) {
    var bench = BenchWorld(plan, rules: rules, terrain: terrain)
    var times = TickTimes()
    for tick in 0..<(warmUpTicks + ticks) {
      bench.advance { work in
        let start = clock()
        work()
        if tick >= warmUpTicks { times.add(clock() - start) }
      }
    }
    return (times, bench.world.checksum)
  }

  /// So many ticks of a whole match of the same plan, everybody's inputs and frames included; also
  /// the bytes of a tick's frames, on average.
  package static func runMatch(
    _ plan: BenchWorld.Plan, ticks: Int, rules: Rules, terrain: Terrain, clock: () -> UInt64
  ) -> (times: TickTimes, bytesPerTick: Int, checksum: UInt64) {
    var bench = BenchMatch(plan, rules: rules, terrain: terrain)
    var times = TickTimes()
    var bytes = 0
    for tick in 0..<(warmUpTicks + ticks) {
      let sent = bench.advance { work in
        let start = clock()
        work()
        if tick >= warmUpTicks { times.add(clock() - start) }
      }
      if tick >= warmUpTicks { bytes += sent }
    }
    return (times, bytes / ticks, bench.checksum)
  }

  /// The floor: counts one number down in each of so many creatures that lie side by side.
  package static func touch(_ count: Int, rounds: Int, clock: () -> UInt64) -> TickTimes {
    var entities = flat(count)
    var times = TickTimes()
    for _ in 0..<rounds {
      let start = clock()
      for index in entities.indices { entities[index].movement.stepLeft &-= 1 }
      times.add(clock() - start)
    }
    return times
  }

  /// The floor of floors: copies so many creatures' bytes.
  package static func copy(_ count: Int, rounds: Int, clock: () -> UInt64) -> TickTimes {
    let entities = flat(count)
    var copies = flat(count)
    var times = TickTimes()
    for _ in 0..<rounds {
      let start = clock()
      copies.withUnsafeMutableBytes { target in
        entities.withUnsafeBytes { target.copyMemory(from: $0) }
      }
      times.add(clock() - start)
    }
    return times
  }

  private static func flat(_ count: Int) -> [Entity] {
    (0..<max(1, count)).map {
      Entity(
        id: EntityID(slot: UInt32($0), generation: 1), kind: KindID(0), hp: 1,
        movement: Movement(position: Point($0, 0)))
    }
  }
}
