/// How a boss fights from a certain loss of hit points on, until the next phase begins.
package struct Phase: Sendable, Equatable {
  /// Begins when less than this percentage of its hit points is left; the first one's is 100.
  package var below: Int
  /// Which of the kind's attacks it uses then, in ascending order.
  package var attacks: [AttackIndex]
  /// All its verbs of that time.
  package var behaviours: [Behaviour]
  /// Thousandths of a tile per tick on open ground.
  package var speed: Int
  /// What it shouts as the phase begins; empty: nothing.
  package var shout: String

  package init(
    below: Int, attacks: [AttackIndex], behaviours: [Behaviour], speed: Int, shout: String = ""
  ) {
    self.below = below
    self.attacks = attacks
    self.behaviours = behaviours
    self.speed = speed
    self.shout = shout
  }
}

extension World {
  /// The verbs that a creature has now.
  func behaviours(of entity: Entity) -> [Behaviour] {
    let kind = rules.kinds[Int(entity.kind.rawValue)]
    return phase(of: entity)?.behaviours ?? kind.behaviours
  }

  /// Whether it uses that attack now; nearly all kinds use all of theirs, always.
  func uses(_ index: AttackIndex, _ entity: Entity) -> Bool {
    phase(of: entity)?.attacks.contains(index) ?? true
  }

  /// How fast it walks now if nothing hastens or slows it.
  func ownSpeed(of entity: Entity) -> Int {
    phase(of: entity)?.speed ?? rules.kinds[Int(entity.kind.rawValue)].speed
  }

  /// Hurt enough for its next phase, a boss begins that: it stops for a moment and all who see it
  /// are told. One phase after the other, however hard the blow. Whole again, it starts over.
  mutating func beginPhase(_ slot: Int) -> Bool {
    let entity = creatures.entities[slot]
    let phases = rules.kinds[Int(entity.kind.rawValue)].phases
    guard !phases.isEmpty else { return false }
    if entity.hp == entity.hpMax { creatures.entities[slot].mind.phase = 0 }
    let next = creatures.entities[slot].mind.phase + 1
    guard next < phases.count, entity.hp * 100 < phases[next].below * entity.hpMax else {
      return false
    }
    creatures.entities[slot].mind.phase = next
    creatures.entities[slot].mind.tricksAt = tick
    report(
      .phaseBegan(entity.id, kind: entity.kind, phase: next + 1), at: entity.position)
    hold(slot, milliseconds: Habits.phasePause)
    return true
  }

  private func phase(of entity: Entity) -> Phase? {
    let phases = rules.kinds[Int(entity.kind.rawValue)].phases
    return phases.isEmpty ? nil : phases[min(entity.mind.phase, phases.count - 1)]
  }
}
