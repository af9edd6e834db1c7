import Foundation
import Testing

extension EndToEnd {
  /// `Tests/network.sh`: hosts and clients in two network namespaces. It says so, and does nothing,
  /// where these are not allowed.
  @Suite struct NetworkTests {
    private static let script = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "network.sh").path(percentEncoded: false)

    @Test func `matches are found and joined by name, over IPv4 and over IPv6`() async throws {
      let program = try CudgelProgram.path()
      let said = try Shell.run(["env", "CUDGEL=\(program)", "bash", Self.script])
      print(said)
      #expect(said.contains("network run passed") || said.contains("skipped: "))
    }
  }
}
