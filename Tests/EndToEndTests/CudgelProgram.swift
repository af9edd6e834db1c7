import Foundation

/// The program under test, as it was built next to these tests.
enum CudgelProgram {
  /// Where it is; throws a sentence when it was not built.
  static func path() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = URL(filePath: tests).deletingLastPathComponent().appending(path: "cudgel")
      .path(percentEncoded: false)
    let override = ProcessInfo.processInfo.environment["CUDGEL_UNDER_TEST"] ?? path
    guard FileManager.default.isExecutableFile(atPath: override) else {
      throw Tmux.Failure(description: "there is no \(override); build the program first")
    }
    return override
  }
}
