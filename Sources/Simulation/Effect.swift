/// What can last on a creature for a while. Being stunned is an `Activity`: it stops everything.
package enum Effect: UInt8, CaseIterable, Sendable {
  /// Loses hit points until it is over, or until it stands in water.
  case burning
  /// Loses hit points slowly.
  case poisoned
  /// Walks at half the speed.
  case slowed
  /// Blows from the front lose most of their force.
  case guarded
  /// Monsters don't see it; striking ends it.
  case veiled
  /// Its blows are harder.
  case inspired
  /// Loses hit points with every step.
  case bleeding
  /// Walks and strikes faster.
  case hasted
}

/// Several effects at once, a bit each.
package struct EffectSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package init(_ effect: Effect) { rawValue = 1 << effect.rawValue }

  package func contains(_ effect: Effect) -> Bool { contains(EffectSet(effect)) }
}

/// How long each effect still lasts on one creature.
package struct Effects: Sendable {
  /// Which may still last; the others cost nothing to skip.
  private var begun: EffectSet
  /// Who is to be thanked for the wounds of `burning`, `poisoned` and `bleeding`.
  package var source: EntityID?
  package var sourceKind: KindID?
  private var endsAt: [8 of Tick]

  package init() {
    endsAt = [8 of Tick](repeating: .zero)
    begun = []
    source = nil
    sourceKind = nil
  }

  package var isEmpty: Bool { begun.isEmpty }

  /// The first tick without it.
  package func end(of effect: Effect) -> Tick { endsAt[Int(effect.rawValue)] }

  package func isActive(_ effect: Effect, at tick: Tick) -> Bool {
    begun.contains(effect) && tick < end(of: effect)
  }

  /// All that last on this tick.
  package func active(at tick: Tick) -> EffectSet {
    guard !begun.isEmpty else { return [] }
    var active: EffectSet = []
    for effect in Effect.allCases where isActive(effect, at: tick) {
      active.insert(EffectSet(effect))
    }
    return active
  }

  /// Begins it or makes it last longer, never shorter.
  package mutating func begin(_ effect: Effect, until tick: Tick) {
    begun.insert(EffectSet(effect))
    endsAt[Int(effect.rawValue)] = max(end(of: effect), tick)
  }

  package mutating func stop(_ effect: Effect) {
    begun.remove(EffectSet(effect))
    endsAt[Int(effect.rawValue)] = .zero
  }

  /// Forgets what is over.
  package mutating func settle(at tick: Tick) {
    guard !begun.isEmpty else { return }
    for effect in Effect.allCases where begun.contains(effect) && tick >= end(of: effect) {
      stop(effect)
    }
  }
}
