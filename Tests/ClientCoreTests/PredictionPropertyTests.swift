import ClientCore
import Simulation
import Testing
import Wire

/// A client and a server that talk over a link which delays everything by a random time and keeps
/// the order, in virtual microseconds.
private struct Pair: ~Copyable {
  var random: RandomSource
  var server: ModelServer
  var known: [UInt8]
  var replica = Replica()
  var clock = ServerClock(tickRate: 20)
  var steering: Steering
  var now = Moment.zero
  var up: [(at: Moment, input: SequencedAction)] = []
  var down: [(at: Moment, snapshot: Snapshot)] = []
  let delay: ClosedRange<Int>
  var nextServerTick = Moment(microseconds: 50_000)
  var sent = 0

  init(seed: UInt64, monstersMax: Int = 0) {
    random = RandomSource(seed: seed)
    let least = random.roll(0...400) * 1000
    delay = least...least + random.roll(0...300) * 1000
    server = ModelServer(map: Self.map(&random), seed: seed, monstersMax: monstersMax)
    known = Array(repeating: 0, count: server.world.map.tiles.count)
    _ = replica.receive(.welcome(server.welcome))
    _ = replica.receive(.snapshot(server.snapshot(known: &known)))
    guard let steering = Steering(replica, at: now) else { fatalError("no character") }
    self.steering = steering
    clock.noteRoundTrip(microseconds: 2 * least)
  }

  /// Meadow with all that is in the way or slow. Not with tall grass, which a dash can go through
  /// into what was never seen: that cannot be foreseen.
  static func map(_ random: inout RandomSource) -> TileMap {
    var map = TileMap(width: 26, height: 18, filledWith: .grass)
    for index in 0..<map.tiles.count where random.chance(25) {
      let tiles: [Tile] = [.tree, .wall, .door, .road, .shallowWater, .rubble, .deepWater]
      map[map.point(at: index)] = tiles[random.roll(0...tiles.count - 1)]
    }
    return map
  }

  mutating func arrival(after last: Moment?) -> Moment {
    max(now + Int64(random.roll(delay)), last ?? .zero)
  }

  mutating func send(_ outcomes: [StartOutcome]) {
    for case .started(let input) in outcomes {
      up.append((arrival(after: up.last?.at), input))
      sent += 1
    }
  }

  /// Goes on to a moment a few milliseconds later; what is due by then happens.
  mutating func elapse() {
    now = now + Int64(random.roll(1000...16_000))
    while let first = up.first, first.at <= min(now, nextServerTick) || first.at <= now {
      if first.at > nextServerTick {
        tickServer()
      } else {
        server.receive(up.removeFirst().input)
      }
    }
    while nextServerTick <= now { tickServer() }
    while let first = down.first, first.at <= now {
      down.removeFirst()
      _ = replica.receive(.snapshot(first.snapshot))
      clock.note(first.snapshot.tick, at: now)
      steering.reconcile(with: replica, clock: clock, at: now)
    }
    send(steering.elapse(on: replica, clock: clock, at: now))
  }

  mutating func tickServer() {
    server.advance()
    let snapshot = server.snapshot(known: &known)
    down.append((max(nextServerTick + Int64(random.roll(delay)), down.last?.at ?? .zero), snapshot))
    nextServerTick = nextServerTick + 50_000
  }

  mutating func pressSomething(_ habit: Habit) {
    let direction = Direction.allCases[random.roll(0...7)]
    let anything: [Action] = [
      .dash, .attack, .ability(AttackIndex(1)), .face(direction), .ability(AttackIndex(4)),
    ]
    let action: Action =
      switch habit {
      case .mixed: random.chance(25) ? anything[random.roll(0...4)] : .step(direction)
      case .dashing: random.chance(60) ? .dash : .step(direction)
      case .turning: .face(direction)
      }
    for _ in 0..<random.roll(1...4) {
      send(steering.press(action, on: replica, clock: clock, at: now))
    }
  }
}

/// What somebody at the keys mostly does.
private enum Habit: CaseIterable {
  case mixed, dashing
  /// Turns about faster than the server takes it.
  case turning
}

@Test(arguments: 0..<36)
func `undisturbed, the prediction never snaps and ends where the server has the character`(
  number: Int
) {
  let seed = UInt64(number) &* 0x9E37 &+ 11
  var pair = Pair(seed: seed)
  let habit = Habit.allCases[number % 3]
  for _ in 0..<600 {
    if pair.random.chance(habit == .mixed ? 18 : 60) { pair.pressSomething(habit) }
    pair.elapse()
  }
  for _ in 0..<300 { pair.elapse() }
  let prediction = pair.steering.prediction
  let entity = pair.server.world.entity(inSeat: pair.server.seat)
  #expect(prediction.snaps == 0, "seed \(seed)")
  #expect(prediction.movement.position == entity?.position, "seed \(seed)")
  #expect(prediction.movement.facing == entity?.movement.facing, "seed \(seed)")
  #expect(prediction.pending.isEmpty && prediction.waiting.isEmpty, "seed \(seed)")
  #expect(prediction.acknowledged == prediction.lastSequence, "seed \(seed)")
  #expect(pair.server.refused == 0, "seed \(seed)")
  #expect(pair.sent > 10, "seed \(seed)")
}

@Test(arguments: 0..<8)
func `whatever monsters do to it, the prediction comes to rest where the server has it`(
  number: Int
) {
  let seed = UInt64(number) &* 0x51ED &+ 3
  var pair = Pair(seed: seed, monstersMax: 8)
  for _ in 0..<900 {
    if pair.random.chance(15) { pair.pressSomething(.mixed) }
    pair.elapse()
  }
  for _ in 0..<400 { pair.elapse() }
  let prediction = pair.steering.prediction
  let entity = pair.server.world.entity(inSeat: pair.server.seat)
  #expect(prediction.pending.isEmpty && prediction.waiting.isEmpty, "seed \(seed)")
  #expect(prediction.isDead == (entity?.isAlive == false), "seed \(seed)")
  #expect(prediction.movement.position == entity?.position, "seed \(seed)")
}
