import Simulation
import Wire

/// How a bot decides: dodge, mend, fight, explore, in this order.
struct BotMind: Sendable {
  /// In percent of wind-ups: the rest it does not see coming.
  static let dodgeChance = 80
  /// Percent of health under which it goes home, and from which it leaves again.
  static let hurtPercent = 35
  static let healedPercent = 85
  /// Tiles within which a foe is worth a fight.
  static let fightRange = 8
  /// Seconds after which it gives up a chase, and for which it then lets that foe be.
  static let chaseSeconds = 6
  /// Places looked at in a search for a foe, and for anything else. Searches for the map's end are
  /// what costs most: one every 20 steps or so.
  static let chasePlacesMax = 400
  static let searchPlacesMax = 6000
  /// Tries to take the same step before another way is looked for.
  static let triesMax = 4
  static let avoidedMax = 24

  private var random: RandomSource
  private var paths = BotPaths()
  /// The way it is on, the next place first.
  private var way: [Point] = []
  private var triedFrom: Point?
  private var tries = 0
  /// Places that it could not come to.
  private var avoided: [Point] = []
  /// Steps to take at random, after being stuck.
  private var strolls = 0
  private var home: Point?
  private var isMending = false
  private var dodged: (by: SeenNumber, at: Tick, doesDodge: Bool)?
  private var chase: (foe: SeenNumber, since: Tick)?
  private var spared: (foe: SeenNumber, until: Tick)?
  private var hasHomeInMind = false

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// What to do now; nil to stand still. Called when the character is free.
  mutating func decide(_ view: BotView) -> Action? {
    if home == nil { home = view.place }
    let danger = BotDanger(view)
    if let action = dodge(danger, view) { return action }
    let foes = foes(in: view)
    let beside = foes.filter { $0.position.steps(to: view.place) == 1 }
    noteHealth(view)
    if let action = strike(beside, view) { return action }
    if !beside.isEmpty, !isMending { return nil }
    if isMending { return mend(danger, view) }
    if let foe = foes.first, let action = approach(foe, danger, view) { return action }
    return explore(danger, view)
  }
}

// MARK: - Danger

extension BotMind {
  private mutating func dodge(_ danger: BotDanger, _ view: BotView) -> Action? {
    guard let threat = danger.threat(to: view.place), sees(threat) else { return nil }
    let first = random.roll(0...7)
    for eighth in 0..<8 {
      let direction = Direction.north.turned(first + eighth)
      let next = view.place.stepped(direction)
      guard view.isOpen(direction, from: view.place), !view.isOccupied(next),
        view.snapshot.tile(at: next) != .door, danger.threat(to: next) == nil
      else { continue }
      way = []
      return .step(direction)
    }
    return view.arrival >= view.prediction.dashReadyAt ? .dash : nil
  }

  /// Whether it minds this blow: decided once for each.
  private mutating func sees(_ threat: BotDanger.Threat) -> Bool {
    if let dodged, dodged.by == threat.by, dodged.at == threat.strikesAt { return dodged.doesDodge }
    let doesDodge = random.chance(Self.dodgeChance)
    dodged = (threat.by, threat.strikesAt, doesDodge)
    return doesDodge
  }
}

// MARK: - Fighting

extension BotMind {
  /// Foes worth a fight, the nearest first.
  private func foes(in view: BotView) -> [SeenEntity] {
    view.snapshot.entities
      .filter { entity in
        view.isFoe(entity) && entity.position.steps(to: view.place) <= Self.fightRange
          && !(spared?.foe == entity.number && view.arrival < spared?.until ?? .zero)
      }
      .sorted { a, b in
        (a.position.steps(to: view.place), a.number) < (b.position.steps(to: view.place), b.number)
      }
  }

  private mutating func strike(_ beside: [SeenEntity], _ view: BotView) -> Action? {
    guard let foe = beside.min(by: { ($0.hp, $0.number) < ($1.hp, $1.number) }) else { return nil }
    chase = nil
    way = []
    let whirl = AttackIndex(1)
    if beside.count > 1, view.isReady(whirl) { return .ability(whirl) }
    guard view.isReady(.basic), let direction = Direction(from: view.place, to: foe.position)
    else { return nil }
    return .step(direction)
  }

