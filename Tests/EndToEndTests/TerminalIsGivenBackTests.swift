import Foundation
import Testing

extension EndToEnd {
  @Suite struct TerminalIsGivenBackTests {
    @Test(arguments: ["q", "C-c"])
    func `after leaving with a key the terminal is as it was`(key: String) async throws {
      let terminal = try CaredForTerminal(try Tmux())
      try await terminal.waitForTitle()
      try terminal.pane.press(key)
      #expect(try await terminal.complaints(expecting: 0) == [])
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func `after a signal the terminal is as it was`(number: Int32) async throws {
      let terminal = try CaredForTerminal(try Tmux())
      try await terminal.waitForTitle()
      try terminal.signal(number)
      #expect(try await terminal.complaints(expecting: 128 + number) == [])
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
    func `after a crash the terminal is as it was`(number: Int32) async throws {
      let terminal = try CaredForTerminal(try Tmux())
      try await terminal.waitForTitle()
      try terminal.signal(number)
      #expect(try await terminal.complaints(expecting: 128 + number) == [])
    }

    @Test func `Ctrl-Z gives the terminal back until the program goes on`() async throws {
      let pane = try Tmux().start(
        "bash --norc --noprofile -i", columns: 80, rows: 24, environment: ["PS1": "ready "])
      try await pane.wait(for: "ready")
      try pane.type("\(try CudgelProgram.path())\n")
      try await pane.wait(for: "play alone")
      try pane.press("C-z")
      try await pane.wait(for: "Stopped")
      #expect(try pane.ask("#{alternate_on} #{cursor_flag}") == "0 1")
      try pane.type("fg\n")
      try await pane.wait(for: "play alone")
      #expect(try pane.ask("#{alternate_on} #{cursor_flag}") == "1 0")
    }

    @Test func `when the terminal is closed the program ends`() async throws {
      let tmux = try Tmux()
      let keeper = try tmux.start("sleep 1000")
      let terminal = try CaredForTerminal(tmux)
      try await terminal.waitForTitle()
      let pid = try terminal.pid()
      _ = try tmux.run(["kill-pane", "-t", terminal.pane.id])
      try await keeper.wait(until: "process \(pid) is gone", within: .seconds(10)) { _ in
        kill(pid, 0) != 0
      }
    }
  }
}
