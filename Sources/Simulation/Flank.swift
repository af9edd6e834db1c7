extension World {
  /// Verb *flank*: of a pack after the same prey the first comes straight, the others go around to
  /// its far side before they close in. True when a step around was taken.
  mutating func flank(_ slot: Int, _ prey: Int) -> Bool {
    guard tick < creatures.entities[slot].mind.flanksUntil,
      behaviours(ofSlot: slot).contains(.flank)
    else { return false }
    let place = creatures.entities[prey].position
    guard let bearing = bearingToTake(slot, around: creatures.entities[prey].id, at: place),
      let current = Direction(from: place, to: creatures.entities[slot].position)
    else { return false }
    let eighths = current.eighths(to: bearing)
    guard abs(eighths) > 1 else { return endFlanking(slot) }
    let around = current.turned(eighths.signum())
    let waypoint = place.stepped(around, times: Habits.flankRadius)
    return approach(slot, waypoint)
  }

  /// In place: from now on it chases.
  private mutating func endFlanking(_ slot: Int) -> Bool {
    creatures.entities[slot].mind.flanksUntil = tick
    return false
  }

  /// The side to come from, seen from the prey: opposite the leader, then the ones beside that. nil
  /// for the leader, who is the one in the lowest slot.
  private func bearingToTake(
    _ slot: Int, around prey: EntityID, at place: Point
  ) -> Direction? {
    var rank = 0
    var leader: Int?
    for other in creatures.grid.slots(
      inBlocksAround: place, within: Habits.packRadius)
    where other < slot && creatures.isAlive(other) {
      guard creatures.entities[other].kind == creatures.entities[slot].kind,
        creatures.entities[other].mind.target == prey
      else { continue }
      leader = min(leader ?? other, other)
      rank += 1
    }
    guard let leader,
      let front = Direction(from: place, to: creatures.entities[leader].position)
    else { return nil }
    let sides = [4, 3, -3, 2, -2] as [5 of Int]
    return front.turned(sides[(rank - 1) % sides.count])
  }
}

extension Direction {
  /// Eighths of a circle to turn to another direction, -3...4, clockwise.
  func eighths(to other: Direction) -> Int {
    let turn = (Int(other.rawValue) - Int(rawValue)) & 7
    return turn > 4 ? turn - 8 : turn
  }
}
