import ClientCore
import ServerCore
package import Simulation
package import Wire

/// Matches between bots without a clock, one after the other, written down as a host writes them.
package struct RecordedBotMatch: ~Copyable {
  private static let microsecondsPerSecond: Int64 = 1_000_000
  /// So many bytes are handed out at once.
  private static let batchBytes = 1 << 20

  private let plan: MatchPlan
  private let rules: Rules
  private let vaults: [Vault]
  private var match: Match
  private var bots: [Bot] = []
  private var outbox = Outbox()
  private var now = Moment.zero
  private var tap = RecordingTap()
  private var writer: RecordingWriter

  /// What came of it.
  package struct Figures: Hashable, Sendable {
    package var ticks = 0
    package var bytes = 0
    package var matches = 0
    /// Of the last world.
    package var checksum: UInt64 = 0
  }

  /// Plays as many seconds as the plan says, and hands the recording out piece by piece.
  package static func run(
    _ plan: MatchPlan, rules: Rules, vaults: [Vault], seed: UInt64, header: RecordingHeader,
    write: ([UInt8]) throws -> Void
  ) rethrows -> Figures {
    var run = RecordedBotMatch(plan, rules, vaults, seed: seed, header)
    var figures = Figures()
    func handOut(_ bytes: [UInt8]) throws {
      figures.bytes += bytes.count
      try write(bytes)
    }
    for _ in 0..<plan.secondsMax * rules.tickRate {
      run.tick()
      if run.writer.bytesWaiting >= batchBytes { try handOut(run.writer.take()) }
    }
    run.writer.finish()
    try handOut(run.writer.take())
    figures.ticks = plan.secondsMax * rules.tickRate
    figures.matches = run.match.matchNumber
    figures.checksum = run.match.world.checksum
    return figures
  }

  private init(
    _ plan: MatchPlan, _ rules: Rules, _ vaults: [Vault], seed: UInt64, _ header: RecordingHeader
  ) {
    self.plan = plan
    self.rules = rules
    self.vaults = vaults
    writer = RecordingWriter(header)
    let settings = MatchSettings(
      name: header.serverName, playersMax: 64, watchersMax: 0, mode: plan.mode,
      makeToken: { Array(repeating: 7, count: WireLimits.tokenBytes) })
    let terrain = MapGenerator.generate(size: plan.size, seed: seed, vaults: vaults)
    match = Match(settings: settings, rules: rules, terrain: terrain, seed: seed)
    tap.attach(to: &match, at: now)
    for (index, name) in plan.classNames.enumerated() {
      bots.append(
        Bot(
          name: "\(name) \(index + 1)", seed: seed &* 1000 &+ UInt64(index), className: name))
      match.open(ViewerID(UInt64(index)), role: .hostBot, at: now)
    }
  }

  private mutating func tick() {
    for index in bots.indices {
      for frame in bots[index].tick(at: now) {
        match.receive(frame, from: ViewerID(UInt64(index)), at: now)
      }
    }
    now = now + Self.microsecondsPerSecond / Int64(rules.tickRate)
    match.advance(at: now, into: &outbox)
    writer.add(tap.note(match, &outbox))
    for delivery in outbox.deliveries {
      for viewer in delivery.viewers {
        bots[Int(viewer.rawValue)].receive(delivery.frame, at: now)
      }
    }
    outbox.removeAll()
    if let seed = match.nextSeed {
      match.prepareNext(
        MapGenerator.generate(size: plan.size, seed: seed, vaults: vaults), seed: seed)
    }
  }
}
