extension World {
  /// Verb *regenerate*: wounds close by themselves, except in the light of a fire.
  mutating func regenerate() {
    for slot in creatures.slots where creatures.isAlive(slot) {
      guard creatures.entities[slot].hp < creatures.entities[slot].hpMax,
        !creatures.entities[slot].isPlayer, creatures.entities[slot].mind.fellTo == nil
      else { continue }
      let entity = creatures.entities[slot]
      let every = number(of: entity) { if case .regenerate(let every) = $0 { every } else { nil } }
      guard let every, Int(tick.rawValue) % every == 0, !light.isLit(entity.position)
      else { continue }
      creatures.entities[slot].hp += 1
    }
  }
}
