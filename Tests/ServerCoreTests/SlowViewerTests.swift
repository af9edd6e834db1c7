import ServerCore
import Simulation
import Testing
import Wire

/// A viewer that does not keep up costs the others nothing.
struct SlowViewerTests {
  /// Ann walks up and down while somebody stalls.
  private func walk(_ ann: ViewerID, in scene: MatchScene, ticks: Int) throws {
    for tick in 0..<ticks {
      if tick.isMultiple(of: 4) {
        scene.act(.step(tick.isMultiple(of: 8) ? .south : .north), by: ann)
      }
      try scene.advance()
    }
  }

  @Test func `a stalled player is sent less, then nothing, then is closed with 4008`() throws {
    let scene = MatchScene()
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try walk(ann, in: scene, ticks: 40)
    scene.stalled = [bob]
    var deliveries: [Int] = []
    for _ in 0..<16 {
      var count = 0
      for _ in 0..<5 {
        try walk(ann, in: scene, ticks: 4)
        count += scene.deliveries.count { $0.viewers.contains(bob) }
      }
      deliveries.append(count)
    }
    #expect(deliveries.first ?? 0 > 0)
    #expect(deliveries.dropFirst(4).dropLast(1).allSatisfy { $0 == 0 })
    #expect(scene[bob].closeCode == 4008)
    #expect(scene.match.status.closedAsTooSlow == 1)
    #expect(scene[ann].snapshot == scene.match.expectedSnapshot(for: ann))
    #expect(scene[ann].snapshotsCount == 1)
  }

  @Test func `a token holds after being too slow`() throws {
    let scene = MatchScene()
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try walk(ann, in: scene, ticks: 40)
    scene.stalled = [bob]
    try walk(ann, in: scene, ticks: 360)
    #expect(scene[bob].closeCode == 4008)
    let again = scene.join("Bob", token: scene[bob].welcome?.resumeToken ?? [])
    try scene.advance()
    #expect(scene[again].ownEntity?.name == "Bob")
  }

  @Test func `a slow watcher leaves the shared feed and comes back in step`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let (quick, slow) = (scene.join("", .watcher), scene.join("", .watcher))
    try walk(ann, in: scene, ticks: 40)
    let kept = try #require(scene[slow].snapshot?.tick)
    // Its link takes frames, but nothing comes back for three seconds.
    scene.withholding = [slow]
    try walk(ann, in: scene, ticks: 60)
    #expect(scene.match.status.slowViewers == 1)
    #expect(scene[slow].snapshot == scene.match.expectedSnapshot(for: slow))
    #expect(scene[slow].snapshot?.tick ?? .zero < (scene[quick].snapshot?.tick ?? .zero))
    #expect(scene[slow].snapshot?.tick ?? .zero > kept)
    scene.withholding = []
    scene.send(.acknowledgement(scene[slow].snapshot?.tick ?? .zero), from: slow)
    try walk(ann, in: scene, ticks: 20)
    #expect(scene[slow].snapshot?.entities == scene[quick].snapshot?.entities)
    #expect(scene[slow].snapshotsCount == 1, "one merged delta, no snapshot")
    try walk(ann, in: scene, ticks: 120)
    #expect(scene[slow].snapshotsCount == 2, "back in the shared feed")
    #expect(scene[slow].snapshot == scene[quick].snapshot)
    #expect(scene[quick].snapshotsCount == 1)
  }

  @Test func `a watcher that was slow and is alone misses no word and needs no snapshot`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let slow = scene.join("", .watcher)
    try walk(ann, in: scene, ticks: 40)
    scene.withholding = [slow]
    try walk(ann, in: scene, ticks: 50)
    #expect(scene.match.status.slowViewers == 1)
    scene.withholding = []
    scene.send(.acknowledgement(scene[slow].tick ?? .zero), from: slow)
    try walk(ann, in: scene, ticks: 10)
    let heardBefore = scene[slow].notices.count
    var guest: ViewerID?
    for index in 0..<160 {
      // Somebody comes or goes on every tick: so many notices there must be.
      if let leaving = guest {
        scene.send(.farewell, from: leaving)
        guest = nil
      } else {
        guest = scene.join("guest \(index)")
      }
      try walk(ann, in: scene, ticks: 1)
    }
    try walk(ann, in: scene, ticks: 2)
    #expect(scene[slow].notices.count == heardBefore + 160)
    #expect(scene[slow].snapshotsCount == 1)
    #expect(scene[slow].snapshot == scene.match.expectedSnapshot(for: slow))
    let second = scene.join("", .watcher)
    try walk(ann, in: scene, ticks: 4)
    #expect(scene[second].snapshot == scene[slow].snapshot, "they share one feed again")
    #expect(scene.deliveries.allSatisfy { !$0.viewers.contains(slow) || $0.viewers.count == 2 })
  }

  @Test func `a watcher that is far behind gets nothing by following somebody else`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let slow = scene.join("", .watcher)
    try walk(ann, in: scene, ticks: 40)
    scene.stalled = [slow]
    try walk(ann, in: scene, ticks: 80)
    scene.send(.follow("Ann"), from: slow)
    scene.send(.resync, from: slow)
    for _ in 0..<20 {
      try walk(ann, in: scene, ticks: 1)
      #expect(!scene.deliveries.contains { $0.viewers.contains(slow) })
    }
  }
}
