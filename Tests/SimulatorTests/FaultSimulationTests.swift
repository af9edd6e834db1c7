import Content
import Simulation
import Simulator
import Testing

@Suite struct FaultSimulationTests {
  @Test func `a seed passes`() throws {
    let rules = try GameContent.rules(assets: nil, tickRate: 20)
    for seed in 1...5 as ClosedRange<UInt64> {
      let report = FaultSimulation.run(seed: seed, rules: rules)
      #expect(report.failure?.description == nil, "seed \(seed)")
    }
  }
}
