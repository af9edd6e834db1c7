extension World {
  /// What the creature's gear does for it; monsters have none.
  func worn(by entity: Entity) -> Worn { creatures.worn[Int(entity.id.slot)] }

  /// A blow gives its striker back a part of the damage that it did.
  mutating func leech(_ damage: Int, of blow: Blow) {
    guard let slot = creatures.slot(of: blow.by), creatures.worn[slot].leech > 0 else { return }
    mend(slot, hp: (damage * creatures.worn[slot].leech + 50) / 100)
  }

  /// What is worn brings its effects on whom a blow has hit.
  mutating func brand(_ slot: Int, of blow: Blow) {
    guard let striker = creatures.slot(of: blow.by) else { return }
    for index in creatures.worn[striker].brands.indices {
      guard let brand = creatures.worn[striker].brands[index] else { continue }
      begin(brand.effect, on: slot, for: brand.ticks, by: blow.by)
    }
  }

  /// Makes a character as strong as its gear makes it; call whenever the gear has changed.
  mutating func putOn(_ player: Int) {
    guard let slot = creatures.slot(of: players[player].id) else { return }
    let before = creatures.worn[slot]
    let worn = Worn(players[player].sheet.gear, rules)
    creatures.worn[slot] = worn
    creatures.entities[slot].hpMax += worn.hp - before.hp
    creatures.entities[slot].manaMax = max(
      0, creatures.entities[slot].manaMax + worn.mana - before.mana)
    let entity = creatures.entities[slot]
    creatures.entities[slot].hp = min(entity.hp, entity.hpMax)
    creatures.entities[slot].mana = min(entity.mana, entity.manaMax)
  }

  /// Takes a piece out of the pack and puts it on; what was worn in its place goes into the pack,
  /// or to the ground if there is no room.
  mutating func wear(_ item: ItemID, _ player: Int, _ slot: Int) {
    guard let gearSlot = rules.known(item)?.use.slot, players[player].sheet.count(of: item) > 0
    else { return }
    let index = Int(gearSlot.rawValue)
    let old = players[player].sheet.gear[index]
    players[player].sheet.add(item, count: -1)
    if let old, !players[player].sheet.hasRoom(for: old) {
      guard drop(.item(old), at: creatures.entities[slot].position) else {
        return players[player].sheet.add(item, count: 1)
      }
    } else if let old {
      players[player].sheet.add(old, count: 1)
    }
    players[player].sheet.gear[index] = item
    putOn(player)
    report(.used(players[player].id, item), at: creatures.entities[slot].position)
  }

  /// Puts on, for each slot, the best of the pack that is of a higher tier than what is worn. What
  /// is better among equals is a matter of taste, and left alone.
  mutating func wearBetter(_ player: Int, _ slot: Int) {
    for gearSlot in GearSlot.allCases {
      var best = tier(of: players[player].sheet.gear[Int(gearSlot.rawValue)])
      var choice: ItemID?
      for entry in players[player].sheet.pack
      where rules.known(entry.item)?.use.slot == gearSlot && tier(of: entry.item) > best
        && serves(entry.item, slot)
      {
        best = tier(of: entry.item)
        choice = entry.item
      }
      if let choice { wear(choice, player, slot) }
    }
  }

  /// Whether its property is of any use to the creature: mana only to who has some.
  private func serves(_ item: ItemID, _ slot: Int) -> Bool {
    guard case .gear(_, _, .mana) = rules.known(item)?.use else { return true }
    return rules.kind(creatures.entities[slot].kind).mana > 0
  }

  /// 0 for nothing and for what can't be worn.
  private func tier(of item: ItemID?) -> Int {
    guard let item, case .gear(_, let tier, _) = rules.known(item)?.use else { return 0 }
    return tier
  }
}
