extension World {
  /// Mana comes back, a point every so often.
  mutating func regainMana() {
    for player in players {
      guard let slot = creatures.slot(of: player.id), creatures.isAlive(slot) else { continue }
      let entity = creatures.entities[slot]
      let every = rules.kinds[Int(entity.kind.rawValue)].manaEvery
      guard every > 0, entity.mana < entity.manaMax, Int(tick.rawValue) % every == 0 else {
        continue
      }
      creatures.entities[slot].mana += 1
    }
  }
}
