import ArgumentParser
import Content
import Foundation
import Simulation
import Simulator

/// `cudgel bench tick`: a crowded world, tick by tick.
struct BenchTick: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick", abstract: "Advance a crowded world and tell how long a tick takes.",
    discussion: """
      Example: cudgel bench tick --monsters 10000 --players 200 --size huge
      Milliseconds of processor time. An eighth, a quarter and half of the monsters show how the
      cost grows; monsters asleep, beside none at all, what those cost that nobody is near. The
      last is the tick of a whole match: inputs read, views taken, a frame encoded for each player.
      A machine that others use too is slow at times: with --rounds the same ticks are played again
      and again, and each counts with the least that it took.
      """)

  @Option(
    parsing: .unconditional, help: "Monsters, all awake; the fallen are replaced between ticks.")
  var monsters: Int = 10_000
  @Option(parsing: .unconditional, help: "Characters, in groups of four.")
  var players: Int = 200
  @Option(help: "small, medium, large or huge.")
  var size: MapSize = .huge
  @Option(parsing: .unconditional, help: "Ticks to measure.")
  var ticks: Int = 600
  @Option(parsing: .unconditional, help: "How often the same ticks are played.")
  var rounds: Int = 1
  @Option(parsing: .unconditional, help: "The same seed, the same world.")
  var seed: UInt64 = 1
  @Flag(help: "Also kinds that never come by themselves, bosses among them.")
  var allKinds = false
  @Flag(help: "Only what was asked for, without growth, sleepers and floor.")
  var only = false

  func validate() throws {
    guard (0...12_000).contains(monsters) else {
      throw ValidationError("--monsters: \(monsters) is out of range; allowed is 0...12000")
    }
    guard (1...500).contains(players) else {
      throw ValidationError("--players: \(players) is out of range; allowed is 1...500")
    }
    guard (1...100_000).contains(ticks) else {
      throw ValidationError("--ticks: \(ticks) is out of range; allowed is 1...100000")
    }
    guard (1...100).contains(rounds) else {
      throw ValidationError("--rounds: \(rounds) is out of range; allowed is 1...100")
    }
  }

  func run() async throws {
    let rules = try await Program.sayingErrors { try GameContent.rules(assets: nil, tickRate: 20) }
    let terrain = MapGenerator.generate(size: size, seed: seed)
    print(
      "                          p50      p90      p99      max   ms of processor time a tick"
        + (rounds > 1 ? ", the least of \(rounds) rounds" : ""))
    if only {
      row("\(monsters) awake", monsters, false, rules, terrain)
      return matchRow("in a match", rules, terrain)
    }
    for part in [8, 4, 2, 1] {
      row("\(monsters / part) awake", monsters / part, false, rules, terrain)
    }
    row("\(monsters) asleep", monsters, true, rules, terrain)
    row("no monsters", 0, true, rules, terrain)
    matchRow("\(monsters) in a match", rules, terrain)
    let count = monsters + players
    show("floor: touch all", TickBench.touch(count, rounds: ticks, clock: Bench.clock))
    show("floor: copy all", TickBench.copy(count, rounds: ticks, clock: Bench.clock))
  }

  private func row(
    _ name: String, _ monsters: Int, _ isAsleep: Bool, _ rules: Rules, _ terrain: Terrain
  ) {
    let plan = BenchWorld.Plan(
      monsters: monsters, players: players, size: size, seed: seed, isAsleep: isAsleep,
      hasAllKinds: allKinds)
    let (times, checksum) = repeated {
      TickBench.run(plan, ticks: ticks, rules: rules, terrain: terrain, clock: Bench.clock)
    }
    show(name, times, " checksum \(String(checksum, radix: 16))")
  }

  private func matchRow(_ name: String, _ rules: Rules, _ terrain: Terrain) {
    let plan = BenchWorld.Plan(
      monsters: monsters, players: players, size: size, seed: seed, hasAllKinds: allKinds)
    var bytesPerTick = 0
    let (times, checksum) = repeated {
      let (times, bytes, checksum) = TickBench.runMatch(
        plan, ticks: ticks, rules: rules, terrain: terrain, clock: Bench.clock)
      bytesPerTick = bytes
      return (times, checksum)
    }
    show(name, times, " checksum \(String(checksum, radix: 16)), \(bytesPerTick) bytes a tick")
  }

  /// Every round plays the same.
  private func repeated(_ round: () -> (TickTimes, UInt64)) -> (TickTimes, UInt64) {
    var (times, checksum) = round()
    for _ in 1..<rounds {
      let (again, checksumAgain) = round()
      precondition(checksumAgain == checksum, "two rounds of one seed went apart")
      times.keepLeast(of: again)
    }
    return (times, checksum)
  }

  private func show(_ name: String, _ times: TickTimes, _ note: String = "") {
    let figures = [50, 90, 99].map { Bench.milliseconds(times.percentile($0)) }
    print(
      name.padding(toLength: 20, withPad: " ", startingAt: 0) + " "
        + (figures + [Bench.milliseconds(times.worst)]).joined(separator: " ") + note)
  }
}
