/// What a monster leaves behind when it is killed.
package struct Loot: Sendable, Equatable {
  package var gold: ClosedRange<Int>
  /// So many rolls for an item, each coming true at so many percent.
  package var items: Int
  package var chance: Int
  /// Only gear of this tier; nil: whatever is found in places of the monster's danger.
  package var tier: Int?

  package init(gold: ClosedRange<Int>, items: Int, chance: Int, tier: Int? = nil) {
    self.gold = gold
    self.items = items
    self.chance = chance
    self.tier = tier
  }

  package static let nothing = Loot(gold: 0...0, items: 0, chance: 0)

  /// What monsters of that danger carry unless their row says otherwise.
  package static func usual(danger: Int) -> Loot {
    Loot(gold: (danger / 2)...(danger * 2), items: 1, chance: min(10 + danger, 30))
  }
}

extension World {
  /// Lays around it what the monster carried: its loot, and what it has stolen.
  mutating func dropLoot(of monster: Entity) {
    let row = rules.kinds[Int(monster.kind.rawValue)]
    guard monster.side == .monsters, !row.isClass else { return }
    let gold = random.roll(row.loot.gold) + monster.mind.purse
    if gold > 0 { drop(.gold(gold), at: monster.position) }
    for _ in 0..<row.loot.items where random.chance(row.loot.chance) {
      let item =
        if let tier = row.loot.tier { gear(ofTier: tier) } else { find(danger: row.danger) }
      if let item { drop(.item(item), at: monster.position) }
    }
  }

  /// A quarter of the gold stays where a character fell, for anyone.
  mutating func dropGold(of slot: Int) {
    guard dropsGoldOnDeath, let player = player(of: slot) else { return }
    let share = players[player].sheet.gold / Habits.goldShareOnDeath
    guard share > 0, drop(.gold(share), at: creatures.entities[slot].position) else { return }
    players[player].sheet.gold -= share
  }

  /// What is found where so much danger is allowed: of two finds the one that is rarer.
  mutating func find(danger: Int) -> ItemID? {
    guard let first = anyItem({ $0.danger <= danger }),
      let second = anyItem({ $0.danger <= danger })
    else { return nil }
    return rules.item(first).danger >= rules.item(second).danger ? first : second
  }

  private mutating func gear(ofTier tier: Int) -> ItemID? {
    anyItem { if case .gear(_, tier, _) = $0.use { true } else { false } }
  }

  /// One of those that qualify, each equally likely.
  private mutating func anyItem(_ qualifies: (Item) -> Bool) -> ItemID? {
    let count = rules.items.count(where: qualifies)
    guard count > 0 else { return nil }
    var choice = random.roll(0...(count - 1))
    for index in rules.items.indices where qualifies(rules.items[index]) {
      if choice == 0 { return ItemID(UInt8(index)) }
      choice -= 1
    }
    return nil
  }
}
