extension World {
  /// Verb *rage*: a wound was dealt there; monsters near that smell blood are faster for a while.
  mutating func smellBlood(at place: Point) {
    for slot in creatures.grid.slots(around: place, within: Habits.bloodRadius)
    where creatures.isAlive(slot) {
      guard creatures.entities[slot].isMonster, ragePercent(ofSlot: slot) != nil else { continue }
      creatures.entities[slot].mind.ragesUntil =
        tick + rules.ticks(milliseconds: Habits.ragePatience)
    }
  }

  func ragePercent(ofSlot slot: Int) -> Int? {
    number(ofSlot: slot) { if case .rage(let percent) = $0 { percent } else { nil } }
  }
}
