import Foundation
import Testing

extension EndToEnd {
  /// A client in another language, written from WireFormat.md alone (`Tests/WireClient`).
  @Suite struct WireClientTests {
    private static let script = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "WireClient/walk.py").path(percentEncoded: false)

    @Test func `a client written from the page alone joins, walks, agrees and leaves`()
      async throws
    {
      let match = try await Match.start("--size small --seed 5 --bots 2")
      let said = try Shell.run(
        ["python3", Self.script, "ws://\(match.address)/play", "Pythia"])
      #expect(said.contains(/10 steps, \d+ inputs acknowledged, [1-9]\d* checksums agreed/))
      #expect(said.contains("closed with 1000"))
    }

    @Test func `it may come again at once, because it left with a farewell`() async throws {
      let match = try await Match.start("--size small --seed 5")
      for _ in 0..<2 {
        try Shell.run(["python3", Self.script, "ws://\(match.address)/play", "Pythia"])
      }
    }
  }
}
