extension World {
  /// A sound: monsters that have nobody in sight and hear it go and look there.
  mutating func makeNoise(at place: Point, radius: Int) {
    guard radius > 0 else { return }
    let reach = radius * hearingMax / 100
    for slot in creatures.grid.slots(around: place, within: reach)
    where creatures.moods[slot].isCalmOrSearching && creatures.isAlive(slot) {
      guard creatures.entities[slot].isMonster,
        creatures.entities[slot].position.steps(to: place) * 100 <= radius * hearing(of: slot)
      else { continue }
      alert(slot, to: place)
    }
  }

  private func hearing(of slot: Int) -> Int {
    let hearing = rules.kinds[Int(creatures.entities[slot].kind.rawValue)].hearing
    return creatures.entities[slot].mind.dozes ? hearing * Habits.dozeHearing / 100 : hearing
  }

  /// Tells a monster of a place to go to. Those who hunt, flee or walk home have other worries, and
  /// those who neither wander nor chase stay where they are.
  mutating func alert(_ slot: Int, to place: Point) {
    creatures.entities[slot].mind.dozes = false
    let behaviours = behaviours(ofSlot: slot)
    guard behaviours.contains(.wander) || behaviours.contains(.chase) else { return }
    wake(slot)
    switch creatures.entities[slot].mind.mood {
    case .hunting, .fleeing, .returning: return
    case .calm:
      let entity = creatures.entities[slot]
      creatures.entities[slot].mind.home = homeOf(entity)
    case .searching: break
    }
    creatures.setMood(.searching, of: slot)
    creatures.entities[slot].mind.lastKnown = place
    creatures.entities[slot].mind.moodUntil =
      tick + rules.ticks(milliseconds: Habits.searchPatience)
  }

  /// A monster that is hit knows where from.
  mutating func feelBlow(_ slot: Int, by striker: EntityID) {
    guard let other = creatures.slot(of: striker) else { return }
    alert(slot, to: creatures.entities[other].position)
  }

  /// Where a calm monster belongs from now on: those who wander belong where they happen to be.
  func homeOf(_ entity: Entity) -> Point {
    behaviours(of: entity).contains(.wander) ? entity.position : entity.mind.home
  }
}
