import ClientCore
import Simulation
import Testing
import Wire

/// A bot in a world of its own, fed with the frames that a link would bring, at 20 ticks a second.
private struct Arena: ~Copyable {
  var server: ModelServer
  var bot: Bot
  var known: [UInt8]
  var now = Moment.zero
  var kills = 0
  var deaths = 0
  var inputs = 0
  var abilities = 0
  var acknowledgements = 0
  var places: Set<Point> = []

  init(map: TileMap, seed: UInt64, monstersMax: Int) {
    server = ModelServer(map: map, seed: seed, monstersMax: monstersMax)
    bot = Bot(name: "Bot", seed: seed)
    known = []
    begin()
  }

  /// Welcomes the bot, as every match does.
  mutating func begin() {
    known = Array(repeating: 0, count: server.world.map.tiles.count)
    var bytes: [UInt8] = []
    ServerMessage.welcome(server.welcome).encode(into: &bytes, after: .zero)
    bot.receive(bytes, at: now)
  }

  mutating func tick() {
    now = now + 50_000
    server.advance()
    for event in server.world.events {
      guard case .died(_, let kind, _) = event.happening else { continue }
      if kind == KindID(0) { deaths += 1 } else { kills += 1 }
    }
    var bytes: [UInt8] = []
    ServerMessage.snapshot(server.snapshot(known: &known)).encode(into: &bytes, after: .zero)
    bot.receive(bytes, at: now + 5_000)
    if let place = server.world.entity(inSeat: server.seat)?.position { places.insert(place) }
    for frame in bot.tick(at: now + 6_000) {
      for message in (try? ClientMessage.decodeFrame(frame)) ?? [] {
        switch message {
        case .inputs(_, let actions):
          inputs += actions.count
          abilities += actions.count {
            if case .ability = $0.action { true } else { false }
          }
          for action in actions { server.receive(action) }
        case .acknowledgement: acknowledgements += 1
        case .hello, .chat, .resync, .follow, .clearInputs, .farewell, .mark, .pause, .cheer: break
        }
      }
    }
  }

  var knownCount: Int { known.count { $0 != 0 } }
}

@Test func `a bot gets about and does not stall`() {
  let seed: UInt64 = 3
  var arena = Arena(map: .woods(seed: seed), seed: seed, monstersMax: 0)
  for _ in 0..<500 { arena.tick() }
  let early = arena.places.count
  #expect(early > 40, "seed \(seed)")
  for _ in 0..<500 { arena.tick() }
  #expect(arena.places.count > early + 20, "seed \(seed)")
  #expect(arena.knownCount > arena.known.count / 2, "seed \(seed)")
  #expect(arena.bot.replica.mismatches == 0)
}

/// It would light the grass, or call monsters by its noise.
@Test func `a bot that has nobody to fight uses no ability`() {
  var arena = Arena(map: .woods(seed: 3), seed: 3, monstersMax: 0)
  for _ in 0..<400 { arena.tick() }
  #expect(arena.inputs > 0 && arena.abilities == 0)
}

@Test func `a bot gets about in the next match at once, however long the last one was`() {
  var arena = Arena(map: .woods(seed: 3), seed: 3, monstersMax: 0)
  for _ in 0..<1000 { arena.tick() }
  arena.server = ModelServer(map: .woods(seed: 5), seed: 5, monstersMax: 0)
  arena.begin()
  let before = arena.inputs
  for _ in 0..<200 { arena.tick() }
  #expect(arena.inputs > before + 20)
}

@Test func `a bot fights what it meets`() {
  let seed: UInt64 = 4
  var arena = Arena(map: .woods(seed: seed), seed: seed, monstersMax: 6)
  for _ in 0..<2000 where arena.kills < 2 { arena.tick() }
  #expect(arena.kills >= 2, "seed \(seed)")
}

@Test func `the same seed and frames make the same bot`() {
  let checksums = (0..<2).map { _ in
    var arena = Arena(map: .woods(seed: 9), seed: 9, monstersMax: 4)
    for _ in 0..<300 { arena.tick() }
    return arena.server.world.checksum
  }
  #expect(checksums[0] == checksums[1])
}

@Test func `a bot in a pit still acknowledges`() {
  var arena = Arena(map: TileMap(width: 5, height: 5, filledWith: .wall), seed: 1, monstersMax: 0)
  for _ in 0..<40 { arena.tick() }
  #expect(arena.acknowledgements + arena.inputs >= 4)
}

extension TileMap {
  /// Meadow with single trees, walled in.
  fileprivate static func woods(seed: UInt64) -> TileMap {
    var random = RandomSource(seed: seed)
    var map = TileMap(width: 40, height: 30, filledWith: .wall)
    for y in 1..<29 {
      for x in 1..<39 { map[Point(x, y)] = random.chance(15) ? .tree : .grass }
    }
    return map
  }
}
