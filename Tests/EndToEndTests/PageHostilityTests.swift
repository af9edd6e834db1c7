import Foundation
import Testing

extension EndToEnd {
  /// What strangers and a broken server can do to somebody who looks on: nothing.
  @Suite(
    .enabled(
      if: PageBrowser.isExpected,
      "chromium and chromium-driver are not installed: the page is not tried in a browser"))
  struct PageHostilityTests {
    @Test func `names and talk with HTML in them are only text`() async throws {
      let match = try await Match.start("--size small --seed 4")
      let browser = try await PageBrowser.start(in: match.tmux)
      try await browser.open("http://\(match.address)/")
      try await browser.wait(until: "it is open") { $0.link == "open" }
      let player = try await match.play(as: "'<b>Eve</b>'")
      try player.press("c")
      try player.type("!<img src=x onerror=document.title=1>")
      try player.press("Enter")
      try await browser.wait(until: "she is there") {
        $0.players.contains { $0.name == "<b>Eve</b>" }
      }
      try await browser.until("#feed", contains: "<img src=x onerror=document.title=1>")
      // The board is told at most once a second.
      try await browser.until("#board .label", contains: "<b>Eve</b>")
      let made = try await browser.run("return document.querySelectorAll('img, #board b').length")
      #expect(made as? Int == 0)
      #expect(try await browser.run("return document.title") as? String == "Cudgel")
      #expect(try await browser.complaints() == [])
      await browser.quit()
    }

    /// The first two links bring nonsense soon after they are open.
    @Test func `a frame without sense ends the link, and it dials again with patience`()
      async throws
    {
      let match = try await Match.start("--size small --seed 4 --bots 2")
      let browser = try await PageBrowser.start(in: match.tmux)
      try await browser.prepare(
        """
        let links = 0;
        const Real = WebSocket;
        window.WebSocket = class extends Real {
          constructor(...all) {
            super(...all);
            const nonsense = Uint8Array.from([2, 1, 0xff]).buffer;
            if (++links <= 2) setTimeout(() => this.onmessage({ data: nonsense }), 1500);
          }
        };
        """)
      try await browser.open("http://\(match.address)/")
      try await browser.wait(until: "it has given up the first link") { $0.reason == "nonsense" }
      let state = try await browser.wait(until: "the third holds") {
        $0.dials == 3 && $0.link == "open"
      }
      try await Task.sleep(for: .seconds(2))
      let later = try await browser.state()
      #expect(later.dials == 3 && later.pictures > state.pictures)
      await browser.quit()
    }

    @Test func `a locked match asks for its word, and lets in who knows it`() async throws {
      let match = try await Match.start(
        "--size small --seed 4 --bots 2 --password 'long may it burn'")
      let browser = try await PageBrowser.start(in: match.tmux)
      try await browser.open("http://\(match.address)/")
      try await browser.wait(until: "it asks") { $0.link == "locked" }
      try await browser.answer("wrong")
      try await browser.until("#lock p", contains: "That is not the word.")
      #expect(try await browser.state().link == "locked")
      try await browser.answer("long may it burn")
      try await browser.wait(until: "it is let in") { $0.link == "open" && $0.players.count == 2 }
      await browser.quit()
    }
  }
}

extension PageBrowser {
  /// Types the word of a locked match.
  func answer(_ word: String) async throws {
    try await run(
      """
      document.getElementById("word-field").value = "\(word)";
      document.getElementById("enter").click();
      """)
  }

  /// Waits until a text stands in what the selector finds.
  func until(_ selector: String, contains text: String) async throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while try await !self.text(of: selector).contains(text) {
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "'\(text)' never stood in \(selector)")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}
