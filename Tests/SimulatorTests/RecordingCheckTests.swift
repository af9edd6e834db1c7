import Content
import Simulation
import Simulator
import Testing
import Wire

/// A recording is run through the rules again: what they make of it must be what was recorded.
struct RecordingCheckTests {
  private static let content: (rules: Rules, vaults: [Vault])? = {
    guard var rules = try? GameContent.rules(assets: nil, tickRate: 20),
      let vaults = try? GameContent.vaults(assets: nil)
    else { return nil }
    // Several matches within a minute.
    rules.modes.brawl.lasts = 300
    rules.modes.pause = 60
    return (rules, vaults)
  }()

  private func header(_ plan: MatchPlan) throws -> RecordingHeader {
    let (rules, vaults) = try #require(Self.content)
    return RecordingHeader(
      program: "test", rulesDigest: GameContent.digest(of: rules, vaults), tickRate: 20,
      pace: "normal", mode: plan.mode, size: plan.size, serverName: "Vale", begunAt: 0)
  }

  private func record(_ plan: MatchPlan, seed: UInt64) throws -> (Recording, matches: Int) {
    let (bytes, matches) = try bytes(of: plan, seed: seed)
    return (try Recording(RecordingSource(bytes)), matches)
  }

  private func bytes(
    of plan: MatchPlan, seed: UInt64
  ) throws -> (bytes: [UInt8], matches: Int) {
    let (rules, vaults) = try #require(Self.content)
    var bytes: [UInt8] = []
    let figures = RecordedBotMatch.run(
      plan, rules: rules, vaults: vaults, seed: seed, header: try header(plan)
    ) { bytes += $0 }
    return (bytes, figures.matches)
  }

  private func verdict(of recording: Recording) throws -> RecordingCheck.Verdict {
    let (rules, vaults) = try #require(Self.content)
    let size = recording.header.size
    return try RecordingCheck(recording, rules: rules) {
      MapGenerator.generate(size: size, seed: $0, vaults: vaults)
    }.run()
  }

  private func plan(_ mode: ModeSettings, bots: Int, seconds: Int) -> MatchPlan {
    MatchPlan.mixed(
      bots, of: ["Warrior", "Mage", "Taoist"], seed: 1, mode: mode, size: .small,
      secondsMax: seconds)
  }

  @Test(arguments: UInt64(1)...4)
  func `the rules make the same of several matches in a row`(seed: UInt64) throws {
    let (recording, matches) = try record(plan(.brawl(), bots: 5, seconds: 60), seed: seed)
    #expect(matches > 2)
    #expect(
      try verdict(of: recording) == .holds(ticks: 1200, checksums: 120, matches: matches),
      "seed \(seed)")
  }

  @Test(arguments: [ModeSettings.delve, .horde])
  func `every mode holds`(mode: ModeSettings) throws {
    let (recording, _) = try record(plan(mode, bots: 3, seconds: 45), seed: 9)
    #expect(try verdict(of: recording) == .holds(ticks: 900, checksums: 90, matches: 1))
  }

  @Test func `what was cut off holds as far as it goes`() throws {
    let bytes = try bytes(of: plan(.brawl(), bots: 3, seconds: 20), seed: 2).bytes
    let half = try Recording(RecordingSource(Array(bytes[..<(bytes.count / 2)])))
    guard case .holds(let ticks, _, _) = try verdict(of: half) else {
      Issue.record("half of it does not hold")
      return
    }
    #expect((100..<400).contains(ticks))
  }

  @Test(arguments: UInt64(1)...5)
  func `one input that is left out is noticed within half a second`(seed: UInt64) throws {
    let (recording, _) = try record(plan(.brawl(), bots: 4, seconds: 14), seed: seed)
    var dice = RandomSource(seed: seed)
    let wanted = Tick(UInt32(dice.roll(40...240)))
    var left: Tick?
    let forged = try copy(recording) { tick, commands in
      guard left == nil, tick >= wanted,
        let step = commands.firstIndex(where: {
          if case .act(_, .step) = $0 { true } else { false }
        })
      else { return }
      commands.remove(at: step)
      left = tick
    }
    let forgedAt = try #require(left)
    guard case .differs(let tick, let alike) = try verdict(of: forged) else {
      Issue.record("seed \(seed): nobody noticed")
      return
    }
    #expect(alike < forgedAt && tick >= forgedAt && tick - forgedAt < 60, "seed \(seed)")
  }

  @Test func `another seed is another world at once`() throws {
    let (recording, _) = try record(plan(.brawl(), bots: 2, seconds: 3), seed: 3)
    let forged = try copy(recording, seed: 4) { _, _ in }
    #expect(try verdict(of: forged) == .differs(at: Tick(10), alikeAt: .zero))
  }

  /// The same recording with other inputs, and checksums as they were.
  private func copy(
    _ recording: Recording, seed: UInt64? = nil, _ change: (Tick, inout [Command]) -> Void
  ) throws -> Recording {
    var writer = RecordingWriter(recording.header)
    var cursor = recording.cursor()
    while let step = try cursor.next() {
      switch step {
      case .match(let match):
        writer.begin(RecordedMatch(seed: seed ?? match.seed, startTick: match.startTick))
      case .picture(let picture): writer.add(nil, checksum: nil, frames: [picture.frame])
      case .tick(let tick):
        var commands = tick.commands
        if commands != nil { change(cursor.tick, &commands!) }
        writer.add(commands, checksum: tick.checksum, frames: [tick.frame])
      case .keyframe: break
      }
    }
    writer.finish()
    return try Recording(RecordingSource(writer.take()))
  }
}
