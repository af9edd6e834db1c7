import ServerCore
import Simulation
import Testing
import Wire

/// The host's own process may look on too.
struct LocalWatchTests {
  private func watch(_ subject: LocalWatch.Subject, in scene: MatchScene) -> ViewerID {
    scene.open(.local(LocalWatch(subject)))
  }

  @Test func `a local watcher gets the same bytes as one over a link`() throws {
    let scene = MatchScene(watchersMax: 1)
    let ann = scene.join("Ann")
    let linked = scene.join("", .watcher)
    let local = watch(.everybody, in: scene)
    for tick in 0..<20 {
      if tick.isMultiple(of: 4) { scene.act(.step(.south), by: ann) }
      try scene.advance()
      for delivery in scene.deliveries where tick > 3 && delivery.viewers.contains(local) {
        #expect(delivery.viewers.contains(linked))
      }
    }
    #expect(scene[local].snapshot == scene[linked].snapshot)
    #expect(scene[local].welcome == scene[linked].welcome)
    #expect(scene[local].boards == scene[linked].boards)
    #expect(scene[local].mismatches == 0)
  }

  @Test func `it counts neither as a watcher nor against their places, and needs no word`() throws {
    let scene = MatchScene(watchersMax: 1, word: "fire")
    let locals = (0..<4).map { _ in watch(.everybody, in: scene) }
    try scene.advance(ticks: 2)
    #expect(scene.match.status.watchers == 0)
    #expect(locals.allSatisfy { scene[$0].welcome != nil && scene[$0].farewell == nil })
  }

  @Test func `it never acknowledges and is never behind`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let local = watch(.player("ann"), in: scene)
    scene.withholding = [local]
    for tick in 0..<400 {
      scene.act(.step(tick.isMultiple(of: 2) ? .south : .north), by: ann)
      try scene.advance()
    }
    #expect(scene.match.status.slowViewers == 0)
    #expect(scene[local].snapshot == scene.match.expectedSnapshot(for: local))
    #expect(scene[local].snapshot?.own != nil)
  }

  @Test func `the whole world is every tile and every creature, as they change`() throws {
    let scene = MatchScene(terrain: .meadow(width: 90, height: 20))
    let ann = scene.join("Ann")
    let (all, free) = (watch(.wholeWorld, in: scene), watch(.everybody, in: scene))
    for tick in 0..<60 {
      scene.act(.step(tick.isMultiple(of: 3) ? .east : .southEast), by: ann)
      try scene.advance()
    }
    let ground = scene.match.world.map.tiles.map(\.rawValue)
    #expect(scene[all].snapshot?.tiles == ground)
    #expect(scene[free].snapshot?.tiles.contains(0) == true)
    var creatures = 0
    scene.match.world.forEachEntity { creatures += scene.match.world.isLyingInWait($0) ? 0 : 1 }
    #expect(scene[all].snapshot?.entities.count == creatures)
    #expect(scene[all].snapshot == scene.match.expectedSnapshot(for: all))
    #expect(scene[all].mismatches == 0)
    scene.close(all)
    try scene.advance(ticks: 2)
    #expect(scene.deliveries.allSatisfy { !$0.viewers.contains(all) })
  }

  @Test func `who follows is closed when there is no such player, or no longer`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    _ = scene.join("Bob")
    let (none, some) = (watch(.player("Zed"), in: scene), watch(.player("Ann"), in: scene))
    try scene.advance(ticks: 2)
    #expect(scene[none].farewell == .notAllowed)
    #expect(
      scene[none].sentence == "Nobody of that name is here. You can follow: Ann, Bob")
    scene.send(.farewell, from: ann)
    try scene.advance(ticks: 2)
    #expect(scene[some].farewell == .notAllowed)
    #expect(scene[some].sentence == "Ann is gone.")
  }

  @Test func `what a local watcher sends is what a watcher may send`() throws {
    let scene = MatchScene()
    _ = scene.join("Ann")
    let (one, two) = (watch(.wholeWorld, in: scene), watch(.wholeWorld, in: scene))
    try scene.advance(ticks: 2)
    scene.send(.resync, from: one)
    scene.send(.chat("boo"), from: two)
    try scene.advance(ticks: 2)
    #expect(scene[one].snapshotsCount == 2)
    #expect(scene[two].farewell == .notAllowed)
  }
}
