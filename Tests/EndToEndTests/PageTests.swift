import Foundation
import Testing

extension EndToEnd {
  /// The real page in a real browser.
  @Suite(
    .enabled(
      if: PageBrowser.isExpected,
      "chromium and chromium-driver are not installed: the page is not tried in a browser"))
  struct PageTests {
    @Test func `it connects, draws, and agrees with the server on every checksum`() async throws {
      let match = try await Match.start("--size small --seed 4 --bots 4 --mode horde")
      let browser = try await PageBrowser.start(in: match.tmux)
      try await browser.open("http://\(match.address)/")
      try await browser.wait(until: "two checksums agree and some pictures are drawn") {
        $0.link == "open" && $0.checksums.agreed >= 2 && $0.pictures > 5
      }
      #expect(try await browser.colors() > 200, "the canvas is as good as empty")
      #expect(try await browser.state().checksums.differed == 0)
      #expect(try await browser.text(of: "#board .label").contains("bot Alder"))
      #expect(try await browser.complaints() == [])
      await browser.quit()
    }

    @Test func `it follows whom one taps, and goes a while back and live again`() async throws {
      let match = try await Match.start("--size small --seed 4 --bots 3")
      let browser = try await PageBrowser.start(in: match.tmux, columns: 390, rows: 844)
      try await browser.open("http://\(match.address)/")
      try await browser.wait(until: "the match is there") { $0.players.count == 3 }
      try await browser.follow("bot Bramble")
      try await browser.wait(until: "it shows what Bramble sees, which checksums prove") {
        $0.isOwn && $0.checksums.agreed >= 3 && $0.checksums.differed == 0
      }
      #expect(try await browser.text(of: "#who").contains("bot Bramble"))
      try await browser.slide(to: -2)
      let past = try await browser.wait(until: "it is in the past") { !$0.isLive }
      #expect(try #require(past.tick) < #require(past.liveTick))
      try await browser.run("document.getElementById('live').click()")
      try await browser.wait(until: "it is live again") { $0.isLive && $0.tick == $0.liveTick }
      #expect(try await browser.complaints() == [])
      await browser.quit()
    }

    @Test func `when the server goes it says so, and is back by itself when the server is`()
      async throws
    {
      let options = "--size small --seed 4 --bots 3"
      let match = try await Match.start(options)
      let browser = try await PageBrowser.start(in: match.tmux)
      try await browser.open("http://\(match.address)/")
      try await browser.wait(until: "it is open") { $0.players.count == 3 }
      try await browser.follow("bot Cinder")
      try await browser.wait(until: "it follows") { $0.isOwn }
      try match.host.signal(SIGKILL)
      try await browser.wait(until: "it waits") { $0.link == "waiting" }
      #expect(try await browser.text(of: "#trouble p").contains(/link broke|does not answer/))
      let port = try #require(match.address.split(separator: ":").last)
      let again = try match.tmux.start(
        "\(try CudgelProgram.path()) host --headless --bind 127.0.0.1 --port \(port) \(options)",
        columns: 160)
      try await again.wait(for: "hosting")
      try await browser.wait(until: "it follows the same one again") {
        $0.link == "open" && $0.isOwn && $0.followed == "bot Cinder" && $0.checksums.differed == 0
      }
      #expect(
        try await browser.run("return document.getElementById('trouble').hidden") as? Bool == true)
      await browser.quit()
    }

    @Test func `it shows the hit points that /watch/state tells`() async throws {
      let match = try await Match.start("--size small --seed 9 --bots 6 --mode brawl")
      let browser = try await PageBrowser.start(in: match.tmux)
      try await browser.open("http://\(match.address)/")
      try await browser.wait(until: "the match is there") { $0.players.count == 6 }
      var (compared, after) = (0, 0)
      var wounds: Set<[String: Int]> = []
      let deadline = ContinuousClock.now + .seconds(90)
      while compared < 20 || wounds.count < 5 {
        try #require(ContinuousClock.now < deadline, "\(compared) ticks, \(wounds.count) wounds")
        guard let told = try Self.state(of: match, after: after) else { continue }
        after = told.tick
        try await browser.wait(until: "it is as far") { $0.liveTick ?? 0 >= told.tick }
        // A tick that the page was not told of says nothing.
        guard let shown = try await browser.hitPoints(at: [told.tick])[0] else { continue }
        #expect(shown.filter { !$0.key.contains(" at ") } == told.hitPoints, "at \(told.tick)")
        compared += 1
        wounds.insert(told.hitPoints)
      }
      await browser.quit()
    }

