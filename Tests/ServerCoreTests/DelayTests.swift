import ServerCore
import Simulation
import Testing
import Wire

/// Watchers see the match as late as the host wants, whatever they do.
struct DelayTests {
  private static let ticks = 40

  private func scene(
    _ fog: WatchRules.Fog = .players, seconds: Int64 = 2, terrain: Terrain = .make()
  ) -> MatchScene {
    MatchScene(
      terrain: terrain, watchersMax: 20,
      watching: WatchRules(fog: fog, delay: seconds * 1_000_000))
  }

  /// Ann walks up and down.
  private func walk(_ ann: ViewerID, in scene: MatchScene, ticks: Int) throws {
    for _ in 0..<ticks {
      let tick = scene.match.world.tick.rawValue
      if tick.isMultiple(of: 4) {
        scene.act(.step(tick.isMultiple(of: 8) ? .south : .north), by: ann)
      }
      try scene.advance()
    }
  }

  @Test(arguments: ["", "Ann"])
  func `a watcher sees what another saw before, and all of it`(follow: String) throws {
    let (late, live) = (scene(), scene(seconds: 0))
    let anns = (late.join("Ann"), live.join("Ann"))
    try walk(anns.0, in: late, ticks: 50)
    try walk(anns.1, in: live, ticks: 50)
    let watchers = (
      late.join("", .watcher, follow: follow), live.join("", .watcher, follow: follow)
    )
    var seen: [Snapshot] = []
    for _ in 0..<120 {
      try walk(anns.1, in: live, ticks: 1)
      if let snapshot = live[watchers.1].snapshot, seen.last?.tick != snapshot.tick {
        seen.append(snapshot)
      }
    }
    var (compared, newest) = (0, Tick.zero)
    for _ in 0..<120 {
      try walk(anns.0, in: late, ticks: 1)
      let snapshot = try #require(late[watchers.0].snapshot)
      #expect(late.match.world.tick - snapshot.tick >= Self.ticks)
      #expect(snapshot == late.match.expectedSnapshot(for: watchers.0))
      newest = max(newest, snapshot.tick)
      guard let same = seen.first(where: { $0.tick == snapshot.tick }) else { continue }
      #expect(same.tiles == snapshot.tiles)
      #expect(same.entities.map(\.position) == snapshot.entities.map(\.position))
      compared += 1
    }
    #expect(compared > 60)
    #expect(late.match.world.tick - newest <= Self.ticks + 4)
    #expect(late[watchers.0].mismatches == 0 && late[watchers.0].snapshotsCount == 1)
  }

  @Test func `nothing that is said or done is told before its time`() throws {
    let scene = scene()
    let ann = scene.join("Ann")
    try walk(ann, in: scene, ticks: 60)
    let watchers = ["", "Ann"].map { scene.join("", .watcher, follow: $0) }
    let local = scene.open(.local(LocalWatch(.everybody)))
    try walk(ann, in: scene, ticks: 10)
    scene.send(.chat("!a secret"), from: ann)
    _ = scene.join("Bob")
    let saidAt = scene.match.world.tick
    var heardAt: Tick?
    for _ in 0..<60 {
      try walk(ann, in: scene, ticks: 1)
      let isTime = scene.match.world.tick - saidAt >= Self.ticks
      for viewer in watchers + [local] {
        let hears = scene[viewer].heard.contains("Ann: a secret")
        let sees =
          scene[viewer].notices.contains("Bob joins.")
          || scene[viewer].boards.contains { $0.rows.contains { $0.name == "Bob" } }
          || scene[viewer].snapshot?.entities.contains { $0.name == "Bob" } == true
        #expect(!hears && !sees || isTime)
        if hears, sees, heardAt == nil { heardAt = scene.match.world.tick }
      }
    }
    #expect(try #require(heardAt) - saidAt <= Self.ticks + 25, "the scoreboard once a second")
  }

  @Test func `who has just come can't be followed yet, and who has gone still can`() throws {
    let scene = scene()
    let ann = scene.join("Ann")
    try walk(ann, in: scene, ticks: 60)
    let bob = scene.join("Bob")
    try walk(ann, in: scene, ticks: 4)
    let early = scene.join("", .watcher, follow: "Bob")
    try walk(ann, in: scene, ticks: 2)
    #expect(scene[early].notices.contains("Nobody of that name is here."))
    #expect(scene[early].notices.contains("You can follow: Ann"))
    try walk(ann, in: scene, ticks: 50)
    scene.send(.farewell, from: bob)
    try walk(ann, in: scene, ticks: 10)
    let late = scene.join("", .watcher, follow: "bob")
    try walk(ann, in: scene, ticks: 4)
    #expect(scene[late].snapshot?.own != nil)
    let lost = scene.join("", .watcher, follow: "Zed")
    try walk(ann, in: scene, ticks: 2)
    #expect(scene[lost].notices.contains("You can follow: Ann, Bob"))
    #expect(!scene[late].notices.contains { $0.contains("Bob is gone") })
    try walk(ann, in: scene, ticks: Self.ticks)
    #expect(scene[late].notices.contains("Bob is gone; you see what all players see."))
    #expect(scene[late].snapshot?.own == nil)
    #expect(scene[late].snapshot == scene.match.expectedSnapshot(for: late))
  }

