import Foundation

/// A match on a free port of this machine, with a terminal for everyone in it.
struct Match {
  let tmux: Tmux
  let host: Pane
  /// `127.0.0.1:PORT`.
  let address: String

  static var addressPattern: Regex<(Substring, Substring)> { /ws:\/\/(127\.0\.0\.1:\d+)/ }

  /// Hosts one and waits until it listens.
  static func start(_ options: String = "--size small --seed 1") async throws -> Match {
    let tmux = try Tmux()
    let host = try tmux.start(
      "\(try CudgelProgram.path()) host --headless --bind 127.0.0.1 --port 0 \(options)",
      columns: 160, rows: 50)
    let screen = try await host.wait(until: "the host names its address") {
      $0.contains(addressPattern)
    }
    guard let found = screen.firstMatch(of: addressPattern) else {
      throw Tmux.Failure(description: "no address in\n\(screen)")
    }
    return Match(tmux: tmux, host: host, address: String(found.1))
  }

  /// Joins and waits for the first picture of the match.
  func play(
    as name: String, columns: Int = 100, rows: Int = 30, environment: [String: String] = [:]
  ) async throws -> Pane {
    let pane = try tmux.start(
      "\(try CudgelProgram.path()) play \(address) --as \(name)", columns: columns, rows: rows,
      environment: environment)
    try await pane.wait(until: "\(name) stands in the match") { $0.sent != nil }
    return pane
  }

  /// Looks on and waits for the first picture.
  func watch(following name: String = "") async throws -> Pane {
    let follow = name.isEmpty ? "" : "--follow \(name)"
    let pane = try tmux.start("\(try CudgelProgram.path()) watch \(address) \(follow)")
    try await pane.wait(for: "watching")
    return pane
  }
}

extension String {
  /// The HUD's count of inputs sent.
  var sent: Int? { firstMatch(of: /sent (\d+)/).flatMap { Int($0.1) } }
  /// The HUD's count of inputs that the server has run.
  var run: Int? { firstMatch(of: /run (\d+)/).flatMap { Int($0.1) } }
  /// Hit points that are left, of the HUD's `left/most`.
  var hitPoints: Int? { firstMatch(of: /HP (\d+)\/\d+/).flatMap { Int($0.1) } }

  /// Whether the bar shows less than all of one's hit points.
  var isHurt: Bool {
    firstMatch(of: /HP (\d+)\/(\d+)/).map { $0.1 != $0.2 } ?? false
  }

  /// Where a character stands on the screen, first row first.
  func place(of glyph: Character) -> ScreenPlace? {
    for (row, line) in split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let index = line.firstIndex(of: glyph) {
        return ScreenPlace(column: line.distance(from: line.startIndex, to: index), row: row)
      }
    }
    return nil
  }
}

struct ScreenPlace: Equatable {
  var column: Int
  var row: Int
}