  private mutating func approach(
    _ foe: SeenEntity, _ danger: BotDanger, _ view: BotView
  ) -> Action? {
    guard !isTired(of: foe, view) else { return nil }
    if way.last != foe.position {
      way =
        paths.way(
          from: view.place, in: view, placesMax: Self.chasePlacesMax,
          firstEighth: random.roll(0...7), avoiding: avoided, to: { $0 == foe.position }) ?? []
      hasHomeInMind = false
    }
    guard !way.isEmpty else {
      spare(foe, view)
      return nil
    }
    return walk(danger, view)
  }

  /// A chase that lasts too long is given up for a while.
  private mutating func isTired(of foe: SeenEntity, _ view: BotView) -> Bool {
    guard let chase, chase.foe == foe.number else {
      chase = (foe.number, view.arrival)
      return false
    }
    guard view.arrival - chase.since > Self.chaseSeconds * view.tickRate else { return false }
    spare(foe, view)
    return true
  }

  private mutating func spare(_ foe: SeenEntity, _ view: BotView) {
    spared = (foe.number, view.arrival + Self.chaseSeconds * view.tickRate)
    chase = nil
    way = []
  }
}

// MARK: - Home

extension BotMind {
  private mutating func noteHealth(_ view: BotView) {
    let was = isMending
    if view.healthPercent < Self.hurtPercent { isMending = true }
    if view.healthPercent >= Self.healedPercent { isMending = false }
    if was != isMending { way = [] }
  }

  private mutating func mend(_ danger: BotDanger, _ view: BotView) -> Action? {
    guard let home, view.place.steps(to: home) > 1 else { return nil }
    if way.isEmpty || !hasHomeInMind {
      hasHomeInMind = true
      way =
        paths.way(
          from: view.place, in: view, placesMax: view.snapshot.tiles.count,
          firstEighth: random.roll(0...7), avoiding: [], to: { $0.steps(to: home) <= 1 }) ?? []
    }
    return walk(danger, view)
  }
}

// MARK: - Exploring

extension BotMind {
  private mutating func explore(_ danger: BotDanger, _ view: BotView) -> Action? {
    if strolls > 0 { return stroll(view) }
    if hasHomeInMind { way = [] }
    hasHomeInMind = false
    if way.isEmpty { way = wayOut(view) }
    return way.isEmpty ? stroll(view) : walk(danger, view)
  }

  /// To where the known map ends, not always the nearest; or else to anywhere.
  private mutating func wayOut(_ view: BotView) -> [Point] {
    var dice = random
    let found = paths.way(
      from: view.place, in: view, placesMax: Self.searchPlacesMax,
      firstEighth: random.roll(0...7), avoiding: avoided
    ) { place in view.isFrontier(place) && dice.chance(30) }
    _ = random.next()
    if let found { return found }
    avoided.removeAll()
    return paths.way(
      from: view.place, in: view, placesMax: Self.searchPlacesMax,
      firstEighth: random.roll(0...7), avoiding: []
    ) { _ in dice.roll(0...299) == 0 } ?? []
  }

  private mutating func stroll(_ view: BotView) -> Action? {
    strolls = max(0, strolls - 1)
    for _ in 0..<8 {
      let direction = Direction.north.turned(random.roll(0...7))
      if view.isOpen(direction, from: view.place) { return .step(direction) }
    }
    return nil
  }

  /// The next step of the way; waits for lit tiles to go dark, and looks for another way when it
  /// does not get on.
  private mutating func walk(_ danger: BotDanger, _ view: BotView) -> Action? {
    while way.first == view.place { way.removeFirst() }
    guard let next = way.first, next.steps(to: view.place) == 1,
      let direction = Direction(from: view.place, to: next),
      view.isOpen(direction, from: view.place)
    else {
      way = []
      return nil
    }
    if let threat = danger.threat(to: next), sees(threat) { return nil }
    if triedFrom == view.place {
      tries += 1
    } else {
      triedFrom = view.place
      tries = 0
    }
    guard tries <= Self.triesMax else { return giveUp(next, view) }
    return .step(direction)
  }

  private mutating func giveUp(_ place: Point, _ view: BotView) -> Action? {
    if avoided.count == Self.avoidedMax { avoided.removeFirst() }
    avoided.append(place)
    way = []
    tries = 0
    strolls = 3
    return stroll(view)
  }
}
