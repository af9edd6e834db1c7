extension World {
  /// Whether the seat's character is within reach of the stall, alive.
  package func canTrade(_ seat: SeatID) -> Bool {
    guard let entity = entity(inSeat: seat), entity.isAlive else { return false }
    return entity.position.steps(to: stall) <= Habits.tradeReach
  }

  /// Pays for one of what the stall has. Without the gold or the room nothing happens.
  mutating func buy(_ item: ItemID, by slot: Int) {
    guard let player = player(of: slot), canTrade(players[player].seat),
      let price = rules.known(item)?.price, price > 0, price <= players[player].sheet.gold,
      players[player].sheet.hasRoom(for: item)
    else { return }
    players[player].sheet.gold -= price
    players[player].sheet.add(item, count: 1)
    report(.took(players[player].id, .item(item)), at: creatures.entities[slot].position)
  }

  /// Gives one out of the pack and is paid for it.
  mutating func sell(_ item: ItemID, by slot: Int) {
    guard let player = player(of: slot), canTrade(players[player].seat),
      players[player].sheet.count(of: item) > 0, let worth = rules.known(item)?.worth, worth > 0,
      players[player].sheet.gold + worth <= CharacterSheet.goldMax
    else { return }
    players[player].sheet.add(item, count: -1)
    players[player].sheet.gold += worth
    report(.took(players[player].id, .gold(worth)), at: creatures.entities[slot].position)
  }
}

extension Item {
  /// What the stall pays for one: half of what it asks; for gear that it has not got, more with
  /// every tier.
  package var worth: Int {
    guard case .gear(_, let tier, _) = use else { return Self.worth(price: price, gearTier: nil) }
    return Self.worth(price: price, gearTier: tier)
  }

  /// The same by what the stall asks, 0 where it has none; `gearTier` is nil of what isn't worn.
  package static func worth(price: Int, gearTier: Int?) -> Int {
    price > 0 ? price / 2 : Habits.worthPerTier * (gearTier ?? 0)
  }
}