    /// By the binary frames, of players and monsters, at every tick that both were told of.
    @Test func `it shows the hit points that a client in another language sees`() async throws {
      let match = try await Match.start("--size small --seed 9 --bots 6 --mode brawl")
      let browser = try await PageBrowser.start(in: match.tmux)
      try await browser.open("http://\(match.address)/")
      try await browser.wait(until: "the match is there") { $0.players.count == 6 }
      let told = try Shell.run(["python3", Self.script, "ws://\(match.address)/watch", "10"])
      let moments = try told.split(separator: "\n").suffix(400).map {
        try JSONDecoder().decode(Moment.self, from: Data($0.utf8))
      }
      let last = try #require(moments.last)
      try await browser.wait(until: "it is as far") { $0.liveTick ?? 0 >= last.tick }
      let shown = try await browser.hitPoints(at: moments.map(\.tick))
      var both: [[String: Int]] = []
      for (moment, shown) in zip(moments, shown) {
        guard let shown else { continue }
        #expect(shown == moment.hitPoints, "at tick \(moment.tick)")
        both.append(shown)
      }
      #expect(both.count * 4 > moments.count, "they have hardly a tick in common")
      #expect(both.contains { $0.keys.contains { $0.contains(" at ") } }, "no monster in sight")
      #expect(Set(both).count > 10)
      await browser.quit()
    }

    /// What `/watch/state` tells when something is newer; nil when nothing was.
    private static func state(of match: Match, after tick: Int) throws -> Moment? {
      let url = "http://\(match.address)/watch/state?after=\(tick)&wait=5"
      let text = try Shell.run(["curl", "--silent", "--show-error", "--max-time", "10", url])
      guard !text.isEmpty else { return nil }
      let state = try JSONDecoder().decode(State.self, from: Data(text.utf8))
      let seen = state.players.compactMap { player in player.hp.map { (player.name, $0) } }
      return Moment(tick: state.tick, hitPoints: Dictionary(uniqueKeysWithValues: seen))
    }

    private struct State: Decodable {
      struct Player: Decodable {
        var name: String
        var hp: Int?
      }
      var tick: Int
      var players: [Player]
    }

    private static let script = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "WireClient/hitpoints.py").path(percentEncoded: false)

    private struct Moment: Decodable {
      var tick: Int
      var hitPoints: [String: Int]
    }
  }
}

extension PageBrowser {
  /// How many different colours the canvas has, of every 7th pixel.
  func colors() async throws -> Int {
    let script = """
      const map = document.getElementById("map");
      const { data } = map.getContext("2d").getImageData(0, 0, map.width, map.height);
      const colors = new Set();
      for (let i = 0; i < data.length; i += 28) {
        colors.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
      }
      return colors.size;
      """
    return try await run(script) as? Int ?? 0
  }

  /// Everybody's as they were told at these ticks; nil where nothing was told of that very tick.
  func hitPoints(at ticks: [Int]) async throws -> [[String: Int]?] {
    let text = try await run("return JSON.stringify(\(ticks).map(cudgel.hitPointsAt))")
    return try JSONDecoder().decode([[String: Int]?].self, from: Data("\(text)".utf8))
  }

  /// Taps a name on the scoreboard.
  func follow(_ name: String) async throws {
    try await run("document.querySelector('#board [data-name=\"\(name)\"]').click()")
  }

  /// Moves the slider of the last minute.
  func slide(to seconds: Int) async throws {
    try await run(
      """
      const slider = document.getElementById("slider");
      slider.value = \(seconds);
      slider.dispatchEvent(new Event("input"));
      """)
  }
}
