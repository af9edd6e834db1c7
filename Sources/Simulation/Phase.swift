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
    behaviours(of: entity.kind, inPhase: entity.mind.phase)
  }

  /// The same without taking the whole creature out.
  func behaviours(ofSlot slot: Int) -> [Behaviour] {
    behaviours(of: creatures.entities[slot].kind, inPhase: creatures.entities[slot].mind.phase)
  }

  private func behaviours(of kind: KindID, inPhase number: Int) -> [Behaviour] {
    let index = Int(kind.rawValue)
    let count = rules.kinds[index].phases.count
    guard count > 0 else { return rules.kinds[index].behaviours }
    return rules.kinds[index].phases[min(number, count - 1)].behaviours
  }

  /// Whether it uses that attack now; nearly all kinds use all of theirs, always.
  func uses(_ index: AttackIndex, _ entity: Entity) -> Bool {
    phase(of: entity)?.attacks.contains(index) ?? true
  }

  /// How fast it walks now if nothing hastens or slows it.
  func ownSpeed(ofSlot slot: Int) -> Int {
    let index = Int(creatures.entities[slot].kind.rawValue)
    let count = rules.kinds[index].phases.count
    guard count > 0 else { return rules.kinds[index].speed }
    return rules.kinds[index].phases[min(creatures.entities[slot].mind.phase, count - 1)].speed
  }

  /// Hurt enough for its next phase, a boss begins that: it stops for a moment and all who see it
  /// are told. One phase after the other, however hard the blow. Whole again, it starts over.
  mutating func beginPhase(_ slot: Int) -> Bool {
    guard !rules.kinds[Int(creatures.entities[slot].kind.rawValue)].phases.isEmpty else {
      return false
    }
    let entity = creatures.entities[slot]
    let phases = rules.kinds[Int(entity.kind.rawValue)].phases
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
    let index = Int(entity.kind.rawValue)
    let count = rules.kinds[index].phases.count
    return count == 0 ? nil : rules.kinds[index].phases[min(entity.mind.phase, count - 1)]
  }
}
