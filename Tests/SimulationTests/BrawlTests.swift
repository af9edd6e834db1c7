import Testing

@testable import Simulation

@Suite struct BrawlTests {
  static func world(teams: Int = 0, players: Int = 4, lasts: Int = 200) -> World {
    var rules = Rules.make(campRadius: 4, wakeAfter: 10)
    rules.modes.brawl.lasts = lasts
    rules.modes.brawl.monstersPerPlayer = 0
    var world = World(
      rules: rules, terrain: MapGenerator.generate(size: .small, seed: 3), seed: 3,
      mode: .brawl(teams: teams))
    world.advance(
      applying: (0..<players).map { .join(seat: SeatID(UInt16($0 + 1)), kind: KindID(0)) })
    return world
  }

  static func entities(_ world: borrowing World) -> [Entity] {
    world.players.compactMap { world.entity($0.id) }
  }

  /// One falls by another's hand.
  static func slay(_ victim: UInt16, by killer: UInt16, in world: inout World) {
    guard let slot = world.creatures.slot(of: world.entity(inSeat: SeatID(victim))!.id),
      let striker = world.entity(inSeat: SeatID(killer))
    else { return }
    world.creatures.entities[slot].movement.untouchableUntil = .zero
    world.hurt(
      slot, .make("", windUp: 0, recover: 0, cooldown: 0, damage: 9999),
      Blow(by: striker.id, kind: KindID(0), index: .basic))
    world.advance(applying: [])
  }

  @Test func `without teams everybody is everybody's foe`() {
    let world = Self.world()
    #expect(Set(Self.entities(world).map(\.side)).count == 4)
    #expect(world.modeStatus == .brawl(endsAt: Tick(200), teamKills: []))
  }

  @Test(arguments: 2...4)
  func `teams are as even as can be`(teams: Int) {
    let world = Self.world(teams: teams, players: 7)
    let sizes = (1...teams).map { team in
      Self.entities(world).count { $0.side == .team(team) }
    }
    #expect(sizes.reduce(0, +) == 7)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "\(sizes)")
  }

  @Test func `players start spread out`() throws {
    let places = Self.entities(Self.world()).map(\.position)
    for (index, place) in places.enumerated() {
      for other in places.dropFirst(index + 1) { #expect(place.steps(to: other) >= 10) }
    }
  }

  @Test func `who fell wakes somewhere else, away from the foes`() throws {
    var world = Self.world()
    let fell = try found(world.entity(inSeat: SeatID(1))).position
    Self.slay(1, by: 2, in: &world)
    for _ in 0..<12 { world.advance(applying: []) }
    let woken = try found(world.entity(inSeat: SeatID(1)))
    #expect(woken.isAlive)
    #expect(woken.position != fell)
    for other in Self.entities(world) where other.id != woken.id {
      #expect(other.position.steps(to: woken.position) >= 8)
    }
  }

  @Test func `a kill counts for the killer's team`() {
    var world = Self.world(teams: 2)
    Self.slay(1, by: 2, in: &world)
    #expect(world.modeStatus == .brawl(endsAt: Tick(200), teamKills: [0, 1]))
  }

  @Test func `monsters wander in to spoil it`() {
    var rules = Rules.make(campRadius: 4, monstersMax: 0, spawnEvery: 10)
    rules.modes.brawl.monstersPerPlayer = 3
    var world = World(
      rules: rules, terrain: MapGenerator.generate(size: .small, seed: 3), seed: 3,
      mode: .brawl())
    world.advance(applying: [.join(seat: SeatID(1), kind: KindID(0))])
    for _ in 0..<400 { world.advance(applying: []) }
    #expect(world.livingMonstersCount > 0)
  }

  @Test func `time runs while somebody plays, and then it is up`() {
    var world = Self.world(lasts: 100)
    for _ in 0..<98 { world.advance(applying: []) }
    #expect(world.outcome == nil)
    world.advance(applying: [])
    #expect(world.outcome == MatchOutcome(verdict: .timeUp, ticks: 100))
    var empty = Self.world(players: 0, lasts: 100)
    for _ in 0..<300 { empty.advance(applying: []) }
    #expect(empty.outcome == nil)
  }

  @Test func `a world that follows another goes on counting its ticks`() {
    var world = World(
      rules: .make(), terrain: MapGenerator.generate(size: .small, seed: 3), seed: 4,
      mode: .brawl(), startingAt: Tick(5000))
    world.advance(applying: [.join(seat: SeatID(1), kind: KindID(0))])
    #expect(world.tick == Tick(5001))
    #expect(world.modeStatus == .brawl(endsAt: Tick(5001 + 5999), teamKills: []))
    #expect(world.entity(inSeat: SeatID(1)) != nil)
  }
}
