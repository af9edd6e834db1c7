import Content
import ServerCore
import Simulation
import Simulator
import Testing

/// Whole matches with faults from fixed seeds; `cudgel simulate --faults` plays any others.
@Suite struct FaultSimulationTests {
  /// In a debug build a seed takes ten times as long.
  #if DEBUG
    private static let seeds: ClosedRange<UInt64> = 1...6
    private static let mutationSeeds: ClosedRange<UInt64> = 1...5
    private static let rare: Set<FaultCounters.Kind> = [.kickedFull, .kickedTooBig]
  #else
    private static let seeds: ClosedRange<UInt64> = 1...100
    private static let mutationSeeds: ClosedRange<UInt64> = 1...25
    private static let rare: Set<FaultCounters.Kind> = []
  #endif

  /// With a dusk, a night and a dawn in every minute.
  private static func rules() throws -> Rules {
    var rules = try GameContent.rules(assets: nil, tickRate: 20)
    rules.day = DayRules(length: 800, night: 200, dusk: 100, nightSight: 9)
    return rules
  }

  private func reports(
    _ seeds: ClosedRange<UInt64>, mutation: Mutation? = nil, seconds: Int = 60
  ) async throws -> [SimulationReport] {
    let rules = try Self.rules()
    let vaults = try GameContent.vaults(assets: nil)
    var reports: [SimulationReport] = []
    for seed in seeds {
      reports.append(
        FaultSimulation.run(
          seed: seed, mutation: mutation, seconds: seconds, rules: rules, vaults: vaults))
      // The tests of other suites wait for these threads too, some with a clock running.
      await Task.yield()
    }
    return reports
  }

  @Test func `a minute of faults harms nobody, and every kind of fault is among them`()
    async throws
  {
    let reports = try await reports(Self.seeds)
    for report in reports {
      #expect(report.failure == nil, "seed \(report.seed): \(report.failure?.description ?? "")")
    }
    var totals = FaultCounters()
    for report in reports { totals.add(report.counters) }
    let never = FaultCounters.Kind.allCases.filter { totals[$0] == 0 }
    let mayBeNever = Self.rare.union([.resyncs, .mismatches])
    #expect(never.filter { !mayBeNever.contains($0) } == [], "these never happened")
    #expect(totals[.mismatches] == 0)
  }

  @Test(arguments: Mutation.allCases)
  func `every built-in bug is seen in every seed`(mutation: Mutation) async throws {
    let reports = try await reports(Self.mutationSeeds, mutation: mutation, seconds: 20)
    let blind = reports.filter { $0.failure == nil }.map(\.seed).sorted()
    #expect(blind == [], "\(mutation.rawValue) went unseen in these seeds")
  }

  @Test func `the same seed gives the same report, down to the world's checksum`() throws {
    let rules = try Self.rules()
    let first = FaultSimulation.run(seed: 11, seconds: 20, rules: rules)
    let second = FaultSimulation.run(seed: 11, seconds: 20, rules: rules)
    #expect(first == second)
    #expect(first != FaultSimulation.run(seed: 12, seconds: 20, rules: rules))
  }

  @Test func `a failure says where, who and what`() throws {
    let rules = try Self.rules()
    let report = FaultSimulation.run(seed: 1, mutation: .droppedDelta, rules: rules)
    let text = try #require(report.failure).description
    #expect(text.contains(#/^[a-z ]+ of .+ at tick \d+ \(\d+ ms\): /#), "\(text)")
  }
}