  @Test func `the next match is seen as late as everything else`() throws {
    var rules = Rules.make()
    rules.modes.brawl.lasts = 60
    rules.modes.pause = 20
    let scene = MatchScene(
      rules: rules, watchersMax: 60, mode: .brawl(), watching: WatchRules(delay: 2_000_000))
    let ann = scene.join("Ann")
    var watchers = [scene.join("", .watcher), scene.join("", .watcher, follow: "Ann")]
    try scene.advance(ticks: 50)
    try NextMatchTests.goOver(scene)
    let begunAt = scene.match.world.tick
    for tick in 0..<60 {
      if tick < 45 { watchers.append(scene.join("", .watcher)) }
      try scene.advance()
      for viewer in watchers {
        let isNew = scene[viewer].welcome?.mapWidth == 64
        #expect(isNew == (scene.match.world.tick - begunAt >= Self.ticks))
        #expect(Self.isOfOneWorld(scene[viewer].messages))
        #expect(scene[viewer].outcome == nil || scene.match.world.tick - begunAt >= 19)
      }
    }
    for viewer in watchers {
      #expect(scene[viewer].snapshot == scene.match.expectedSnapshot(for: viewer))
      #expect(scene[viewer].mismatches == 0 && scene[viewer].closeCode == nil)
    }
    #expect(scene[ann].snapshot?.mapWidth == 64)
  }

  /// Every snapshot is of the map that the welcome before it told of.
  private static func isOfOneWorld(_ messages: [ServerMessage]) -> Bool {
    var width: Int?
    for message in messages {
      if case .welcome(let welcome) = message { width = welcome.mapWidth }
      if case .snapshot(let snapshot) = message, snapshot.mapWidth != width { return false }
    }
    return true
  }

  @Test
  func `before there is anything old enough a watcher sees a blank and hears that all is well`()
    throws
  {
    let scene = scene(seconds: 20)
    let watcher = scene.join("", .watcher)
    let ann = scene.join("Ann")
    try walk(ann, in: scene, ticks: 390)
    #expect(scene[watcher].snapshot?.entities == [])
    #expect(scene[watcher].snapshot?.tiles.contains { $0 != 0 } == false)
    #expect(scene[watcher].heartbeats.count >= 17)
    try walk(ann, in: scene, ticks: 40)
    #expect(scene[watcher].snapshot?.entities.map(\.name) == ["Ann"])
  }

  @Test func `the whole world is shown as it is to bots, and 15 s late as soon as a human plays`()
    throws
  {
    let scene = scene(.all, seconds: 0, terrain: .meadow(width: 90, height: 20))
    let bot = scene.join("Bot", .hostBot)
    let watcher = scene.join("", .watcher)
    try walk(bot, in: scene, ticks: 20)
    #expect(scene.match.world.tick - (scene[watcher].snapshot?.tick ?? .zero) <= 2)
    #expect(scene[watcher].snapshot?.tiles.contains(0) == false)
    let ann = scene.join("Ann")
    let joinedAt = scene.match.world.tick
    for _ in 0..<290 {
      try walk(bot, in: scene, ticks: 1)
      #expect(scene[watcher].snapshot?.tick ?? .zero <= joinedAt)
      #expect(!scene[watcher].notices.contains("Ann joins."))
    }
    try walk(bot, in: scene, ticks: 40)
    #expect(scene[watcher].snapshot?.entities.contains { $0.name == "Ann" } == true)
    #expect(scene.match.world.tick - (scene[watcher].snapshot?.tick ?? .zero) >= 300)
    let second = scene.join("", .watcher)
    try walk(bot, in: scene, ticks: 4)
    #expect(scene.match.world.tick - (scene[second].snapshot?.tick ?? .zero) >= 300)
    #expect(scene[watcher].snapshotsCount == 1 && scene[watcher].mismatches == 0)
    scene.send(.farewell, from: ann)
    try walk(bot, in: scene, ticks: 160)
    for viewer in [watcher, second] {
      #expect(scene.match.world.tick - (scene[viewer].snapshot?.tick ?? .zero) <= 2)
      #expect(scene[viewer].snapshot == scene.match.expectedSnapshot(for: viewer))
      #expect(scene[viewer].snapshotsCount == 1 && scene[viewer].mismatches == 0)
    }
  }

