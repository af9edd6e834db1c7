import Content
import Foundation
import Server
import Simulation
import Simulator
import Wire

/// `cudgel simulate --record FILE`: a long match as a recording, without waiting for it.
struct SimulateRecording {
  let content: SimulateBots.Content
  let plan: MatchPlan
  let seed: UInt64
  let path: String

  /// Says how large it became. Throws a sentence where nothing can be written.
  func run() throws -> String {
    let file = try RecordingFolder.file(for: path, mode: "\(plan.mode.mode)")
    guard FileManager.default.createFile(atPath: file, contents: nil),
      let handle = FileHandle(forWritingAtPath: file)
    else { throw HostError(sentence: "nothing can be recorded in \(file)") }
    defer { try? handle.close() }
    let header = RecordingHeader(
      program: Program.version, rulesDigest: GameContent.digest(of: content.rules, content.vaults),
      tickRate: content.rules.tickRate, pace: Pace.normal.rawValue, mode: plan.mode,
      size: plan.size, serverName: "Simulated",
      begunAt: UInt64(max(0, Date().timeIntervalSince1970)))
    let figures = try RecordedBotMatch.run(
      plan, rules: content.rules, vaults: content.vaults, seed: seed, header: header
    ) { try handle.write(contentsOf: Data($0)) }
    let minutes = figures.ticks / content.rules.tickRate / 60
    let megabytes = String(format: "%.2f", Double(figures.bytes) / 1_000_000)
    return "\(file): \(minutes.counted("minute", "minutes")), "
      + "\(plan.classNames.count.counted("bot", "bots")), "
      + "\(figures.matches.counted("match", "matches")), \(megabytes) MB"
  }
}
