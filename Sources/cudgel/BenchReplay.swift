import ArgumentParser
import ClientCore
import Foundation
import Server
import Simulation
import Wire

/// `cudgel bench replay`: how large a recording is, and how fast one gets about in it.
struct BenchReplay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "How long it takes to open a recording, to read through it, and to jump about.",
    discussion: """
      Example: cudgel simulate --mode delve --bots 32 --minutes 30 --record /tmp/a.cudgel
               cudgel bench replay /tmp/a.cudgel
      """)

  @Argument(help: "A file that `host --record` or `simulate --record` wrote.")
  var file: String
  @Option(parsing: .unconditional, help: "Jumps to random moments.")
  var jumps: Int = 200

  func run() async throws {
    let lines = try await Program.sayingErrors { try measure() }
    print(lines.joined(separator: "\n"))
  }

  private func measure() throws -> [String] {
    var recording = try ReplayFile.open(file)
    let opening = try time { recording = try ReplayFile.open(file) }
    let ticks = recording.lastTick - recording.firstTick
    let minutes =
      Double(ticks) / Double(recording.header.tickRate) / 60
    var cursor = recording.cursor()
    var blocks = 0
    let walking = try time { while try cursor.next() != nil { blocks += 1 } }
    var times: [Double] = []
    for _ in 0..<max(1, jumps) {
      let elapsed = Int64.random(in: 0...max(1, Int64(minutes * 60_000_000)))
      times.append(try time { _ = try ReplayPictures(recording, at: elapsed, style).picture })
    }
    times.sort()
    return [
      String(format: "%.1f minutes, %.2f MB", minutes, Double(recording.source.count) / 1_000_000),
      String(format: "open %.1f ms, read through %d blocks %.0f ms", opening, blocks, walking),
      String(
        format: "jump and picture: p50 %.0f ms, p99 %.0f ms, most %.0f ms",
        times[times.count / 2], times[times.count * 99 / 100], times[times.count - 1]),
    ]
  }

  private var style: ReplayPictures.Style {
    ReplayPictures.Style(columns: 120, rows: 40, follow: "", texts: .wordless, palette: .standard)
  }

  /// In milliseconds.
  private func time(_ work: () throws -> Void) rethrows -> Double {
    let start = Date()
    try work()
    return Date().timeIntervalSince(start) * 1000
  }
}
