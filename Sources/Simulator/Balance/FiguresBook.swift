import Simulation

/// Keeps count of what happens in a world, tick by tick.
struct FiguresBook {
  private(set) var kinds: [KindFigures]
  private(set) var draughts: [EntityID: Int] = [:]
  private(set) var denSeconds: [Int] = []
  private let isClass: [Bool]
  private let tickRate: Int

  init(rules: Rules) {
    let called = rules.kinds.flatMap(\.attacks).compactMap { attack in
      if case .call(let hound, _) = attack.deed { hound } else { nil as KindID? }
    }
    kinds = rules.kinds.indices.map { index in
      let isCalled = called.contains(KindID(UInt8(index)))
      return KindFigures(
        name: rules.kinds[index].name, isMonster: !rules.kinds[index].isClass && !isCalled)
    }
    kinds.append(KindFigures(name: "fire", isMonster: false))
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
      if isClass[Int(victimKind.rawValue)] { kinds[row(of: killer)].playersFelled += 1 }
    case .used(let id, _): draughts[id, default: 0] += 1
    case .missed, .woke, .noticed, .dashed, .missileFlew, .split, .doorOpened, .healed, .affected,
      .cast, .levelled, .took, .gestured, .phaseBegan:
      break
    }
  }

  private mutating func noteDamage(_ damage: Int, to victim: Entity?, by kind: KindID?) {
    guard let victim else { return }
    kinds[Int(victim.kind.rawValue)].damageTaken += damage
    if victim.isPlayer, let kind { kinds[row(of: kind)].damageToPlayers += damage }
  }

  /// Fires that nobody lit come last.
  private func row(of kind: KindID) -> Int { min(Int(kind.rawValue), kinds.count - 1) }
}
