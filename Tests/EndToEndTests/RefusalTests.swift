import Foundation
import Testing

extension EndToEnd {
  /// What a person reads when it does not work.
  @Suite struct RefusalTests {
    @Test func `an unknown TERM is named, with one that works`() async throws {
      let pane = try Tmux().start(try CudgelProgram.path(), environment: ["TERM": "foo"])
      let end = try await pane.waitForEnd()
      #expect(end.code == 1)
      #expect(
        end.screen.contains(
          "cudgel: terminal type 'foo' is not known here; try TERM=xterm-256color"))
    }

    @Test func `without a terminal the title says so`() async throws {
      let pane = try Tmux().start("\(try CudgelProgram.path()) </dev/null")
      let end = try await pane.waitForEnd()
      #expect(end.code == 1)
      #expect(end.screen.contains("this needs a terminal"))
    }

    @Test func `a server that is away is one sentence and exit code 1`() async throws {
      let pane = try Tmux().start("\(try CudgelProgram.path()) play 127.0.0.1:1 --as Ash")
      let end = try await pane.waitForEnd()
      #expect(end.code == 1)
      #expect(end.screen.contains("nothing is listening on 127.0.0.1:1"))
    }

    @Test func `a host name that nobody knows is one sentence and exit code 1`() async throws {
      let pane = try Tmux().start("\(try CudgelProgram.path()) play nowhere.invalid --as Ash")
      let end = try await pane.waitForEnd()
      #expect(end.code == 1)
      #expect(end.screen.contains("nowhere.invalid"))
    }

    @Test func `a name of somebody else's is refused with a sentence and exit code 1`()
      async throws
    {
      let match = try await Match.start()
      let first = try await match.play(as: "Ash")
      let second = try match.tmux.start(
        "\(try CudgelProgram.path()) play \(match.address) --as Ash --guest", columns: 200)
      let end = try await second.waitForEnd()
      #expect(end.code == 1)
      #expect(end.screen.contains("cudgel: "))
      #expect(end.screen.contains("The name Ash belongs to somebody else on this server"))
      #expect(try first.screen().exitCode == nil)
    }

    @Test func `a host that closes says so to its players`() async throws {
      let match = try await Match.start()
      let player = try await match.play(as: "Ash")
      try match.host.press("C-c")
      try await player.wait(for: "The host has closed the match.")
      try player.press("q")
      let end = try await player.waitForEnd()
      #expect(end.screen.contains("The host has closed the match."))
      #expect(try await match.host.waitForEnd().code == 0)
    }

    @Test func `a host whose terminal is closed says goodbye all the same`() async throws {
      let match = try await Match.start()
      let player = try await match.play(as: "Ash")
      _ = try match.tmux.run(["kill-pane", "-t", match.host.id])
      try await player.wait(for: "The host has closed the match.")
    }

    @Test func `when the host is killed its players see how long their seat is kept`() async throws
    {
      let match = try await Match.start()
      let player = try await match.play(as: "Ash")
      try match.host.signal(SIGKILL)
      try await player.wait(for: "The link is lost")
      try await player.wait(until: "the seconds run down") { $0.contains(/guard for 2\d s/) }
      try player.press("C-c")
      #expect(try await player.waitForEnd().code == 0)
    }

    @Test func `a port that is taken is one sentence and exit code 1`() async throws {
      let match = try await Match.start()
      let port = match.address.split(separator: ":")[1]
      let pane = try match.tmux.start(
        "\(try CudgelProgram.path()) host --headless --bind 127.0.0.1 --port \(port)")
      let end = try await pane.waitForEnd()
      #expect(end.code == 1)
      #expect(end.screen.contains(port))
      #expect(!end.screen.contains("kept"))
    }
  }
}
