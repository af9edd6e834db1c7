import Foundation

/// One terminal with one program in it.
struct Pane: Sendable {
  let id: String
  let tmux: Tmux

  /// tmux's names for keys: `h`, `Left`, `Escape`, `C-c`, `Enter`.
  func press(_ keys: String...) throws {
    _ = try tmux.run(["send-keys", "-t", id] + keys)
  }

  /// Types text as it stands.
  func type(_ text: String) throws {
    _ = try tmux.run(["send-keys", "-t", id, "-l", text])
  }

  func resize(columns: Int, rows: Int) throws {
    _ = try tmux.run(["resize-window", "-t", id, "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The picture as text, row by row.
  func screen() throws -> String {
    try tmux.run(["capture-pane", "-t", id, "-p"])
  }

  /// The picture with its colours as escape sequences.
  func colors() throws -> String {
    try tmux.run(["capture-pane", "-t", id, "-p", "-e"])
  }

  /// One of tmux's formats, such as `#{alternate_on}`.
  func ask(_ format: String) throws -> String {
    try tmux.run(["display-message", "-t", id, "-p", format])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Sends a signal to the program, which is the only child of the pane's shell.
  func signal(_ number: Int32) throws {
    let shell = try ask("#{pane_pid}")
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    guard let program = children.split(separator: " ").first.flatMap({ pid_t($0) }) else {
      throw Tmux.Failure(description: "no program runs in the pane")
    }
    kill(program, number)
  }

  /// Waits until the screen satisfies the condition; that screen. When the time is over, or the
  /// program is, the last one is in the error.
  @discardableResult
  func wait(
    until what: String, within limit: Duration = .seconds(30),
    _ isMet: (String) throws -> Bool
  ) async throws -> String {
    let deadline = ContinuousClock.now + limit
    while true {
      let picture = try screen()
      if try isMet(picture) { return picture }
      guard ContinuousClock.now < deadline, picture.exitCode == nil else {
        throw Tmux.Failure(
          description: "waited at most \(limit) until \(what); the screen is\n\(picture)")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// Waits until the text stands somewhere on the screen.
  @discardableResult
  func wait(for text: String, within limit: Duration = .seconds(30)) async throws -> String {
    try await wait(until: "'\(text)' shows", within: limit) { $0.contains(text) }
  }

  /// Waits for the program's end; its exit code and last screen.
  func waitForEnd(within limit: Duration = .seconds(30)) async throws -> (code: Int, screen: String)
  {
    let picture = try await wait(until: "the program ends", within: limit) { $0.exitCode != nil }
    return (picture.exitCode ?? -1, picture)
  }
}

extension String {
  /// What `Tmux.start` writes when the program has ended.
  var exitCode: Int? { firstMatch(of: /exit code (\d+)/).flatMap { Int($0.1) } }
}
