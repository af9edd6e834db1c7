extension World {
  /// Verb *steal*: a blow takes a part of the gold along, and the thief runs.
  mutating func steal(from victim: Int, by thief: EntityID) {
    guard let slot = creatures.slot(of: thief), creatures.isAlive(slot) else { return }
    let entity = creatures.entities[slot]
    guard let percent = stolenPercent(by: entity), let player = player(of: victim) else { return }
    let gold = players[player].sheet.gold
    let share = min(gold, max(1, gold * percent / 100))
    guard share > 0 else { return }
    players[player].sheet.gold -= share
    creatures.entities[slot].mind.purse += share
    report(.took(thief, .gold(share)), at: creatures.entities[slot].position)
    creatures.entities[slot].mind.lastKnown = creatures.entities[victim].position
    creatures.setMood(.fleeing, of: slot)
    creatures.entities[slot].mind.moodUntil =
      tick + rules.ticks(milliseconds: Habits.thiefPatience)
  }

  /// Lays down what somebody has stolen.
  mutating func dropPurse(_ slot: Int) {
    let entity = creatures.entities[slot]
    guard entity.mind.purse > 0, drop(.gold(entity.mind.purse), at: entity.position) else { return }
    creatures.entities[slot].mind.purse = 0
  }

  private func stolenPercent(by entity: Entity) -> Int? {
    number(of: entity) { if case .steal(let percent) = $0 { percent } else { nil } }
  }
}
