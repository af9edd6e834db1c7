/// The verb that one of a monster's attacks serves: it is used for that and never else.
package enum Service: UInt8, CaseIterable, Sendable {
  /// The wind-up is the gesture of mending; nobody is struck.
  case healOthers
  /// The wind-up is the call; nobody is struck.
  case summon
  /// The blow with which it comes up out of the ground.
  case burrow
  /// The blow with which it comes down.
  case fly

  /// Whether nobody is struck by it.
  var isCast: Bool {
    switch self {
    case .healOthers, .summon: true
    case .burrow, .fly: false
    }
  }
}

extension Attack {
  /// Whether its strike is no blow: no tiles are in danger.
  package var isCast: Bool { serves?.isCast ?? false }
}

extension World {
  /// The attack that serves a verb, if the kind has one and uses it now.
  func attack(serving service: Service, of entity: Entity) -> (AttackIndex, Attack)? {
    let attacks = rules.kinds[Int(entity.kind.rawValue)].attacks
    guard let number = attacks.firstIndex(where: { $0.serves == service }),
      number < AttackIndex.count, uses(AttackIndex(UInt8(number)), entity)
    else { return nil }
    return (AttackIndex(UInt8(number)), attacks[number])
  }

  /// Begins a cast, for all to see: what it brings comes when the wind-up is over, unless the
  /// caster is stunned or slain before. False when the kind can't, or not yet again.
  mutating func startCast(_ service: Service, towards place: Point, _ slot: Int) -> Bool {
    let entity = creatures.entities[slot]
    guard let (index, attack) = attack(serving: service, of: entity), isReady(index, of: entity)
    else { return false }
    face(slot, place)
    startAttack(index, attack, by: slot, aim: entity.position)
    return true
  }

  /// The wind-up of a cast is over.
  mutating func finishCast(_ service: Service, _ index: AttackIndex, _ slot: Int) {
    let caster = creatures.entities[slot]
    report(.cast(caster.id, kind: caster.kind, attack: index), at: caster.position)
    for behaviour in behaviours(of: caster) {
      if service == .healOthers, case .healOthers(let hp, let tiles, _) = behaviour {
        healOther(by: hp, within: tiles, slot)
      }
      if service == .summon, case .summon(let kind, let count, _, let together) = behaviour {
        for _ in 0..<together { summon(kind, upTo: count, slot) }
      }
    }
  }
}
