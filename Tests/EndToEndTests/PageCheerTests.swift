import Foundation
import Testing

extension EndToEnd {
  /// Who watches by the page and by the terminal know of each other, and are heard or told why not.
  @Suite(
    .enabled(
      if: PageBrowser.isExpected,
      "chromium and chromium-driver are not installed: the page is not tried in a browser"))
  struct PageCheerTests {
    @Test func `it tells who watches, and cheers where the host lets it`() async throws {
      let match = try await Match.start("--size small --seed 4 --bots 2 --cheers")
      let browser = try await PageBrowser.start(in: match.tmux)
      try await browser.open("http://\(match.address)/")
      let mo = try await watch(match)
      try await browser.until("#watchers", contains: "2 watching: Mo, 1 unnamed")
      try mo.press("o")
      try await mo.wait(for: "2 watching: Mo, 1 unnamed")
      try mo.press("Escape")
      try await browser.run("document.getElementById('cheer').click()")
      try await mo.wait(for: "A watcher cheers!")
      try mo.press("c")
      try await browser.until("#feed", contains: "Mo, who watches, cheers!")
      #expect(try await browser.complaints() == [])
      await browser.quit()
    }

    @Test func `where the host does not, the page has no button and the terminal says so`()
      async throws
    {
      let match = try await Match.start("--size small --seed 4 --bots 2")
      let browser = try await PageBrowser.start(in: match.tmux)
      try await browser.open("http://\(match.address)/")
      let mo = try await watch(match)
      try await browser.until("#watchers", contains: "2 watching: Mo, 1 unnamed")
      let isHidden = try await browser.run("return document.getElementById('cheer').hidden")
      #expect(isHidden as? Bool == true)
      try mo.press("c")
      // The log beside the map is narrow.
      try await mo.wait(for: "This host does not let")
      await browser.quit()
    }

    private func watch(_ match: Match) async throws -> Pane {
      let pane = try match.tmux.start(
        "\(try CudgelProgram.path()) watch \(match.address) --as Mo", columns: 100, rows: 30)
      try await pane.wait(for: "watching")
      return pane
    }
  }
}
