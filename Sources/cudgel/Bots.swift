import ArgumentParser
import Client
import ClientCore
import Foundation
import Server
import Simulation
import Transport

/// `cudgel bots`: players that are no people, over links like anybody's.
struct Bots: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send bots into a match over real links; also the load test.",
    discussion: """
      Example: cudgel bots 127.0.0.1 --count 32 --seconds 60
      Bots know only what their frames tell them and may do only what a player may.
      """)

  @Argument(help: "The name of a match on this network, HOST, HOST:PORT or ws://HOST:PORT/play.")
  var url: String
  @Option(parsing: .unconditional, help: "How many bots, 1 to 200.")
  var count: Int = 8
  @Option(parsing: .unconditional, help: "How long they stay; without it until Ctrl-C.")
  var seconds: Int?
  @Option(
    parsing: .unconditional, help: "The same seed, the same minds and names. Default: a random one."
  )
  var seed: UInt64?
  @OptionGroup var password: WordOption

  func validate() throws {
    try Destination.check(url)
    guard (1...ServerLimits.botsMax).contains(count) else {
      throw ValidationError("--count: \(count) is out of range; allowed is 1...200")
    }
    if let seconds, seconds < 1 { throw ValidationError("--seconds: must be at least 1") }
  }

  func run() async throws {
    let url = try await Destination.find(url).playURL
    let dialer = Dialer()
    let started = MonotonicClock.now()
    var swarm = try await Program.sayingErrors {
      try await BotSwarm(
        url: url, count: count, seed: seed ?? .random(in: 0...UInt64.max),
        word: MatchWord(password.word ?? "", proof: .hmac), dialer: dialer)
    }
    print("\(count) bots have dialled")
    let signal = SignalFlag()
    let end = seconds.map { started + Int64($0) * 1_000_000 }
    while swarm.hasLinks, !signal.isRaised, end.map({ MonotonicClock.now() < $0 }) ?? true {
      swarm.step(at: MonotonicClock.now())
      try await Task.sleep(for: .milliseconds(20))
    }
    swarm.leave()
    await dialer.shutdown()
    let elapsed = Double(MonotonicClock.now() - started) / 1e6
    try report(swarm.figures, elapsed: elapsed)
  }

  /// Figures on stdout; links that were lost make it a failure.
  private func report(_ figures: BotSwarm.Figures, elapsed: Double) throws {
    let botSeconds = elapsed * Double(count)
    print(
      String(
        format: "%d bots for %.0f s: %d frames, %.1f frames and %.0f payload bytes a bot a second",
        count, elapsed, figures.frames, Double(figures.frames) / botSeconds,
        Double(figures.payloadBytes) / botSeconds))
    guard figures.linksLost > 0 else { return }
    throw Program.fail(
      "\(figures.linksLost) links ended early: \(figures.endings.joined(separator: "; "))")
  }
}
