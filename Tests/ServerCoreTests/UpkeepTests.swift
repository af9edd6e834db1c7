import Simulation
import Testing
import Wire

@testable import ServerCore

/// What the match keeps from tick to tick.
struct UpkeepTests {
  @Test func `the roster is gathered in the same memory on every tick`() throws {
    let scene = MatchScene()
    for index in 1...5 { _ = scene.join("p\(index)") }
    _ = scene.join("", .watcher)
    try scene.advance(ticks: 3)
    let memory = scene.match.roster.entries.withUnsafeBufferPointer { $0.baseAddress }
    for _ in 0..<4 {
      try scene.advance()
      #expect(scene.match.roster.entries.withUnsafeBufferPointer { $0.baseAddress } == memory)
    }
  }

  @Test func `a misfit is counted once, whoever leaves the feed that had it`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let watchers = (0..<3).map { _ in scene.join("", .watcher) }
    try scene.advance(ticks: 4)
    scene.match.feeds[0].feed.misfits = 1
    scene.withholding = Set(watchers)
    for tick in 0..<80 {
      if tick.isMultiple(of: 4) {
        scene.act(.step(tick.isMultiple(of: 8) ? .south : .north), by: ann)
      }
      try scene.advance()
      #expect(scene.match.status.checksumMismatches == 1)
    }
    #expect(scene.match.feeds.count == 3, "each has one of its own")
    for watcher in watchers { scene.close(watcher) }
    #expect(scene.match.status.checksumMismatches == 1)
  }

  @Test func `every feed is found by its number while watchers come and go`() throws {
    var crowd = Crowd(seed: 8, players: 6, watchers: 8)
    for _ in 0..<300 {
      try crowd.advance()
      let scene = crowd.scene
      for feed in scene.match.feeds.indices {
        #expect(scene.match.feedIndex(scene.match.feeds[feed].id) == feed)
      }
    }
  }
}
