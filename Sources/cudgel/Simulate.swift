import ArgumentParser
import Content
import Foundation
import ServerCore
import Simulation
import Simulator

/// `cudgel simulate`: whole matches without a clock, to see what breaks and who wins.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play whole matches without a clock: between bots, or with faults.",
    discussion: """
      Example: cudgel simulate --mode horde --bots 4 --seeds 200
      plays 200 matches on all cores and prints who did what; --json prints the same for programs.
               cudgel simulate --balance --seeds 200
      checks the balance targets: duels with Clubbers, and all modes.
               cudgel simulate --faults --seeds 500
      breaks links, stalls readers and lets hostile clients in, and checks every tick.
      A failure prints its seed; --first SEED --seeds 1 plays it again.
               cudgel simulate --mode delve --bots 32 --minutes 30 --record FILE
      writes one match down, for cudgel replay.
      """)

  @Option(help: "Matches between bots: delve, horde or brawl.")
  var mode: MatchMode?
  @Option(parsing: .unconditional, help: "How many bots, of all classes in turn.")
  var bots: Int = 4
  @Option(help: "The map: small, medium, large or huge.")
  var size: MapSize = .medium
  @Option(parsing: .unconditional, help: "Teams of a brawl, 2...4; 0: all against all.")
  var teams: Int = 0
  @Option(
    parsing: .unconditional, help: "A match is broken off after so many minutes of its own time.")
  var minutes: Int = 15
  @Option(help: "Record one match, of the first seed, into this file or directory.")
  var record: String?
  @Flag(help: "Check every balance target and print the tables.")
  var balance = false
  @Flag(help: "Figures as JSON.")
  var json = false
  @Flag(help: "Server and clients with broken links, slow readers and hostile clients.")
  var faults = false
  @Option(parsing: .unconditional, help: "How many seeds, one match each.")
  var seeds: Int = 100
  @Option(parsing: .unconditional, help: "The first seed.")
  var first: UInt64 = 1
  @OptionGroup var assets: AssetsOption
  @Option(
    help: "With --faults, a bug to build in: shared-baseline, dropped-delta, no-area-of-interest.")
  var mutate: MutationName?

  func validate() throws {
    guard [faults, balance, mode != nil].count(where: \.self) == 1 else {
      throw ValidationError("say one of --mode MODE, --balance and --faults")
    }
    guard record == nil || mode != nil else {
      throw ValidationError("--record: say --mode MODE too")
    }
    guard (1...1_000_000).contains(seeds) else {
      throw ValidationError("--seeds: \(seeds) is out of range; allowed is 1...1000000")
    }
    guard (1...64).contains(bots) else {
      throw ValidationError("--bots: \(bots) is out of range; allowed is 1...64")
    }
    guard (1...600).contains(minutes) else {
      throw ValidationError("--minutes: \(minutes) is out of range; allowed is 1...600")
    }
    guard teams == 0 || mode == .brawl else {
      throw ValidationError("--teams: only --mode brawl has teams")
    }
    guard mutate == nil || faults else { throw ValidationError("--mutate: say --faults too") }
    guard teams == 0 || ModeSettings.teamsRange.contains(teams) else {
      throw ValidationError("--teams: \(teams) is out of range; allowed is 0 or 2...4")
    }
  }

  func run() async throws {
    let content = try await Program.sayingErrors {
      SimulateBots.Content(
        rules: try GameContent.rules(assets: assets.folder, tickRate: 20),
        vaults: try GameContent.vaults(assets: assets.folder))
    }
    if faults { return try await simulateFaults(content) }
    let simulation = SimulateBots(content: content, first: first, seeds: seeds, minutes: minutes)
    if let record, let mode { return try await self.record(mode, into: record, content) }
    if let mode {
      let settings = ModeSettings(mode: mode, teams: mode == .brawl ? teams : 0)
      let summary = await simulation.summary(settings, bots: bots, size: size)
      return print(json ? try text(summary) : BalanceTables(summary: summary).text)
    }
    let report = await simulation.balance()
    print(json ? try text(report) : report.text)
    if report.targets.contains(where: { !$0.holds }) { throw ExitCode.failure }
  }

  private func record(
    _ mode: MatchMode, into path: String, _ content: SimulateBots.Content
  ) async throws {
    let plan = MatchPlan.mixed(
      bots, of: content.classNames, seed: first,
      mode: ModeSettings(mode: mode, teams: mode == .brawl ? teams : 0), size: size,
      secondsMax: minutes * 60)
    let recording = SimulateRecording(content: content, plan: plan, seed: first, path: path)
    print(try await Program.sayingErrors { try recording.run() })
  }

  private func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func simulateFaults(_ content: SimulateBots.Content) async throws {
    let started = Date()
    let mutation = mutate?.mutation
    let runs = SeedRuns(first: first, count: seeds, label: "faults")
    let reports = await runs.results { seed in
      FaultSimulation.run(
        seed: seed, mutation: mutation, rules: content.rules, vaults: content.vaults)
    }
    var totals = FaultCounters()
    for report in reports { totals.add(report.counters) }
    let failures = reports.filter { $0.failure != nil }
    print(table(totals, seconds: Date().timeIntervalSince(started)))
    for report in failures { print(line(report)) }
    print("\(seeds - failures.count) of \(seeds) seeds passed")
    if !failures.isEmpty { throw ExitCode.failure }
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
