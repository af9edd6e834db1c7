import ArgumentParser
import Foundation

/// `cudgel bench`: how fast the rules are on this machine.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the rules on one core, beside a floor taken in the same run.",
    subcommands: [
      BenchTick.self, BenchMap.self, BenchScreen.self, BenchReplay.self, BenchTransports.self,
      BenchIsolation.self,
    ],
    defaultSubcommand: BenchTick.self)

  /// Processor time of this thread, in nanoseconds: others on the machine don't count.
  static func clock() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  static func milliseconds(_ nanoseconds: UInt64) -> String {
    String(format: "%8.3f", Double(nanoseconds) / 1e6)
  }
}
