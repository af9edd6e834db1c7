extension World {
  /// How many solid tiles in a row a monster passes through; nil when it can't.
  func wallsPassed(bySlot slot: Int) -> Int? {
    number(ofSlot: slot) { if case .walkThroughWalls(let tiles) = $0 { tiles } else { nil } }
  }

  /// Verb *walk through walls*: comes out behind what is in the way, if somebody can stand there,
  /// after as long as the walk takes. Nobody ever stands inside.
  mutating func passWall(_ slot: Int, _ direction: Direction) -> Bool {
    guard let thickness = wallsPassed(bySlot: slot) else { return false }
    let entity = creatures.entities[slot]
    guard entity.movement.isFree(at: tick) else { return false }
    for steps in 1...(thickness + 1) {
      let place = entity.position.stepped(direction, times: steps)
      guard map[place].isWalkable, map[place] != .door else { continue }
      guard isFree(place), map[place] != .fire, !shunsLight(entity, place),
        !(entity.mind.mood.isCalmOrSearching && isInCamp(place))
      else { return false }
      creatures.entities[slot].movement.facing = direction
      creatures.entities[slot].movement.stepLeft += steps * 1000
      leap(slot, to: place)
      return true
    }
    return false
  }
}
