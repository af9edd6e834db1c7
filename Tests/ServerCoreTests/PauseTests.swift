import ServerCore
import Simulation
import Testing
import Wire

/// Whoever plays alone may stop the world.
@Suite struct PauseTests {
  static func pause(_ isWanted: Bool, _ viewer: ViewerID, in scene: MatchScene) {
    scene.send(.pause(isWanted), from: viewer)
  }

  @Test func `who plays alone stops the world and lets it go on`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 10)
    Self.pause(true, ann, in: scene)
    let tick = scene.match.world.tick
    try scene.advance(ticks: 100)
    #expect(scene.match.world.tick == tick)
    #expect(scene.match.status.isPaused)
    #expect(scene[ann].isPaused)
    Self.pause(false, ann, in: scene)
    try scene.advance(ticks: 10)
    #expect(scene.match.world.tick == tick + 10)
    #expect(!scene[ann].isPaused)
  }

  @Test func `the host's bots don't count, another human does`() throws {
    let scene = MatchScene()
    let (ann, _) = (scene.join("Ann"), scene.join("Robin", .hostBot))
    try scene.advance(ticks: 10)
    Self.pause(true, ann, in: scene)
    #expect(scene.match.status.isPaused)
    let bob = scene.join("Bob")
    let tick = scene.match.world.tick
    try scene.advance(ticks: 5)
    #expect(!scene.match.status.isPaused)
    #expect(scene.match.world.tick == tick + 5)
    Self.pause(true, bob, in: scene)
    try scene.advance()
    #expect(!scene.match.status.isPaused)
    #expect(scene[bob].notices.contains("Others play here: the world can't be stopped."))
  }

  @Test func `a bot can't stop the world`() throws {
    let scene = MatchScene()
    let (_, robin) = (scene.join("Ann"), scene.join("Robin", .hostBot))
    try scene.advance(ticks: 10)
    Self.pause(true, robin, in: scene)
    #expect(!scene.match.status.isPaused)
  }

  @Test func `a long pause makes nobody slow, and the links hear from the host`() throws {
    let scene = MatchScene()
    let (ann, watcher) = (scene.join("Ann"), scene.join("", .watcher))
    try scene.advance(ticks: 11)
    Self.pause(true, ann, in: scene)
    for _ in 0..<60 {
      let frames = [ann, watcher].map { scene[$0].framesCount }
      try scene.advance(ticks: 20)
      #expect(scene.match.status.slowViewers == 0)
      #expect(scene[ann].framesCount > frames[0])
      #expect(scene[watcher].framesCount > frames[1])
    }
    #expect(scene[ann].closeCode == nil && scene[watcher].closeCode == nil)
    #expect(scene[ann].mismatches == 0 && scene[watcher].mismatches == 0)
  }

  @Test func `who comes to watch a world that stands still sees it`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 11)
    Self.pause(true, ann, in: scene)
    try scene.advance(ticks: 7)
    let watcher = scene.join("", .watcher, follow: "Ann")
    try scene.advance(ticks: 4)
    #expect(scene[watcher].ownEntity?.name == "Ann")
    #expect(scene[watcher].isPaused)
  }

  @Test func `a lost link comes back to a world that still stands`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 11)
    let token = try #require(scene[ann].welcome?.resumeToken)
    Self.pause(true, ann, in: scene)
    try scene.advance(ticks: 5)
    let tick = scene.match.world.tick
    scene.close(ann)
    try scene.advance(ticks: 20)
    let again = scene.join("Ann", token: token)
    try scene.advance(ticks: 3)
    #expect(scene.match.world.tick == tick)
    #expect(scene[again].ownEntity?.name == "Ann")
  }

  @Test func `when the one who stopped it is gone for good, it goes on`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 11)
    Self.pause(true, ann, in: scene)
    scene.close(ann)
    try scene.advance(ticks: 31 * 20)
    #expect(!scene.match.status.isPaused)
  }

  @Test func `what is said while the world stands still is heard at once`() throws {
    let scene = MatchScene()
    let (ann, watcher) = (scene.join("Ann"), scene.join("", .watcher))
    try scene.advance(ticks: 10)
    Self.pause(true, ann, in: scene)
    scene.send(.chat("!wait for me"), from: ann)
    try scene.advance(ticks: 2)
    #expect(scene[watcher].heard == ["Ann: wait for me"])
  }

  @Test func `inputs to a world that stands still are refused and never run`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 10)
    let place = scene[ann].ownEntity?.position
    Self.pause(true, ann, in: scene)
    for _ in 0..<6 { scene.act(.step(.north), by: ann) }
    try scene.advance(ticks: 5)
    Self.pause(false, ann, in: scene)
    try scene.advance(ticks: 20)
    #expect(scene[ann].ownEntity?.position == place)
    #expect(scene[ann].snapshot?.own?.acknowledged == scene[ann].sequence)
  }
}
