import Simulation

/// Keeps count of what happens in a world, tick by tick.
struct FiguresBook {
  private(set) var kinds: [KindFigures]
  private(set) var draughts: [EntityID: Int] = [:]
  private(set) var denSeconds: [Int] = []
  private let isClass: [Bool]
  private let tickRate: Int

  init(rules: Rules) {
    kinds = rules.kinds.map { KindFigures(name: $0.name) }
    isClass = rules.kinds.map(\.isClass)
    tickRate = rules.tickRate
  }

  /// Call once after each advance, with the ticks since the match began.
  mutating func note(_ world: borrowing World, ticks: Int) {
    for event in world.events { note(event.happening, in: world) }
    if case .delve(let cleared, _, _) = world.modeStatus {
      while denSeconds.count < cleared { denSeconds.append(ticks / tickRate) }
    }
  }

  private mutating func note(_ happening: Happening, in world: borrowing World) {
    switch happening {
    case .struck(let victim, _, let kind, _, let damage):
      noteDamage(damage, to: world.entity(victim), by: kind)
    case .suffered(let victim, _, let kind, let damage):
      noteDamage(damage, to: world.entity(victim), by: kind)
    case .died(_, let victimKind, let killer):
      kinds[Int(victimKind.rawValue)].died += 1
      if isClass[Int(victimKind.rawValue)] { kinds[Int(killer.rawValue)].playersFelled += 1 }
    case .used(let id, _): draughts[id, default: 0] += 1
    case .missed, .woke, .noticed, .dashed, .missileFlew, .split, .doorOpened, .healed, .affected,
      .cast, .levelled, .took, .gestured, .phaseBegan:
      break
    }
  }

  private mutating func noteDamage(_ damage: Int, to victim: Entity?, by kind: KindID?) {
    guard let victim else { return }
    kinds[Int(victim.kind.rawValue)].damageTaken += damage
    if victim.isPlayer, let kind { kinds[Int(kind.rawValue)].damageToPlayers += damage }
  }
}
