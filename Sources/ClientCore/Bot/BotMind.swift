import Simulation
import Wire

/// How a bot decides: dodge, drink, fight by its class, mend, run errands, keep company, explore,
/// in this order. Each part is a file of its own.
struct BotMind: Sendable {
  /// In percent of wind-ups: the rest it does not see coming.
  static let dodgeChance = 45
  /// As with people: so long until the eye has told the hand.
  static let reactionMilliseconds = 300
  /// Percent of health under which it goes home, and from which it leaves again.
  static let hurtPercent = 35
  static let healedPercent = 85
  /// Tiles within which a foe is worth a fight; who shoots looks farther.
  static let fightRange = 8
  static let shotRange = 10
  /// Seconds after which it gives up a chase, and for which it then lets that foe be.
  static let chaseSeconds = 6
  /// Places looked at in a search for a foe, and for anything else. Searches for the map's end are
  /// what costs most: one every 20 steps or so.
  static let chasePlacesMax = 400
  static let searchPlacesMax = 6000
  /// Tries to take the same step before another way is looked for.
  static let triesMax = 4
  static let avoidedMax = 24
  /// It goes no farther from home than this, and so many tiles more for every level.
  static let roamTiles = 26
  static let roamTilesPerLevel = 7
  /// In percent of that: who shoots and is alone, and anybody with friends in sight.
  static let lonePercent = 70
  static let togetherPercent = 130
  /// Where all is known it walks on to one of so many places near, in a brawl of so many.
  static let stride = 300
  static let brawlStride = 2000
  /// How far it stays from the fire that it defends.
  static let campTiles = 9
  /// Things within so many tiles are worth a walk, and the stall from so far.
  static let errandTiles = 8
  static let stallTiles = 30
  /// Seconds from one call for a hound to the next: what is refused is not asked for at once again.
  static let callSeconds = 6
  /// It keeps so near to whom it goes with.
  static let companyTiles = 4
  /// A friend who mends is worth a walk of so many tiles, and mends within so many.
  static let menderTiles = 12
  static let mendTiles = 4
  /// Who leads waits for friends who are farther behind, or whom it lost no longer ago, so long.
  static let columnTiles = 6
  static let lostSeconds = 3
  static let waitSeconds = 5
  /// Friends are waited for while they have less than this percent of their health.
  static let waitsUnder = 50

  var random: RandomSource
  var paths = BotPaths()
  /// The way it is on, the next place first.
  var way: [Point] = []
  var triedFrom: Point?
  var tries = 0
  /// Places that it could not come to, and things that it could not take.
  var avoided: [Point] = []
  /// Steps to take at random, after being stuck.
  var strolls = 0
  var home: Point?
  var stall: Point?
  /// Where it last saw whom it goes with; nil when it has looked there.
  var partySeen: Point?
  var isMending = false
  var dodged: (by: SeenNumber, at: Tick, doesDodge: Bool)?
  var chase: (foe: SeenNumber, since: Tick)?
  var spared: (foe: SeenNumber, until: Tick)?
  /// When it last tried to call a hound.
  var calledAt: Tick?
  /// When it last saw a friend, and since when it waits for those behind.
  var friendSeenAt: Tick?
  var waitsSince: Tick?
  /// Where the way leads: a new goal needs a new way.
  var goal = Goal.none

  enum Goal: Hashable, Sendable {
    case none, home, stall, explore
    case place(Point)
  }

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// What to do now; nil to stand still. Called when the character is free.
  mutating func decide(_ view: BotView) -> Action? {
    let action = decision(view)
    if action == .ability(BotTactics.hound) { calledAt = view.arrival }
    return action
  }

  private mutating func decision(_ view: BotView) -> Action? {
    if home == nil { home = view.place }
    let danger = BotDanger(view)
    let tactics = BotTactics(
      view: view, danger: danger, foes: foes(in: view), hasCalled: hasCalled(view))
    if let action = dodge(danger, view) { return action }
    let errands = BotErrands(view: view)
    if let action = errands.drink() { return action }
    noteHealth(view)
    if let place = lead(in: view) ?? tactics.nearestAlly?.position { partySeen = place }
    if let action = fight(tactics) { return action }
    if tactics.isEngaged, !isMending { return nil }
    if isMending {
      let healed = Self.healedPercent
      return tactics.mendFriends(under: healed, oneselfUnder: healed) ?? errands.buy()
        ?? errands.dress() ?? recover(tactics)
    }
    if let action = approach(tactics) { return action }
    return pastime(tactics, errands)
  }

  /// Nobody to fight.
  private mutating func pastime(_ tactics: BotTactics, _ errands: BotErrands) -> Action? {
    let (view, danger) = (tactics.view, tactics.danger)
    if let action = errands.dress() ?? errands.buy() { return action }
    if let action = tactics.mendFriends(under: 75, oneselfUnder: 60) ?? tactics.callHound() {
      return action
    }
    if let action = fetch(errands, danger) ?? openChest(errands, danger) { return action }
    if let action = goShopping(errands, danger) { return action }
    if view.mode == .horde { return guardCamp(danger, view) }
    if let action = waitForHurt(tactics) { return action }
    if let place = lead(in: view) { return keepCompany(at: place, danger, view) }
    if waitsForParty(view) { return nil }
    if let action = rejoin(danger, view) { return action }
    if random.roll(0...1999) == 0 { return .gesture(.cheer) }
    return explore(danger, view)
  }
}

// MARK: - Danger

extension BotMind {
  mutating func dodge(_ danger: BotDanger, _ view: BotView) -> Action? {
    guard let threat = danger.threat(to: view.place),
      threat.age * 1000 >= Self.reactionMilliseconds * view.tickRate, sees(threat)
    else { return nil }
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
  mutating func sees(_ threat: BotDanger.Threat) -> Bool {
    if let dodged, dodged.by == threat.by, dodged.at == threat.strikesAt { return dodged.doesDodge }
    let doesDodge = random.chance(Self.dodgeChance)
    dodged = (threat.by, threat.strikesAt, doesDodge)
    return doesDodge
  }
}
