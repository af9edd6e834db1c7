import Dispatch
import Foundation

/// One run for every seed, on all cores, with progress on stderr where a person looks at it.
struct SeedRuns {
  let first: UInt64
  let count: Int
  let label: String

  /// The results in the order of their seeds.
  func results<Result: Sendable>(
    _ run: @escaping @Sendable (UInt64) -> Result
  ) async -> [Result] {
    var results: [Result?] = Array(repeating: nil, count: count)
    var done = 0
    for await (index, result) in stream(run) {
      results[index] = result
      done += 1
      showProgress(done)
    }
    return results.compactMap(\.self)
  }

  /// In the order in which they finish.
  private func stream<Result: Sendable>(
    _ run: @escaping @Sendable (UInt64) -> Result
  ) -> AsyncStream<(Int, Result)> {
    let (first, count) = (first, count)
    return AsyncStream { stream in
      Thread.detachNewThread {
        DispatchQueue.concurrentPerform(iterations: count) { index in
          stream.yield((index, run(first &+ UInt64(index))))
        }
        stream.finish()
      }
    }
  }

  private static let barColumns = 30

  private func showProgress(_ done: Int) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let filled = done * Self.barColumns / max(1, count)
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: ".", count: Self.barColumns - filled)
    let line = "\r\(label) [\(bar)] \(done) of \(count)\(done == count ? "\n" : "")"
    FileHandle.standardError.write(Data(line.utf8))
  }
}
