package import Simulation
package import Wire

/// Finds the fight that is worth seeing: looks at who is in danger, and stays with one for some
/// seconds, so that the picture does not jump about. The same frames have it choose the same.
package struct Director: Hashable, Sendable {
  /// Whose fight it shows; empty for nobody's.
  package private(set) var name = ""
  /// Where that is.
  package private(set) var place: Point?

  private var chosenAt = Tick.zero
  private var lastTick = Tick.zero
  /// What happened lately, the newest last.
  private var marks: [Mark] = []

  /// Something that draws the eye to a place for a while.
  private struct Mark: Hashable, Sendable {
    var place: Point
    var weight: Int
    var tick: Tick
  }

  package init() {}

  /// Times are in seconds: the least with one fight, the same when its fighter is no more, and how
  /// long something that happened counts.
  private static let staySeconds = 4
  private static let mournSeconds = 2
  private static let markSeconds = 4
  private static let marksMax = 128
  /// Tiles around a fighter that are its fight.
  private static let reach = 7
  /// Another fight must be better by a half and so much.
  private static let lead = 8

  /// Takes in what happened on one tick.
  package mutating func note(_ events: [SeenEvent], at tick: Tick) {
    for event in events {
      let weight = Self.weight(of: event.happening)
      guard weight > 0 else { continue }
      if marks.count == Self.marksMax { marks.removeFirst() }
      marks.append(Mark(place: event.place, weight: weight, tick: tick))
    }
  }

  /// Looks at the view as it is now, and chooses.
  package mutating func look(at snapshot: Snapshot, _ welcome: Welcome) {
    let now = snapshot.tick
    if now < lastTick { self = Director() }
    lastTick = now
    marks.removeAll { now - $0.tick > Self.markSeconds * welcome.tickRate }
    let fighters = snapshot.entities.filter { !$0.name.isEmpty }
    let scores = fighters.map { score(of: $0, in: snapshot, welcome) }
    let shown = fighters.firstIndex { $0.name == name }
    guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }) else {
      return
    }
    let stay = now - chosenAt
    let isGone = shown.map { !fighters[$0].isAlive } ?? true
    let least = (isGone ? Self.mournSeconds : Self.staySeconds) * welcome.tickRate
    let isBetter =
      isGone || scores[best] * 2 > shown.map { scores[$0] * 3 + 2 * Self.lead } ?? 0
    if name.isEmpty || (stay >= least && isBetter && shown != best) {
      name = fighters[best].name
      chosenAt = now
      place = fighters[best].position
    } else if let shown {
      place = fighters[shown].position
    }
  }

  private func score(
    of fighter: SeenEntity, in snapshot: Snapshot, _ welcome: Welcome
  ) -> Int {
    guard fighter.isAlive else { return 0 }
    var score = 0
    var foes = 0
    for other in snapshot.entities
    where other.isAlive && other.traits.side != fighter.traits.side
      && other.position.steps(to: fighter.position) <= Self.reach
    {
      foes += 1
      let isBoss =
        Int(other.kind.rawValue) < welcome.kinds.count
        && welcome.kinds[Int(other.kind.rawValue)].isBoss
      score += isBoss ? 30 : other.name.isEmpty ? 3 : 8
      if case .windUp(_, let aim, _) = other.activity, aim.steps(to: fighter.position) <= 2 {
        score += 4
      }
    }
    if foes > 0 {
      score += (100 - fighter.hp * 100 / max(1, fighter.hpMax)) / 4
      if case .windUp = fighter.activity { score += 2 }
    }
    for mark in marks where mark.place.steps(to: fighter.position) <= Self.reach {
      score += mark.weight
    }
    return score
  }

  /// 0 for what nobody looks at.
  private static func weight(of happening: SeenHappening) -> Int {
    switch happening {
    case .died(_, _, let name, _): name.isEmpty ? 4 : 25
    case .phaseBegan: 20
    case .levelled: 3
    case .struck(_, _, _, _, let damage): damage >= 20 ? 2 : 1
    case .cast, .missileFlew: 1
    case .missed, .woke, .noticed, .dashed, .split, .doorOpened, .suffered, .healed, .affected,
      .took, .used, .gestured:
      0
    }
  }
}
