import ClientCore
import ServerCore
import Simulation
import Testing
import Wire

/// From one match to the next, on the same links.
@Suite struct NextMatchTests {
  /// A brawl of three seconds; the next one a second after it.
  static func scene(_ mode: ModeSettings = .brawl(), lasts: Int = 60) -> MatchScene {
    var rules = Rules.make()
    rules.modes.brawl.lasts = lasts
    rules.modes.pause = 20
    return MatchScene(rules: rules, mode: mode)
  }

  /// Runs until the next match has begun, at most so many ticks.
  static func goOver(_ scene: MatchScene, within ticks: Int = 200) throws {
    let number = scene.match.matchNumber
    for _ in 0..<ticks where scene.match.matchNumber == number {
      if let seed = scene.match.nextSeed {
        scene.match.prepareNext(.make(width: 64, height: 40, seed: seed), seed: seed)
      }
      try scene.advance()
    }
    #expect(scene.match.matchNumber == number + 1)
  }

  @Test func `the next match begins by itself, with another map and the same people`() throws {
    let scene = Self.scene()
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try scene.advance(ticks: 10)
    let seats = scene.match.takenSeats
    try Self.goOver(scene)
    #expect(scene.match.takenSeats == seats)
    #expect(scene.match.world.map.width == 64)
    for viewer in [ann, bob] {
      #expect(scene[viewer].closeCode == nil)
      #expect(scene[viewer].welcome?.mapWidth == 64)
      #expect(scene[viewer].snapshot?.mapWidth == 64)
      #expect(scene[viewer].snapshotsCount == 2)
      #expect(scene[viewer].snapshot == scene.match.expectedSnapshot(for: viewer))
      #expect(scene[viewer].ownEntity?.name == (viewer == ann ? "Ann" : "Bob"))
    }
  }

  @Test func `between two matches the last screen is shown for as long as the rules say`() throws {
    let scene = Self.scene()
    _ = scene.join("Ann")
    var decidedAt: Tick?
    for _ in 0..<200 where scene.match.matchNumber == 1 {
      try scene.advance()
      if let seed = scene.match.nextSeed {
        decidedAt = scene.match.world.tick
        scene.match.prepareNext(.make(seed: seed), seed: seed)
      }
    }
    let waited = try scene.match.world.tick - #require(decidedAt)
    #expect(waited == 21)
  }

  @Test func `without a new land the old world goes on, peacefully`() throws {
    let scene = Self.scene()
    _ = scene.join("Ann")
    try scene.advance(ticks: 200)
    #expect(scene.match.matchNumber == 1)
    #expect(scene.match.nextSeed != nil)
    #expect(scene.match.status.isDecided)
  }

