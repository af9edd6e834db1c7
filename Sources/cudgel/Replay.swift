import ArgumentParser
import Client
import ClientCore
import Content
import Foundation
import Server
import Simulation
import Wire

/// `cudgel replay`: what was recorded, once more.
struct Replay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at a recorded match again, or check that it is what the rules make of it.",
    discussion: """
      Examples:
        cudgel replay ~/.local/share/cudgel/recordings/2026-11-21-1530-delve.cudgel
        cudgel replay --verify FILE
        cudgel replay --export cast --from 12:30 --to 13:00 --output fight.cast FILE
        cudgel replay --export svg --at 12:30 FILE > fight.svg
      ? shows the keys while it plays.
      """)

  @Argument(help: "A file that `host --record` wrote.", completion: .file())
  var file: String

  @Flag(help: "Run the recorded inputs through the rules and compare every checksum.")
  var verify = false
  @OptionGroup var export: ReplayExportOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var assets: AssetsOption

  func validate() throws { try language.check(assets: assets.folder) }

  func run() async throws {
    let recording = try await Program.sayingErrors { try ReplayFile.open(file) }
    if verify {
      let verdict = try await Program.sayingErrors {
        try ReplayVerification(recording: recording, assets: assets.folder).run()
      }
      return print(verdict)
    }
    if let format = export.export {
      return try await Program.sayingErrors {
        try export.write(
          recording, as: format, assets: assets.folder, language: language.tag)
      }
    }
    try await Program.runClient(
      .replay(recording), as: Program.loginName, assets: assets.folder, language: language.tag)
  }
}

/// Opens recordings, and says of what is wrong which file it is.
enum ReplayFile {
  /// What the title lists: the recordings in the usual directory.
  static let shelf = ReplayShelf(
    entries: { RecordingFolder.recordings().prefix(ClientLimits.recordingsMax).compactMap(entry) },
    open: { try open($0) })

  private static func entry(_ path: String) -> RecordingEntry? {
    guard let source = try? RecordingSource.file(path) else { return nil }
    return RecordingEntry(
      path: path, name: source.name, bytes: source.count,
      header: try? Recording.header(of: source))
  }

  static func open(_ path: String) throws -> Recording {
    let source = try RecordingSource.file(path)
    do throws(RecordingError) { return try Recording(source) } catch {
      throw HostError(sentence: "\(path): \(error)")
    }
  }
}

/// `cudgel replay --verify`.
struct ReplayVerification {
  let recording: Recording
  let assets: String?

  /// What was found, where all is well; throws the sentence that says what is not.
  func run() throws -> String {
    let header = recording.header
    guard let pace = Pace(rawValue: header.pace) else {
      throw HostError(sentence: "\(name): an unknown pace '\(header.pace)'")
    }
    let rules = try GameContent.rules(assets: assets, tickRate: header.tickRate, pace: pace)
    let vaults = try GameContent.vaults(assets: assets)
    guard GameContent.digest(of: rules, vaults) == header.rulesDigest else {
      throw HostError(
        sentence: "\(name) was made by other rules (Cudgel \(header.program), or other assets): "
          + "it can be looked at, but not verified here. Name its assets with --assets DIR.")
    }
    let check = RecordingCheck(recording, rules: rules) { seed in
      MapGenerator.generate(size: header.size, seed: seed, vaults: vaults)
    }
    let verdict: RecordingCheck.Verdict
    do throws(RecordingError) { verdict = try check.run() } catch {
      throw HostError(sentence: "\(name): \(error)")
    }
    switch verdict {
    case .holds(let ticks, let checksums, let matches):
      if let flaw = recording.flaw, flaw.problem != .cut {
        throw HostError(sentence: "\(name): \(flaw). The \(ticks) ticks before that hold.")
      }
      let cut = recording.flaw == nil ? "" : " Its last tick is cut off."
      return "\(name) holds: \(ticks.counted("tick", "ticks")), "
        + "\(matches.counted("match", "matches")), "
        + "\(checksums.counted("checksum", "checksums")).\(cut)"
    case .differs(let tick, let alike):
      throw HostError(
        sentence: "\(name): the rules make another world of it at tick \(tick.rawValue); "
          + "at tick \(alike.rawValue) they were alike.")
    }
  }

  private var name: String { recording.source.name }
}
