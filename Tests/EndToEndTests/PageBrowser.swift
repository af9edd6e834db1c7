import Foundation

/// A headless Chromium that is told what to do over HTTP (https://www.w3.org/TR/webdriver).
/// It and its driver end with the tmux server that the driver runs in.
struct PageBrowser {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What `window.cudgel.state()` tells.
  struct State: Decodable {
    struct Player: Decodable {
      var name: String
      var hp: Int
      var hpMax: Int
    }
    struct Checksums: Decodable {
      var agreed: Int
      var differed: Int
    }
    var link: String
    var reason: String?
    var dials: Int
    var server: String?
    var tick: Int?
    var liveTick: Int?
    var pictures: Int
    var isLive: Bool
    var behind: Double
    var followed: String
    var isOwn: Bool
    var checksums: Checksums
    var players: [Player]
  }

  private let driver: String
  private let session: String

  /// Whether tests can drive it: where the machine says that it is CI they must.
  static var isExpected: Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let isHere = path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/chromedriver")
    }
    return isHere || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  static func start(in tmux: Tmux, columns: Int = 1280, rows: Int = 800) async throws -> PageBrowser
  {
    let pane = try tmux.start("chromedriver --port=0", columns: 160, rows: 20)
    let screen = try await pane.wait(until: "the driver listens") { $0.contains(portPattern) }
    guard let port = screen.firstMatch(of: portPattern)?.1 else {
      throw Failure(description: "no port in\n\(screen)")
    }
    let profile = tmux.folder.appending(path: "chromium").path(percentEncoded: false)
    let options: [String: Any] = [
      "args": [
        // Tests may run as root, where Chromium's sandbox does not, and without a screen.
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--lang=en", "--user-data-dir=\(profile)", "--window-size=\(columns),\(rows)",
      ]
    ]
    let wanted: [String: Any] = [
      "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
    ]
    let driver = "http://127.0.0.1:\(port)"
    let answer = try await ask(
      "POST", "\(driver)/session", ["capabilities": ["alwaysMatch": wanted]])
    guard let session = (answer as? [String: Any])?["sessionId"] as? String else {
      throw Failure(description: "no session in \(answer)")
    }
    return PageBrowser(driver: driver, session: "\(driver)/session/\(session)")
  }

  private static var portPattern: Regex<(Substring, Substring)> {
    /started successfully on port (\d+)/
  }

  func open(_ url: String) async throws {
    _ = try await Self.ask("POST", "\(session)/url", ["url": url])
  }

  /// Runs before the page's own script in every page that is opened from now on.
  func prepare(_ script: String) async throws {
    _ = try await Self.ask(
      "POST", "\(session)/goog/cdp/execute",
      ["cmd": "Page.addScriptToEvaluateOnNewDocument", "params": ["source": script]])
  }

  /// The value that a script returns.
  @discardableResult
  func run(_ script: String) async throws -> Any {
    try await Self.ask("POST", "\(session)/execute/sync", ["script": script, "args": [Any]()])
  }

  func state() async throws -> State {
    let text = try await run("return JSON.stringify(window.cudgel ? cudgel.state() : null)")
    return try JSONDecoder().decode(State.self, from: Data("\(text)".utf8))
  }

  /// Waits until the page's state satisfies the condition; that state.
  @discardableResult
  func wait(
    until what: String, within limit: Duration = .seconds(30), _ isMet: (State) -> Bool
  ) async throws -> State {
    let deadline = ContinuousClock.now + limit
    while true {
      let state = try await state()
      if isMet(state) { return state }
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "waited \(limit) until \(what); the page's state is \(state)")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// What stands in the elements that the selector finds.
  func text(of selector: String) async throws -> String {
    let script = """
      return [...document.querySelectorAll(\(quoted(selector)))].map(e => e.textContent).join("\\n")
      """
    return "\(try await run(script))"
  }

  /// What the browser complains about: errors of scripts, and what the policy forbade.
  func complaints() async throws -> [String] {
    let log = try await Self.ask("POST", "\(session)/se/log", ["type": "browser"])
    return (log as? [[String: Any]] ?? []).filter { "\($0["level"] ?? "")" == "SEVERE" }
      .map { "\($0["message"] ?? "")" }
  }

  func quit() async {
    _ = try? await Self.ask("DELETE", session, nil)
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// By curl: the driver writes header lines that Foundation on Linux can't read.
  private static func ask(
    _ method: String, _ url: String, _ body: [String: Any]?
  ) async throws -> Any {
    var arguments = ["curl", "--silent", "--show-error", "--max-time", "60", "-X", method, url]
    if let body {
      let json = try JSONSerialization.data(withJSONObject: body)
      arguments += ["--data-binary", String(decoding: json, as: UTF8.self)]
    }
    let answer = try Shell.run(arguments)
    let whole = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
    guard let value = whole?["value"] else { throw Failure(description: answer) }
    if let problem = value as? [String: Any], problem["error"] != nil {
      throw Failure(description: String(answer.prefix(600)))
    }
    return value
  }
}
