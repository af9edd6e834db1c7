extension World {
  /// Verb *summon*: begins to call another kind to its side. False when enough of them are near.
  mutating func startSummoning(
    _ kind: KindID, upTo count: Int, against prey: Entity, _ slot: Int
  ) -> Bool {
    guard Int(kind.rawValue) < rules.kinds.count,
      countOf(kind, near: creatures.entities[slot].position) < count
    else { return false }
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
    if let prey = caller.mind.target.flatMap({ entity($0) }) { meet(prey, born) }
  }

  private func countOf(_ kind: KindID, near place: Point) -> Int {
    creatures.grid.slots(around: place, within: Habits.summonRadius).count {
      creatures.isAlive($0) && creatures.entities[$0].kind == kind
        && creatures.entities[$0].position.steps(to: place) <= Habits.summonRadius
    }
  }
}
