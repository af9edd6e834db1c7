extension World {
  /// Drinks, reads or puts on one out of the pack. What would be in vain is kept.
  mutating func use(_ item: ItemID, by slot: Int) {
    guard let player = player(of: slot), players[player].sheet.count(of: item) > 0,
      let use = rules.known(item)?.use
    else { return }
    switch use {
    case .gear: return wear(item, player, slot)
    case .heal(let hp): guard drinkHealing(hp, player, slot) else { return }
    case .mana(let mana): guard drinkMana(mana, player, slot) else { return }
    case .haste(let ticks): guard drinkHaste(ticks, player, slot) else { return }
    case .recall(let ticks): guard readRecall(ticks, player) else { return }
    case .light(let ticks): guard readLight(ticks, player) else { return }
    }
    players[player].sheet.add(item, count: -1)
    players[player].tally.itemsUsed += 1
    report(.used(players[player].id, item), at: creatures.entities[slot].position)
  }

  /// Index into `players`; nil for a creature that is nobody's character.
  func player(of slot: Int) -> Int? {
    creatures.entities[slot].seat.flatMap { player(in: $0) }
  }

  private mutating func drinkHealing(_ hp: Int, _ player: Int, _ slot: Int) -> Bool {
    let entity = creatures.entities[slot]
    guard entity.hp < entity.hpMax, swallow(player) else { return false }
    mend(slot, hp: hp)
    return true
  }

  private mutating func drinkMana(_ mana: Int, _ player: Int, _ slot: Int) -> Bool {
    let entity = creatures.entities[slot]
    let gained = min(mana, entity.manaMax - entity.mana)
    guard gained > 0, swallow(player) else { return false }
    creatures.entities[slot].mana += gained
    return true
  }

  private mutating func drinkHaste(_ ticks: Int, _ player: Int, _ slot: Int) -> Bool {
    guard swallow(player) else { return false }
    begin(.hasted, on: slot, for: ticks)
    return true
  }

  /// Whether there is time for a draught: one after another, so that a full pack is no armour.
  private mutating func swallow(_ player: Int) -> Bool {
    guard tick >= players[player].drinksAt else { return false }
    players[player].drinksAt = tick + rules.ticks(milliseconds: Habits.drinkPause)
    return true
  }
}
