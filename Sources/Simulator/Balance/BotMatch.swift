import ClientCore
import ServerCore
package import Simulation
import Wire

/// A whole match between bots without a clock: the server's match and the bots' eyes and hands, but
/// frames arrive in the moment in which they are sent.
package struct BotMatch: ~Copyable {
  private static let microsecondsPerSecond: Int64 = 1_000_000

  private var match: Match
  private var bots: [Bot] = []
  private var outbox = Outbox()
  private var now = Moment.zero
  private var ticks = 0
  private var book: FiguresBook
  private let rules: Rules
  private let seed: UInt64

  /// Plays the planned match to its end, or to the most seconds that it may take.
  package static func run(
    _ plan: MatchPlan, rules: Rules, vaults: [Vault], seed: UInt64
  ) -> MatchFigures {
    let terrain = MapGenerator.generate(size: plan.size, seed: seed, vaults: vaults)
    var match = BotMatch(rules, terrain, plan.mode, seed: seed)
    for (index, name) in plan.classNames.enumerated() { match.enter(index, as: name) }
    let ticksMax = plan.secondsMax * rules.tickRate
    while match.ticks < ticksMax, match.match.world.outcome == nil { match.tick() }
    return match.figures()
  }

  /// Percent of its health that the bot has left when it has felled them all; 0 when it falls
  /// first, or when nobody wins in two minutes.
  package static func run(_ plan: DuelPlan, rules: Rules, seed: UInt64) -> Int {
    guard let kind = rules.kinds.firstIndex(where: { $0.name == plan.monster }) else {
      preconditionFailure("a duel with a kind that is none")
    }
    var lonely = rules
    lonely.monstersMax = 0
    // Nobody runs to the fire and comes back whole.
    lonely.campHealEvery = 1_000_000
    var match = BotMatch(lonely, .yard, .delve, seed: seed)
    match.enter(0, as: plan.className)
    match.tick()
    // Out in the open: the fire would mend it.
    if let seat = match.match.takenSeats.first {
      match.match.stage { $0.stage(seat, near: Point(14, 20), within: 4) }
    }
    for _ in 0..<(2 * rules.tickRate) { match.tick() }
    for number in 0..<plan.count {
      let place = Point(20, 19 + number)
      match.match.stage { $0.stage(KindID(UInt8(kind)), near: place, within: 4) }
    }
    for _ in 0..<(120 * rules.tickRate) {
      match.tick()
      if match.book.kinds.contains(where: { $0.playersFelled > 0 }) { return 0 }
      if match.book.kinds[kind].died >= plan.count { return match.healthPercent }
    }
    return 0
  }

  private var healthPercent: Int {
    let bot = match.takenSeats.first.flatMap { match.world.entity(inSeat: $0) }
    return bot.map { $0.hp * 100 / max(1, $0.hpMax) } ?? 0
  }

  private init(_ rules: Rules, _ terrain: Terrain, _ mode: ModeSettings, seed: UInt64) {
    self.rules = rules
    self.seed = seed
    let settings = MatchSettings(
      name: "Simulated", playersMax: 64, watchersMax: 0, mode: mode,
      makeToken: { Array(repeating: 7, count: WireLimits.tokenBytes) })
    match = Match(settings: settings, rules: rules, terrain: terrain, seed: seed)
    book = FiguresBook(rules: rules)
  }

  private mutating func enter(_ index: Int, as className: String) {
    let bot = Bot(
      name: "\(className) \(index + 1)", seed: seed &* 1000 &+ UInt64(index), className: className)
    bots.append(bot)
    match.open(ViewerID(UInt64(index)), role: .hostBot, at: now)
  }

  private mutating func tick() {
    for index in bots.indices {
      for frame in bots[index].tick(at: now) {
        match.receive(frame, from: ViewerID(UInt64(index)), at: now)
      }
    }
    now = now + Self.microsecondsPerSecond / Int64(rules.tickRate)
    match.advance(at: now, into: &outbox)
    ticks += 1
    book.note(match.world, ticks: ticks)
    for delivery in outbox.deliveries {
      for viewer in delivery.viewers {
        let index = Int(viewer.rawValue)
        if index < bots.count { bots[index].receive(delivery.frame, at: now) }
      }
    }
    outbox.removeAll()
  }

  private func figures() -> MatchFigures {
    var figures = MatchFigures(seed: seed)
    figures.seconds = ticks / rules.tickRate
    figures.verdict = match.world.outcome.map { "\($0.verdict)" }
    if case .horde(let wave, _, _, _, _) = match.world.modeStatus { figures.wave = wave }
    figures.denSeconds = book.denSeconds
    figures.kinds = book.kinds.filter { $0.died > 0 || $0.damageToPlayers > 0 }
    figures.checksum = match.world.checksum
    for seat in match.takenSeats {
      guard let sheet = match.world.sheet(ofSeat: seat),
        let tally = match.world.tally(ofSeat: seat),
        let id = match.world.entity(inSeat: seat)?.id
      else { continue }
      figures.players.append(
        PlayerFigures(
          className: rules.kind(sheet.kind).name, level: sheet.level, kills: tally.kills,
          playersKilled: tally.playersKilled, deaths: tally.deaths,
          damageDealt: tally.damageDealt, damageTaken: tally.damageTaken, healed: tally.healed,
          goldFound: tally.goldFound, draughts: book.draughts[id] ?? 0))
    }
    return figures
  }
}

extension Terrain {
  /// Bare ground within a wall, where nothing burns, and a fire in the far corner.
  fileprivate static var yard: Terrain {
    var map = TileMap(width: 60, height: 40, filledWith: .floor)
    for x in 0..<60 {
      map[Point(x, 0)] = .wall
      map[Point(x, 39)] = .wall
    }
    for y in 0..<40 {
      map[Point(0, y)] = .wall
      map[Point(59, y)] = .wall
    }
    let camp = Point(52, 32)
    map[camp] = .campfire
    return Terrain(map: map, camp: camp)
  }
}
