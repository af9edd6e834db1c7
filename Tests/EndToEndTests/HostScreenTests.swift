import Foundation
import Testing

extension EndToEnd {
  /// `cudgel host` in a terminal.
  @Suite struct HostScreenTests {
    @Test func `it shows the address and who is there, and q ends it`() async throws {
      let tmux = try Tmux()
      let host = try tmux.start(
        "\(try CudgelProgram.path()) host --bind 127.0.0.1 --port 0 --size small --name 'Our Vale'")
      let screen = try await host.wait(until: "the address shows") {
        $0.contains("Our Vale") && $0.contains(Match.addressPattern)
      }
      let address = try #require(screen.firstMatch(of: Match.addressPattern)).1
      let player = try await Match(tmux: tmux, host: host, address: String(address)).play(as: "Ash")
      try await host.wait(for: "Ash")
      try host.press("q")
      #expect(try await host.waitForEnd(within: .seconds(10)).code == 0)
      try await player.wait(for: "The host has closed the match.")
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a signal ends it in order, with the terminal as it was`(number: Int32) async throws {
      let host = try Tmux().start(
        "\(try CudgelProgram.path()) host --bind 127.0.0.1 --port 0 --size small")
      try await host.wait(until: "the address shows") { $0.contains(Match.addressPattern) }
      #expect(try host.ask("#{alternate_on}") == "1")
      try host.signal(number)
      #expect(try await host.waitForEnd(within: .seconds(5)).code == 0)
      #expect(try host.ask("#{alternate_on} #{cursor_flag}") == "0 1")
    }
  }
}
