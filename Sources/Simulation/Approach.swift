extension World {
  /// Steps straight towards a place, or past what is in the way; false when there is no such step.
  /// Every second monster tries the other side first, so that a crowd parts around a tree.
  mutating func approach(_ slot: Int, _ goal: Point) -> Bool {
    let place = creatures.entities[slot].position
    guard let direction = Direction(from: place, to: goal) else { return false }
    let side = slot % 2 == 0 ? 1 : -1
    return tryStep(slot, direction) || tryStep(slot, direction.turned(side))
      || tryStep(slot, direction.turned(-side)) || tryStep(slot, direction.turned(2 * side))
      || tryStep(slot, direction.turned(-2 * side))
  }

  /// Takes that step if ground and creatures allow it.
  mutating func tryStep(_ slot: Int, _ direction: Direction) -> Bool {
    let place = creatures.entities[slot].position
    guard map.allowsStep(direction, from: place) else { return passWall(slot, direction) }
    let target = place.stepped(direction)
    guard isFree(target) else { return false }
    if runsIntoFire(target, from: place) {
      let entity = creatures.entities[slot]
      guard isFireproof(entity) else { return false }
    }
    let mood = creatures.entities[slot].mind.mood
    let keepsOut = mood.isCalmOrSearching && entersCamp(place, direction)
    guard isBesieged || !keepsOut && !shunsLight(slot, target) else { return false }
    step(slot, direction)
    return true
  }

  /// Monsters go around fires; who is in one already may run through another.
  func runsIntoFire(_ target: Point, from place: Point) -> Bool {
    map[target] == .fire && map[place] != .fire
  }

  /// Whether the step leads into the camp or deeper into it.
  func entersCamp(_ place: Point, _ direction: Direction) -> Bool {
    let target = place.stepped(direction)
    return isInCamp(target) && target.steps(to: camp) <= place.steps(to: camp)
  }
}
