import ArgumentParser
import Foundation
import Server
import Simulator

/// `cudgel bench transports`: one match watched by every road, one road after the other.
struct BenchTransports: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transports",
    abstract: "Compare the roads by which a match can be watched.",
    discussion: """
      Example: cudgel bench transports --watchers 200
      The server runs in a process of its own. Age: how old the picture is that a watcher has
      before it, looked at every 20 ms, in milliseconds. Bytes and processor time are a watcher's a
      second; bytes are all that came over its connections, heads included; processor time is what
      the server used beyond what the match costs unwatched.
      """)

  @Option(parsing: .unconditional, help: "Watchers by each road, 1 to 1000.")
  var watchers: Int = 200
  @Option(parsing: .unconditional, help: "Seconds to measure each road.")
  var seconds: Int = 10
  @Option(parsing: .unconditional, help: "The host's bots: they make the match worth watching.")
  var bots: Int = 16
  @Option(parsing: .unconditional, help: "The same seed, the same land.")
  var seed: UInt64 = 1

  func validate() throws {
    guard (1...1000).contains(watchers) else {
      throw ValidationError("--watchers: \(watchers) is out of range; allowed is 1...1000")
    }
    guard (1...600).contains(seconds) else {
      throw ValidationError("--seconds: \(seconds) is out of range; allowed is 1...600")
    }
    guard (1...32).contains(bots) else {
      throw ValidationError("--bots: \(bots) is out of range; allowed is 1...32")
    }
  }

  func run() async throws {
    try await Program.sayingErrors {
      try FileDescriptors.makeRoom(for: watchers)
      let host = try HostProcess([
        "--bots", "\(bots)", "--seed", "\(seed)", "--max-watchers", "\(watchers * 4)",
        "--watchers-per-address", "\(watchers * 4)",
      ])
      defer { host.stop() }
      // Everybody enters, and the first fights begin.
      try await Task.sleep(for: .seconds(3))
      let idle = try await processorShare(of: host)
      let margin = String(repeating: " ", count: 33)
      print("\(margin)age ms           bytes     links  requests  µs of processor")
      print("road\(margin.dropFirst(4))p50      p99  a second  a minute  a minute  a second")
      for road in CrowdRoad.compared { try show(road, of: host, beyond: idle) }
      print(String(format: "the match itself takes %.1f %% of a core", idle * 100))
    }
  }

  /// What the host uses while nobody watches.
  private func processorShare(of host: HostProcess) async throws -> Double {
    let before = host.processorSeconds
    try await Task.sleep(for: .seconds(seconds))
    return (host.processorSeconds - before) / Double(seconds)
  }

  private func show(_ road: CrowdRoad, of host: HostProcess, beyond idle: Double) throws {
    var crowd = try Crowd(port: host.port)
    defer { crowd.leave() }
    try crowd.join(road, count: watchers)
    _ = try crowd.run(seconds: 2)
    let before = host.processorSeconds
    let figures = try crowd.run(seconds: Double(seconds))
    let used = (host.processorSeconds - before) / figures.seconds - idle
    let each = figures.seconds * Double(watchers)
    print(
      road.name.padding(toLength: 29, withPad: " ", startingAt: 0)
        + Bench.milliseconds(figures.shown.percentile(50)) + " "
        + Bench.milliseconds(figures.shown.percentile(99))
        + String(
          format: "%10.0f%10.0f%10.0f%10.0f", Double(figures.bytes) / each,
          Double(figures.connections) / figures.seconds * 60,
          Double(figures.requests) / figures.seconds * 60,
          max(0, used) * 1e6 / Double(watchers)))
  }
}
