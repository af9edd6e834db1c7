import ServerCore
import Simulation
import Testing
import Wire

/// Watching is free, and nobody is moved by it.
struct WatcherTests {
  @Test func `watchers of the same view share the same bytes`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    let watchers = (0..<3).map { _ in scene.join("", .watcher) }
    try scene.advance(ticks: 3)
    scene.act(.step(.south), by: ann)
    var shared: Delivery?
    for _ in 0..<2 {
      try scene.advance()
      shared = shared ?? scene.deliveries.first { $0.viewers.count > 1 }
    }
    #expect(shared?.viewers == watchers)
  }

  @Test func `a watcher that joins moves nobody's baseline`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let first = scene.join("", .watcher, follow: "Ann")
    try scene.advance(ticks: 3)
    for round in 0..<12 {
      scene.act(.step(round.isMultiple(of: 2) ? .south : .north), by: ann)
      let late = scene.join("", .watcher, follow: round.isMultiple(of: 3) ? "" : "ann")
      try scene.advance(ticks: 1 + round % 4)
      #expect(scene[late].snapshotsCount == 1)
      for viewer in [ann, first, late] {
        #expect(scene[viewer].snapshot == scene.match.expectedSnapshot(for: viewer))
      }
      scene.close(late)
      scene.clients[late] = nil
    }
    #expect(scene[ann].snapshotsCount == 1)
    #expect(scene[first].snapshotsCount == 1)
  }

  @Test func `who follows a player sees what it sees, its own state included`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let watcher = scene.join("", .watcher, follow: "ANN")
    try scene.advance(ticks: 2)
    #expect(scene[watcher].snapshot?.own?.speed == 300)
    #expect(scene[watcher].snapshot?.tiles == scene[ann].snapshot?.tiles)
    #expect(scene[watcher].welcome?.resumeToken == [])
  }

  @Test func `the free view is the union of the players' views`() throws {
    let scene = MatchScene()
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    for tick in 0..<60 {
      scene.act(.step(tick.isMultiple(of: 3) ? .southWest : .west), by: ann)
      scene.act(.step(.east), by: bob)
      try scene.advance()
    }
    let watcher = scene.join("", .watcher)
    try scene.advance(ticks: 2)
    let tiles = try #require(scene[watcher].snapshot?.tiles)
    let views = [ann, bob].compactMap { scene[$0].snapshot?.tiles }
    #expect(
      tiles.indices.allSatisfy { index in
        (tiles[index] != 0) == views.contains { $0[index] != 0 }
      })
    #expect(scene[watcher].snapshot?.own == nil)
    #expect(scene[watcher].snapshot?.entities.map(\.name).sorted() == ["Ann", "Bob"])
  }

  @Test func `when the followed player leaves the watcher is told and sees all`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    _ = scene.join("Bob")
    let watcher = scene.join("", .watcher, follow: "Ann")
    try scene.advance(ticks: 2)
    scene.send(.farewell, from: ann)
    try scene.advance(ticks: 4)
    #expect(scene[watcher].notices.last == "Ann is gone; you see what all players see.")
    #expect(scene[watcher].snapshot?.own == nil)
    #expect(scene[watcher].snapshotsCount == 2)
    #expect(scene[watcher].snapshot == scene.match.expectedSnapshot(for: watcher))
  }

  @Test func `whoever is put back to the free view is never shown what was seen long ago`() throws {
    let scene = MatchScene(terrain: .meadow(width: 90, height: 20))
    let (ann, bot) = (scene.join("Ann"), scene.join("Bot", .hostBot))
    let early = scene.join("", .watcher)
    try scene.advance(ticks: 4)
    scene.close(early)
    scene.clients[early] = nil
    for _ in 0..<160 {
      scene.act(.step(.east), by: ann)
      try scene.advance(ticks: 2)
    }
    let watcher = scene.join("", .watcher, follow: "Bot")
    scene.stalled = [bot]
    for _ in 0..<20 * 17 where scene[bot].closeCode == nil {
      try scene.advance()
      guard scene[bot].closeCode != nil || scene[watcher].snapshot?.own == nil else { continue }
      // The tick on which the bot is closed for being too slow.
      #expect(scene[watcher].snapshot?.entities.map(\.name) == ["Ann"])
    }
    #expect(scene[bot].closeCode == 4008)
    try scene.advance(ticks: 3)
    #expect(scene[watcher].snapshot?.entities.map(\.name) == ["Ann"])
  }

  @Test func `whom nobody knows nobody follows`() throws {
    let scene = MatchScene()
    let early = scene.join("", .watcher, follow: "Zed")
    _ = scene.join("Bot", .hostBot)
    _ = scene.join("Ann")
    let watcher = scene.join("", .watcher, follow: "Zed")
    try scene.advance(ticks: 2)
    let sentence = "Nobody of that name is here."
    #expect(scene[early].notices.prefix(2) == [sentence, "There is nobody to follow yet."])
    #expect(scene[watcher].notices.prefix(2) == [sentence, "You can follow: Ann, Bot"])
    #expect(scene[watcher].snapshot?.own == nil)
  }

  @Test func `who is waited for is followed as soon as they come, and come back`() throws {
    let scene = MatchScene()
    _ = scene.join("Ann")
    let watcher = scene.join("", .watcher, follow: "bob")
    let other = scene.join("", .watcher, follow: "Bob")
    try scene.advance(ticks: 2)
    scene.send(.follow("Ann"), from: other)
    for _ in 0..<2 {
      let bob = scene.join("Bob")
      try scene.advance(ticks: 25)
      #expect(scene[watcher].notices.last == "Bob is here; you see what they see.")
      #expect(scene[watcher].ownEntity?.name == "Bob")
      scene.send(.farewell, from: bob)
      try scene.advance(ticks: 4)
      #expect(scene[watcher].snapshot?.own == nil)
    }
    #expect(scene[other].ownEntity?.name == "Ann")
    scene.send(.follow(""), from: watcher)
    _ = scene.join("Bob")
    try scene.advance(ticks: 25)
    #expect(scene[watcher].snapshot?.own == nil)
  }

  @Test(arguments: [
    ClientMessage.inputs(acknowledged: .zero, []), .chat("boo"), .clearInputs,
  ])
  func `a watcher that wants to play is closed with 1008`(message: ClientMessage) throws {
    let scene = MatchScene()
    let watcher = scene.join("", .watcher)
    try scene.advance()
    scene.send(message, from: watcher)
    try scene.advance()
    #expect(scene[watcher].farewell == .notAllowed)
    #expect(scene[watcher].closeCode == 1008)
  }

  @Test func `who comes between the halves of a tick is welcomed before it is shown anything`()
    throws
  {
    let scene = MatchScene()
    _ = scene.join("Ann")
    _ = scene.join("", .watcher)
    try scene.advance(ticks: 3)
    for _ in 0..<2 {
      var newcomer = ViewerID(0)
      scene.meanwhile = { newcomer = scene.join("", .watcher) }
      try scene.advance(ticks: 3)
      let messages = scene[newcomer].messages
      let welcome = messages.firstIndex { if case .welcome = $0 { true } else { false } }
      let shown = messages.firstIndex { if case .snapshot = $0 { true } else { false } }
      #expect(try #require(welcome) < #require(shown))
      #expect(scene[newcomer].snapshotsCount == 1)
      #expect(scene[newcomer].snapshot?.entities.map(\.name) == ["Ann"])
    }
  }

  @Test func `a resync brings a whole snapshot, once a second, and is counted`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let watcher = scene.join("", .watcher)
    try scene.advance(ticks: 2)
    for viewer in [ann, watcher] {
      for _ in 0..<5 { scene.send(.resync, from: viewer) }
    }
    try scene.advance(ticks: 2)
    #expect(scene[ann].snapshotsCount == 2)
    #expect(scene[watcher].snapshotsCount == 2)
    #expect(scene.match.status.checksumMismatches == 2)
    for viewer in [ann, watcher] {
      #expect(scene[viewer].snapshot == scene.match.expectedSnapshot(for: viewer))
    }
  }

  @Test func `when all is still there is a heartbeat a second and nothing else`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 60)
    let frames = scene[ann].framesCount
    let bytes = scene[ann].bytesCount
    try scene.advance(ticks: 100)
    #expect(scene[ann].framesCount == frames + 5)
    #expect(scene[ann].bytesCount <= bytes + 5 * 5)
    #expect(scene[ann].heartbeats.count >= 5)
  }
}
