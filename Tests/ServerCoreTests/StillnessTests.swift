import ServerCore
import Simulation
import Testing
import Wire

/// Where nothing happens there is only a heartbeat a second, and it must do what deltas do.
struct StillnessTests {
  @Test func `a still player on a dead link is paused and then closed`() throws {
    let scene = MatchScene()
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try scene.advance(ticks: 60)
    scene.stalled = [bob]
    try scene.advance(ticks: 20 * 4)
    #expect(scene.match.status.slowViewers == 1)
    try scene.advance(ticks: 20 * 14)
    #expect(scene[bob].closeCode == 4008)
    #expect(scene[ann].closeCode == nil)
    #expect(scene.match.status.slowViewers == 0)
  }

  @Test func `who acknowledges heartbeats as late as is allowed is never called slow`() throws {
    let scene = MatchScene()
    let (ann, watcher) = (scene.join("Ann"), scene.join("", .watcher))
    scene.isAcknowledging = false
    for tick in 0..<600 {
      try scene.advance()
      #expect(scene.match.status.slowViewers == 0)
      guard tick.isMultiple(of: 10) else { continue }
      for viewer in [ann, watcher] {
        scene.send(.acknowledgement(scene[viewer].tick ?? .zero), from: viewer)
      }
    }
  }

  @Test func `a watcher who hears only talk and takes nothing in is closed as well`() throws {
    let scene = MatchScene()
    let (ann, watcher) = (scene.join("Ann"), scene.join("", .watcher))
    try scene.advance(ticks: 60)
    scene.stalled = [watcher]
    for _ in 0..<18 {
      scene.send(.chat("anybody there?"), from: ann)
      try scene.advance(ticks: 20)
    }
    #expect(scene[watcher].closeCode == 4008)
  }
}
