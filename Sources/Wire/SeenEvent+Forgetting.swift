extension SeenEvent {
  /// The same for a view that this creature has left: it is nobody now, and its number may become
  /// another's.
  package func forgetting(_ gone: SeenNumber) -> SeenEvent {
    SeenEvent(place: place, happening: happening.renamed { $0 == gone ? nil : $0 })
  }
}

extension SeenHappening {
  /// With other numbers for everybody in it.
  fileprivate func renamed(_ name: (SeenNumber?) -> SeenNumber?) -> SeenHappening {
    switch self {
    case .struck(let victim, let by, let kind, let attack, let damage):
      .struck(victim: name(victim), by: name(by), kind: kind, attack: attack, damage: damage)
    case .missed(let by, let kind, let attack): .missed(by: name(by), kind: kind, attack: attack)
    case .died(let victim, let victimKind, let victimName, let by):
      .died(victim: name(victim), victimKind: victimKind, victimName: victimName, by: by)
    case .woke(let who): .woke(name(who))
    case .noticed(let who): .noticed(name(who))
    case .dashed(let who, let from): .dashed(name(who), from: from)
    case .split(let who): .split(name(who))
    case .suffered(let victim, let effect, let by, let damage):
      .suffered(victim: name(victim), effect, by: by, damage: damage)
    case .healed(let who, let hp): .healed(name(who), hp: hp)
    case .affected(let who, let effect): .affected(name(who), effect)
    case .cast(let by, let kind, let attack): .cast(by: name(by), kind: kind, attack: attack)
    case .levelled(let who, let level): .levelled(name(who), level: level)
    case .took(let who, let look, let count): .took(name(who), look, count: count)
    case .used(let who, let item): .used(name(who), item)
    case .gestured(let who, let gesture): .gestured(name(who), gesture)
    case .phaseBegan(let who, let kind, let phase):
      .phaseBegan(name(who), kind: kind, phase: phase)
    case .missileFlew, .doorOpened: self
    }
  }
}
