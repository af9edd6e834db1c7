extension World {
  /// Verb *summon*: begins to call another kind to its side. False when enough of them are near.
  mutating func startSummoning(
    _ kind: KindID, upTo count: Int, against prey: Entity, _ slot: Int
  ) -> Bool {
    let place = creatures.entities[slot].position
    guard Int(kind.rawValue) < rules.kinds.count, countOf(kind, near: place) < count else {
      return false
    }
    return startCast(.summon, towards: prey.position, slot)
  }

  /// The call is heard: one more stands beside the caller, and goes for its prey.
  mutating func summon(_ kind: KindID, upTo count: Int, _ slot: Int) {
    let caller = creatures.entities[slot]
    guard Int(kind.rawValue) < rules.kinds.count,
      countOf(kind, near: caller.position) < count,
      let spot = openGround(near: caller.position, within: Habits.summonSpread),
      let born = spawn(kind, at: spot)
    else { return }
    if let prey = caller.mind.target.flatMap({ creatures.slot(of: $0) }) { meet(prey, born) }
  }

  private func countOf(_ kind: KindID, near place: Point) -> Int {
    var count = 0
    for slot in creatures.grid.slots(around: place, within: Habits.summonRadius)
    where creatures.isAlive(slot) && creatures.entities[slot].kind == kind {
      count += 1
    }
    return count
  }
}