  @Test func `ticks go on counting, and so do inputs`() throws {
    let scene = Self.scene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 5)
    for _ in 0..<5 {
      scene.act(.face(.north), by: ann)
      try scene.advance()
    }
    let (tick, sequence) = (scene.match.world.tick, scene[ann].sequence)
    try Self.goOver(scene)
    #expect(scene.match.world.tick > tick)
    #expect(scene[ann].sequence == sequence)
    scene.act(.face(.west), by: ann)
    try scene.advance(ticks: 2)
    #expect(scene[ann].ownEntity?.facing == .west)
  }

  @Test func `watchers see the next match too, whomever they follow`() throws {
    let scene = Self.scene()
    _ = scene.join("Ann")
    let (free, follower) = (scene.join("", .watcher), scene.join("", .watcher, follow: "Ann"))
    try scene.advance(ticks: 10)
    try Self.goOver(scene)
    try scene.advance(ticks: 4)
    for viewer in [free, follower] {
      #expect(scene[viewer].snapshot?.mapWidth == 64)
      #expect(scene[viewer].snapshot == scene.match.expectedSnapshot(for: viewer))
      #expect(scene[viewer].mismatches == 0)
    }
    #expect(scene[follower].ownEntity?.name == "Ann")
  }

  @Test func `a token given before the change still gets the seat back`() throws {
    let scene = Self.scene()
    let (ann, _) = (scene.join("Ann"), scene.join("Bob"))
    try scene.advance(ticks: 10)
    let token = try #require(scene[ann].welcome?.resumeToken)
    scene.close(ann)
    let seats = scene.match.takenSeats
    try Self.goOver(scene)
    #expect(scene.match.takenSeats == seats)
    let again = scene.join("Ann", token: token)
    try scene.advance(ticks: 2)
    #expect(scene[again].welcome?.mapWidth == 64)
    #expect(scene[again].ownEntity?.name == "Ann")
  }

  @Test func `whoever has lost the link stands guard in the next match`() throws {
    let scene = Self.scene()
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try scene.advance(ticks: 10)
    scene.close(ann)
    try Self.goOver(scene)
    try scene.advance(ticks: 2)
    let guards = scene[bob].snapshot?.entities.filter(\.standsGuard) ?? []
    let stand = scene.match.takenSeats.compactMap { scene.match.world.entity(inSeat: $0) }
    #expect(stand.map(\.standsGuard) == [true, false])
    #expect(guards.count <= 1)
  }

  @Test func `real clients go over without asking for anything again`() throws {
    let scene = Self.scene()
    var bots: [ViewerID: Bot] = [:]
    var places = Array(repeating: Set<Point>(), count: 8)
    for number in 1...3 {
      let viewer = scene.open()
      bots[viewer] = Bot(name: "bot\(number)", seed: UInt64(number))
    }
    for _ in 0..<300 {
      for (viewer, var bot) in bots {
        for frame in bot.tick(at: scene.now) {
          scene.match.receive(frame, from: viewer, at: scene.now)
        }
        bots[viewer] = bot
      }
      if let seed = scene.match.nextSeed {
        scene.match.prepareNext(.make(width: 64, height: 40, seed: seed), seed: seed)
      }
      try scene.advance()
      for seat in scene.match.takenSeats {
        guard let place = scene.match.world.entity(inSeat: seat)?.position else { continue }
        places[scene.match.matchNumber].insert(place)
      }
      for delivery in scene.deliveries {
        for viewer in delivery.viewers { bots[viewer]?.receive(delivery.frame, at: scene.now) }
      }
    }
    #expect(scene.match.matchNumber >= 3)
    // Three who stand still are at three places.
    #expect((1...3).allSatisfy { places[$0].count > 6 })
    #expect(scene.match.status.checksumMismatches == 0)
    for (viewer, bot) in bots {
      #expect(!bot.hasEnded)
      #expect(bot.replica.snapshot == scene.match.expectedSnapshot(for: viewer))
    }
  }

  @Test func `the last screen has everybody, the best first, and when it goes on`() throws {
    let scene = Self.scene(.brawl(teams: 2))
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    let watcher = scene.join("", .watcher)
    try scene.advance(ticks: 70)
    for viewer in [ann, bob, watcher] {
      let outcome = try #require(scene[viewer].outcome)
      #expect(outcome.verdict == .timeUp && outcome.seconds == 3)
      #expect(outcome.rows.map(\.player.name) == ["Ann", "Bob"])
      #expect(outcome.rows.map(\.player.team) == [1, 2])
      #expect(outcome.nextAt > scene.match.world.tick)
      #expect(outcome.status == .brawl(endsAt: Tick(60), teamKills: [0, 0]))
    }
    let late = scene.join("Late")
    try scene.advance(ticks: 2)
    #expect(scene[late].outcome?.verdict == .timeUp)
  }

  @Test func `parties stay together in the next match`() throws {
    let scene = Self.scene()
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try scene.advance(ticks: 5)
    scene.send(.chat("/party Bob"), from: ann)
    scene.send(.chat("/party Ann"), from: bob)
    try scene.advance(ticks: 12)
    #expect(scene[ann].party?.members.count == 2)
    try Self.goOver(scene)
    try scene.advance(ticks: 15)
    #expect(scene[ann].party?.members.map(\.name) == ["Ann", "Bob"])
  }

  @Test func `the end and the new beginning are said to everybody`() throws {
    let scene = Self.scene()
    let ann = scene.join("Ann")
    try Self.goOver(scene)
    try scene.advance()
    #expect(scene[ann].notices.contains("The time is up."))
    #expect(scene[ann].notices.contains("A new brawl: most kills win."))
  }
}
