import Foundation

/// A tmux server of one test's own, on a socket of its own: a real terminal that can be typed into
/// and read. Whatever still runs in it ends with it.
final class Tmux: Sendable {
  /// Why a test can't go on, as a sentence.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let settings = """
    set-option -g default-terminal tmux-256color
    set-option -g status off
    set-option -s escape-time 0

    """

  /// For whatever belongs to the test; gone with it.
  let folder: URL

  /// Throws when tmux is not installed: these tests must not pass without it.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "cudgel-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.settings.write(
      to: folder.appending(path: "settings"), atomically: true, encoding: .utf8)
    do {
      _ = try Shell.run(["tmux", "-V"])
    } catch {
      throw Failure(description: "end-to-end tests need tmux on the PATH: \(error)")
    }
  }

  deinit {
    _ = try? run(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// Starts a program in a terminal of its own. When it ends its exit code is written below it (a
  /// dead pane of tmux 3.3 may lose the last lines, and sometimes the code). What is kept, and the
  /// player's key, are the test's own.
  func start(
    _ command: String, columns: Int = 100, rows: Int = 30, environment: [String: String] = [:]
  ) throws -> Pane {
    let home = folder.path(percentEncoded: false)
    let own = ["XDG_DATA_HOME": "\(home)/data", "XDG_CONFIG_HOME": "\(home)/config"]
    let settings = own.merging(environment) { $1 }.sorted { $0.key < $1.key }.map {
      "\($0.key)='\($0.value)'"
    }
    let line = (["env"] + settings + [command, "; echo exit code $?; exec sleep 1000"])
      .joined(separator: " ")
    let id = try run([
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-P", "-F", "#{pane_id}",
      line,
    ])
    return Pane(id: id.trimmingCharacters(in: .whitespacesAndNewlines), tmux: self)
  }

  /// One tmux command; its output.
  func run(_ arguments: [String]) throws -> String {
    let path = folder.path(percentEncoded: false)
    return try Shell.run(
      ["tmux", "-S", "\(path)/socket", "-f", "\(path)/settings", "-u"] + arguments)
  }
}