  @Test func `what stays in the process may be live`() throws {
    let scene = scene()
    let ann = scene.join("Ann")
    let recorder = scene.open(.local(LocalWatch(.wholeWorld, isLive: true)))
    let road = scene.open(.local(LocalWatch(.everybody)))
    try walk(ann, in: scene, ticks: 60)
    #expect(scene.match.world.tick - (scene[recorder].snapshot?.tick ?? .zero) <= 2)
    #expect(scene.match.world.tick - (scene[road].snapshot?.tick ?? .zero) >= Self.ticks)
    #expect(scene[recorder].boards.isEmpty == false)
  }

  @Test func `a slow watcher is not shown the present instead`() throws {
    let scene = scene()
    let ann = scene.join("Ann")
    try walk(ann, in: scene, ticks: 60)
    let (slow, quick) = (scene.join("", .watcher), scene.join("", .watcher))
    try walk(ann, in: scene, ticks: 40)
    scene.withholding = [slow]
    for _ in 0..<80 {
      try walk(ann, in: scene, ticks: 1)
      #expect(scene.match.world.tick - (scene[slow].snapshot?.tick ?? .zero) >= Self.ticks)
    }
    #expect(scene[slow].snapshot?.tick ?? .zero < (scene[quick].snapshot?.tick ?? .zero))
    scene.withholding = []
    scene.send(.acknowledgement(scene[slow].tick ?? .zero), from: slow)
    try walk(ann, in: scene, ticks: 10)
    #expect(scene[slow].snapshot == scene[quick].snapshot)
    #expect(scene[slow].snapshotsCount == 2 && scene[quick].snapshotsCount == 1)
  }

  /// Talk and waves, most of them while it is too slow.
  @Test func `a slow watcher is told late what it has missed, and once`() throws {
    let scene = MatchScene(
      terrain: .meadow(width: 90, height: 20), watchersMax: 20,
      watching: WatchRules(delay: 2_000_000))
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try walk(ann, in: scene, ticks: 60)
    let (slow, quick) = (scene.join("", .watcher), scene.join("", .watcher))
    try walk(ann, in: scene, ticks: 40)
    scene.withholding = [slow]
    for round in 0..<9 {
      scene.send(.chat("!round \(round)"), from: ann)
      scene.act(.gesture(.wave), by: bob)
      try walk(ann, in: scene, ticks: 16)
    }
    #expect(scene[slow].heard != scene[quick].heard)
    scene.withholding = []
    scene.send(.acknowledgement(scene[slow].tick ?? .zero), from: slow)
    try walk(ann, in: scene, ticks: Self.ticks + 20)
    #expect(scene[quick].heard.count == 9 && scene[slow].heard == scene[quick].heard)
    let waves = scene[quick].events.filter { $0.happening.isWave }
    #expect(waves.count == 9 && scene[slow].events.filter { $0.happening.isWave } == waves)
    #expect(scene[slow].snapshot == scene[quick].snapshot && scene[slow].mismatches == 0)
    #expect(scene.match.status.eventsDropped == 0)
  }

  @Test func `who has gone meanwhile is nobody in what was missed`() {
    let gone = SeenNumber(3)
    let blow = SeenEvent(
      place: Point(1, 1),
      happening: .struck(
        victim: gone, by: SeenNumber(4), kind: KindID(0), attack: AttackIndex(0), damage: 5))
    #expect(
      blow.forgetting(gone).happening
        == .struck(
          victim: nil, by: SeenNumber(4), kind: KindID(0), attack: AttackIndex(0), damage: 5))
    #expect(blow.forgetting(SeenNumber(9)) == blow)
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func `crowds of watchers stay in step behind any delay`(seed: UInt64) throws {
    var crowd = Crowd(
      seed: seed, players: 4, watchers: 6,
      watching: WatchRules(fog: seed.isMultiple(of: 2) ? .players : .all, delay: 1_000_000))
    for _ in 0..<500 {
      try crowd.advance()
      for viewer in crowd.scene.clients.keys {
        let client = crowd.scene[viewer]
        #expect(client.mismatches == 0, "seed \(seed)")
        guard crowd.isWatcher(viewer) else { continue }
        let tick = client.snapshot?.tick ?? .zero
        #expect(tick == .zero || crowd.scene.match.world.tick - tick >= 20, "seed \(seed)")
        #expect(
          client.snapshot == crowd.scene.match.expectedSnapshot(for: viewer)
            || crowd.scene.match.expectedSnapshot(for: viewer) == nil, "seed \(seed)")
      }
    }
  }
}

extension SeenHappening {
  fileprivate var isWave: Bool {
    if case .gestured(_, .wave) = self { true } else { false }
  }
}
