import ArgumentParser
import Content
import Foundation
import ServerCore
import Simulation
import Simulator

/// `cudgel simulate`: whole matches under virtual time, to see what breaks.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play whole matches under virtual time, with faults, and check every tick.",
    discussion: """
      Example: cudgel simulate --faults --seeds 500
      A failure prints its seed; the same seed fails in the same way again:
               cudgel simulate --faults --first SEED --seeds 1
      """)

  @Flag(help: "Server and clients with broken links, slow readers and hostile clients.")
  var faults = false
  @Option(help: "How many seeds, one match of one virtual minute each.")
  var seeds: Int = 100
  @Option(help: "The first seed.")
  var first: UInt64 = 1
  @Option(help: "A bug to build in: shared-baseline, dropped-delta or no-area-of-interest.")
  var mutate: MutationName?

  func validate() throws {
    guard faults else { throw ValidationError("--faults: the only kind of simulation so far") }
    guard (1...1_000_000).contains(seeds) else {
      throw ValidationError("--seeds: \(seeds) is out of range; allowed is 1...1000000")
    }
  }

  func run() async throws {
    let rules = try await Program.sayingErrors { try GameContent.rules(assets: nil, tickRate: 20) }
    let vaults = try await Program.sayingErrors { try GameContent.vaults(assets: nil) }
    let started = Date()
    var totals = FaultCounters()
    var failures: [SimulationReport] = []
    var done = 0
    for await report in reports(rules, vaults) {
      totals.add(report.counters)
      done += 1
      showProgress(done)
      if report.failure != nil { failures.append(report) }
    }
    failures.sort { $0.seed < $1.seed }
    print(table(totals, seconds: Date().timeIntervalSince(started)))
    for report in failures { print(line(report)) }
    print("\(seeds - failures.count) of \(seeds) seeds passed")
    if !failures.isEmpty { throw ExitCode.failure }
  }

  /// All seeds, on all cores; in the order in which they finish.
  private func reports(_ rules: Rules, _ vaults: [Vault]) -> AsyncStream<SimulationReport> {
    let (first, seeds, mutation) = (first, seeds, mutate?.mutation)
    return AsyncStream { stream in
      Thread.detachNewThread {
        DispatchQueue.concurrentPerform(iterations: seeds) { index in
          stream.yield(
            FaultSimulation.run(
              seed: first &+ UInt64(index), mutation: mutation, rules: rules, vaults: vaults))
        }
        stream.finish()
      }
    }
  }

  /// A line on stderr that writes over itself, where a person looks at it.
  private func showProgress(_ done: Int) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\(done) of \(seeds)\(done == seeds ? "\n" : "")".utf8))
  }

  private func line(_ report: SimulationReport) -> String {
    "seed \(report.seed): \(report.failure.map(\.description) ?? "passed")"
  }

  /// What happened over all seeds, so that one sees that the faults were there.
  private func table(_ totals: FaultCounters, seconds: Double) -> String {
    let rows = FaultCounters.Kind.allCases.map { kind in
      kind.rawValue.padding(toLength: 36, withPad: " ", startingAt: 0) + String(totals[kind])
    }
    let pace = String(format: "%.1f seeds a second", Double(seeds) / max(0.001, seconds))
    return (rows + [pace]).joined(separator: "\n")
  }
}

/// A mutation as it is written on the command line.
enum MutationName: String, ExpressibleByArgument, CaseIterable {
  case sharedBaseline = "shared-baseline"
  case droppedDelta = "dropped-delta"
  case noAreaOfInterest = "no-area-of-interest"

  var mutation: Mutation {
    switch self {
    case .sharedBaseline: .sharedBaseline
    case .droppedDelta: .droppedDelta
    case .noAreaOfInterest: .noAreaOfInterest
    }
  }
}
