import ArgumentParser
import ClientCore
import Content
import Foundation
import Simulator

/// `cudgel bench screen`: what a busy fight costs a terminal and its client.
struct BenchScreen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Draw a busy fight and tell what each picture costs.",
    discussion: """
      Example: cudgel bench screen --bots 8 --columns 200 --rows 60
      Bots hold the camp in a horde; one of them is the real client's model, drawn 30 times a second
      of the match's own time. Bytes go to the terminal; a full repaint of the same pictures is
      beside them. The time is the processor's, for everything from a frame's arrival to the bytes.
      Targets: 400 bytes a picture on average, 5 % of one core.
      """)

  @Option(parsing: .unconditional, help: "Bots that fight, the client's own among them.")
  var bots: Int = 8
  @Option(parsing: .unconditional, help: "The terminal's width.")
  var columns: Int = 200
  @Option(parsing: .unconditional, help: "The terminal's height.")
  var rows: Int = 60
  @Option(help: "truecolor, palette, sixteen, eight or none.")
  var colors: ColorDepth = .truecolor
  @Option(parsing: .unconditional, help: "Seconds of the match that count.")
  var seconds: Int = 60
  @Option(parsing: .unconditional, help: "Seconds before, while the fight begins.")
  var warmUp: Int = 40
  @Option(parsing: .unconditional, help: "The same seed, the same fight.")
  var seed: UInt64 = 1
  @Flag(help: "Two columns a tile.")
  var square = false
  @Flag(help: "Without flicker and easing.")
  var still = false

  private static let picturesPerSecond = 30

  func validate() throws {
    for (name, value, allowed) in [
      ("bots", bots, 1...32), ("columns", columns, 60...400), ("rows", rows, 20...150),
      ("seconds", seconds, 1...3600), ("warm-up", warmUp, 0...3600),
    ] where !allowed.contains(value) {
      throw ValidationError("--\(name): \(value) is out of range; allowed is \(allowed)")
    }
  }

  func run() async throws {
    let (rules, vaults) = try await Program.sayingErrors {
      (
        try GameContent.rules(assets: nil, tickRate: 20),
        try GameContent.vaults(assets: nil)
      )
    }
    var plan = ScreenBench.Plan()
    plan.seed = seed
    plan.bots = bots
    plan.columns = columns
    plan.rows = rows
    plan.depth = colors
    plan.warmUpSeconds = warmUp
    plan.seconds = seconds
    plan.options.hasSquareCells = square
    plan.options.hasReducedMotion = still
    var bench = ScreenBench(plan, rules: rules, vaults: vaults)
    bench.run(clock: Bench.clock)
    guard !bench.pictures.isEmpty else { return print("the match was over before it counted") }
    show(bench.pictures, bench.times)
  }

  private func show(_ pictures: [ScreenBench.Picture], _ times: TickTimes) {
    let bytes = pictures.map(\.bytes).sorted()
    let mean = bytes.reduce(0, +) / bytes.count
    let whole = pictures.reduce(0) { $0 + $1.wholeBytes } / pictures.count
    let creatures = pictures.reduce(0) { $0 + $1.creatures } / pictures.count
    let spent = times.nanoseconds.reduce(0, +) / UInt64(max(1, times.nanoseconds.count))
    let share = Double(spent) * Double(Self.picturesPerSecond) / 1e9 * 100
    print("pictures           \(pictures.count) of \(columns)x\(rows), \(colors.rawValue)")
    print("creatures in view  \(creatures) on average")
    print("bytes a picture    mean \(mean)  p50 \(part(bytes, 50))  p99 \(part(bytes, 99))")
    print("a full repaint     \(whole) bytes, \(whole / max(1, mean)) times as much")
    print(
      "processor time     \(Bench.milliseconds(spent)) ms mean, "
        + "\(Bench.milliseconds(times.percentile(99))) ms p99")
    print(String(format: "at 30 a second     %.2f %% of one core", share))
  }

  private func part(_ sorted: [Int], _ percent: Int) -> Int {
    sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }
}

extension ColorDepth: ExpressibleByArgument {}
