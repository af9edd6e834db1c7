extension World {
  /// Verb *regenerate*: wounds close by themselves, except in the light of a fire.
  mutating func regenerate() {
    for slot in creatures.awake where creatures.isAlive(slot) {
      guard creatures.entities[slot].hp < creatures.entities[slot].hpMax,
        !creatures.entities[slot].isPlayer, creatures.entities[slot].mind.fellTo == nil
      else { continue }
      restInDen(slot)
      let entity = creatures.entities[slot]
      guard let every = mendingPause(of: entity), Int(tick.rawValue) % every == 0,
        !light.isLit(entity.position)
      else { continue }
      creatures.entities[slot].hp = min(entity.hpMax, entity.hp + 1)
    }
  }

  /// Whether wounds of its close by themselves.
  func isMending(_ entity: Entity) -> Bool { isBoss(entity) || mendingPause(of: entity) != nil }

  private func mendingPause(of entity: Entity) -> Int? {
    number(of: entity) { if case .regenerate(let every) = $0 { every } else { nil } }
  }
}
