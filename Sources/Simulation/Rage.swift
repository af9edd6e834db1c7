extension World {
  /// Verb *rage*: a wound was dealt there; monsters near that smell blood are faster for a while.
  mutating func smellBlood(at place: Point) {
    for slot in creatures.grid.slots(around: place, within: Habits.bloodRadius)
    where smellsBlood[Int(creatures.kinds[slot].rawValue)] && creatures.isAlive(slot) {
      guard creatures.entities[slot].isMonster, ragePercent(ofSlot: slot) != nil else { continue }
      creatures.entities[slot].mind.ragesUntil =
        tick + rules.ticks(milliseconds: Habits.ragePatience)
    }
  }

  func ragePercent(ofSlot slot: Int) -> Int? {
    number(ofSlot: slot) { if case .rage(let percent) = $0 { percent } else { nil } }
  }
}

extension CreatureKind {
  /// Whether it rages, be it in one of its phases only.
  var smellsBlood: Bool {
    ([behaviours] + phases.map(\.behaviours)).joined().contains {
      if case .rage = $0 { true } else { false }
    }
  }
}
