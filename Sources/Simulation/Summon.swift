extension World {
  /// Verb *summon*: calls one of another kind beside it, which stops short as all do who notice
  /// somebody. False when enough of them are near or there is no room.
  mutating func summon(_ kind: KindID, upTo count: Int, against prey: Entity, _ slot: Int) -> Bool {
    let place = creatures.entities[slot].position
    guard Int(kind.rawValue) < rules.kinds.count, countOf(kind, near: place) < count,
      let spot = openGround(near: place, within: Habits.summonSpread),
      let born = spawn(kind, at: spot)
    else { return false }
    meet(prey, born)
    hold(slot, milliseconds: Habits.summonPause)
    return true
  }

  private func countOf(_ kind: KindID, near place: Point) -> Int {
    creatures.grid.slots(around: place, within: Habits.summonRadius).count {
      creatures.isAlive($0) && creatures.entities[$0].kind == kind
        && creatures.entities[$0].position.steps(to: place) <= Habits.summonRadius
    }
  }
}
