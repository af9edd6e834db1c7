import ArgumentParser
import Simulation
import Simulator

/// `cudgel bench map`: how long the land takes.
struct BenchMap: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Generate maps and tell how long each takes.",
    discussion: "Example: cudgel bench map --size huge --seeds 10")

  @Option(help: "small, medium, large or huge.")
  var size: MapSize = .huge
  @Option(parsing: .unconditional, help: "How many seeds, from 1 on.")
  var seeds: Int = 10

  func validate() throws {
    guard (1...10_000).contains(seeds) else {
      throw ValidationError("--seeds: \(seeds) is out of range; allowed is 1...10000")
    }
  }

  func run() async throws {
    var times = TickTimes()
    for seed in 1...UInt64(seeds) {
      let start = Bench.clock()
      _ = MapGenerator.generate(size: size, seed: seed)
      times.add(Bench.clock() - start)
    }
    print(
      "\(seeds) \(size.rawValue) maps: p50 \(Bench.milliseconds(times.percentile(50))) ms, "
        + "max \(Bench.milliseconds(times.worst)) ms")
  }
}
