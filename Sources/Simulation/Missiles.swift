/// Something thrown, on its way from tile to tile along a straight line.
struct Missile: Sendable {
  let by: EntityID
  let kind: KindID
  let attack: AttackIndex
  /// It passes its own side.
  let side: Side
  let from: Point
  /// Where it falls if nobody is in its way.
  let to: Point
  /// How hard it hits, see `Blow`.
  let percent: Int
  let rankPercent: Int
  /// Thousandths of a tile so far.
  var travelled = 0
}

extension World {
  /// Lets fly at the aimed tile, or at the last one before something solid.
  mutating func launch(_ attack: Attack, _ blow: Blow, by thrower: Entity, at aim: Point) {
    let start = thrower.position
    var end = start
    for step in 0..<start.steps(to: aim) {
      let next = start.stepped(towards: aim, times: step + 1)
      if map[next].stopsBlows { break }
      end = next
    }
    missiles.append(
      Missile(
        by: thrower.id, kind: thrower.kind, attack: blow.index, side: thrower.side, from: start,
        to: end, percent: blow.percent, rankPercent: blow.rankPercent))
    report(.missileFlew(kind: thrower.kind, attack: blow.index, from: start, to: end), at: start)
  }

  /// Flies every missile on by one tick; each ends at the first foe in its way.
  mutating func flyMissiles() {
    var kept = 0
    for index in missiles.indices {
      var missile = missiles[index]
      guard fly(&missile) else { continue }
      missiles[kept] = missile
      kept += 1
    }
    missiles.removeLast(missiles.count - kept)
  }

  /// Whether it flies on after this tick.
  private mutating func fly(_ missile: inout Missile) -> Bool {
    guard let attack = attack(missile.attack, of: missile.kind) else { return false }
    let steps = missile.from.steps(to: missile.to)
    let first = missile.travelled / 1000 + 1
    missile.travelled += attack.missileSpeed
    let last = min(missile.travelled / 1000, steps)
    if first <= last {
      for step in first...last {
        let place = missile.from.stepped(towards: missile.to, times: step)
        guard let victim = victim(at: place, of: missile.side) else { continue }
        land(missile, attack, on: victim, at: place)
        return false
      }
    }
    if last < steps { return true }
    if attack.shape == .burst {
      land(missile, attack, on: nil, at: missile.to)
      return false
    }
    if missile.to == camp, missile.side == .monsters { strikeFire(attack) }
    if let ground = attack.ground { changeGround(ground, at: missile.to, by: missile.by) }
    report(.missed(by: missile.by, kind: missile.kind, attack: missile.attack), at: missile.to)
    return false
  }
}

extension World {
  /// A missile hits one; a burst breaks over all around.
  private mutating func land(
    _ missile: Missile, _ attack: Attack, on victim: Int?, at place: Point
  ) {
    guard attack.shape == .burst else {
      if let victim { hurt(victim, attack, Blow(missile)) }
      if let ground = attack.ground { changeGround(ground, at: place, by: missile.by) }
      return
    }
    strike(
      attack, Blow(missile), of: missile.side, from: Movement(position: missile.from), aim: place)
  }
}

extension Blow {
  /// What a missile deals to whom it hits.
  init(_ missile: Missile) {
    self.init(
      by: missile.by, kind: missile.kind, index: missile.attack, from: missile.from,
      percent: missile.percent, rankPercent: missile.rankPercent)
  }
}
