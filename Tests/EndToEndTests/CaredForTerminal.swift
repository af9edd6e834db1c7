import Foundation

/// The program in a terminal that is looked at before and after it, for whether it was given back.
struct CaredForTerminal {
  let pane: Pane
  private let folder: URL

  /// Starts `cudgel` with these arguments below a line that must still be there afterwards.
  init(_ tmux: Tmux, arguments: String = "") throws {
    folder = tmux.folder.appending(path: "terminal")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = """
      echo BEFORE
      stty -a > modes-before
      sh -c 'echo $$ > pid; exec \(try CudgelProgram.path()) \(arguments)'
      echo "code $?"
      stty -a > modes-after
      echo AFTER
      sleep 1000
      """
    try script.write(to: folder.appending(path: "run.sh"), atomically: true, encoding: .utf8)
    pane = try tmux.start(
      "sh -c 'cd \(folder.path(percentEncoded: false)) && sh run.sh'", columns: 80, rows: 24,
      environment: ["SWIFT_BACKTRACE": "enable=no"])
  }

  /// Waits for the title screen, drawn over everything.
  func waitForTitle() async throws {
    try await pane.wait(for: "play alone")
    try await pane.wait(until: "the alternate screen is on") { _ in
      try pane.ask("#{alternate_on}") == "1"
    }
  }

  func signal(_ number: Int32) throws {
    kill(try pid(), number)
  }

  /// The program's process.
  func pid() throws -> pid_t {
    guard let pid = pid_t(try text("pid")) else { throw Tmux.Failure(description: "no process") }
    return pid
  }

  /// Waits for the end and says all that is not as it was; empty is good.
  func complaints(expecting code: Int32) async throws -> [String] {
    let screen = try await pane.wait(for: "AFTER")
    var complaints: [String] = []
    if !screen.contains("BEFORE") { complaints.append("what stood there before is lost") }
    if !screen.contains("code \(code)\n") { complaints.append("another code than \(code)") }
    if try text("modes-before") != text("modes-after") { complaints.append("stty differs") }
    let flags = try pane.ask(
      "#{alternate_on} #{cursor_flag} #{keypad_flag} #{keypad_cursor_flag}")
    if flags != "0 1 0 0" { complaints.append("alternate, cursor, keypads are \(flags)") }
    return complaints.isEmpty ? [] : complaints + [screen]
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
