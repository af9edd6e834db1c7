import ArgumentParser
import Foundation
import Server
import Simulator
import Synchronization

/// `cudgel bench isolation`: what watchers cost the players.
struct BenchIsolation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isolation",
    abstract: "Measure whether watchers, many of them stalled, slow the players.",
    discussion: """
      Example: cudgel bench isolation --watchers 1000 --stalled 100
      The server runs in a process of its own. How old each player's frame is as it comes, in
      milliseconds, without watchers and with them in turn. The watchers' side of the connections
      takes and acknowledges what comes without looking, and only when nobody else wants the core:
      it is not what is measured.
      """)

  @Option(
    parsing: .unconditional,
    help: "Players with a link each, who stand still; the host's bots fight.")
  var players: Int = 16
  @Option(parsing: .unconditional, help: "The host's bots.")
  var bots: Int = 16
  @Option(parsing: .unconditional, help: "Watchers over /watch.")
  var watchers: Int = 1000
  @Option(parsing: .unconditional, help: "How many of them read nothing.")
  var stalled: Int = 100
  @Option(parsing: .unconditional, help: "Rounds, each without and with watchers.")
  var rounds: Int = 3
  @Option(parsing: .unconditional, help: "Seconds of each half of a round.")
  var seconds: Int = 20

  /// Seconds until the bots are in the thick of it: the world is to be as busy in the first half as
  /// in the last.
  private static let warmUp = 30.0

  func validate() throws {
    for (option, number, allowed) in [
      ("--players", players, 1...200), ("--bots", bots, 0...200),
      ("--watchers", watchers, 1...4000), ("--stalled", stalled, 0...max(0, watchers)),
      ("--rounds", rounds, 1...20), ("--seconds", seconds, 1...600),
    ] where !allowed.contains(number) {
      throw ValidationError("\(option): \(number) is out of range; allowed is \(allowed)")
    }
  }

  func run() async throws {
    try await Program.sayingErrors {
      try FileDescriptors.makeRoom(for: watchers + players)
      let host = try HostProcess([
        "--bots", "\(bots)", "--seed", "1", "--max-players", "\(players + bots)",
        "--max-watchers", "\(watchers)", "--watchers-per-address", "\(watchers)",
      ])
      defer { host.stop() }
      var crowd = try Crowd(port: host.port)
      try crowd.join(.player, count: players)
      _ = try crowd.run(seconds: Self.warmUp)
      try measure(&crowd, host)
      crowd.leave()
    }
  }

  private func measure(_ players: inout Crowd, _ host: HostProcess) throws {
    var (without, with) = (TickTimes(), TickTimes())
    print("                     frame age ms    p50      p99      max   frames")
    for round in 1...rounds {
      let alone = try players.run(seconds: Double(seconds)).arrivals
      show("round \(round), no watchers", alone)
      without.add(alone)
      let audience = BackgroundWatchers(
        port: host.port, reading: watchers - stalled, stalled: stalled)
      // Until they are all in.
      while !audience.isComplete { _ = try players.run(seconds: 0.5) }
      let watched = try players.run(seconds: Double(seconds)).arrivals
      show("round \(round), \(watchers) watchers", watched)
      with.add(watched)
      try audience.stop()
      _ = try players.run(seconds: 2)
    }
    show("all, no watchers", without)
    show("all, \(watchers) watchers", with)
    print(
      String(
        format: "ratio                          %8.2f %8.2f   (target: p99 at most 1.10)",
        ratio(with, without, 50), ratio(with, without, 99)))
  }

  private func ratio(_ with: TickTimes, _ without: TickTimes, _ percent: Int) -> Double {
    Double(with.percentile(percent)) / Double(max(1, without.percentile(percent)))
  }

  private func show(_ name: String, _ times: TickTimes) {
    print(
      name.padding(toLength: 31, withPad: " ", startingAt: 0)
        + [times.percentile(50), times.percentile(99), times.worst]
        .map(Bench.milliseconds).joined(separator: " ")
        + String(format: " %8d", times.nanoseconds.count))
  }
}

/// A crowd of watchers on a thread of its own, at the lowest priority.
final class BackgroundWatchers: Sendable {
  private let state = Mutex(State())

  private struct State {
    var isComplete = false
    var isStopping = false
    var hasEnded = false
    var error: (any Error)?
  }

  init(port: Int, reading: Int, stalled: Int) {
    Thread.detachNewThread { [self] in
      BackgroundWatchers.yieldToEverybody()
      do { try watch(port, reading, stalled) } catch { state.withLock { $0.error = error } }
      state.withLock {
        $0.isComplete = true
        $0.hasEnded = true
      }
    }
  }

  /// At the lowest niceness a thread that reads for a thousand still keeps its core for
  /// milliseconds; of this policy it is taken off at once.
  private static func yieldToEverybody() {
    let idle: CInt = 5  // SCHED_IDLE of <sched.h>, which Glibc does not show to Swift
    var parameters = sched_param()
    sched_setscheduler(0, idle, &parameters)
  }

  /// All have joined, or it has failed.
  var isComplete: Bool { state.withLock { $0.isComplete } }

  /// Returns once they have left; throws what went wrong among them.
  func stop() throws {
    state.withLock { $0.isStopping = true }
    while !state.withLock({ $0.hasEnded }) { usleep(10_000) }
    if let error = state.withLock({ $0.error }) { throw error }
  }

  private func watch(_ port: Int, _ reading: Int, _ stalled: Int) throws {
    var crowd = try Crowd(port: port)
    defer { crowd.leave() }
    try crowd.join(.stalled, count: stalled)
    try crowd.join(.webSocket, count: reading)
    state.withLock { $0.isComplete = true }
    while !state.withLock({ $0.isStopping }) { crowd.drain(seconds: 0.5) }
  }
}
