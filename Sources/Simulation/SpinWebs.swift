extension World {
  /// Verb *spin webs*: while calm and at home or in tall grass, now and then a web over grass near
  /// it, until there are enough.
  mutating func spinWeb(_ slot: Int, every: Int) {
    let entity = creatures.entities[slot]
    guard tick >= entity.mind.tricksAt,
      entity.position == entity.mind.home || map[entity.position] == .tallGrass
    else { return }
    creatures.entities[slot].mind.tricksAt = tick + every
    let radius = Habits.webRadius
    let place = Point(
      entity.position.x + random.roll(-radius...radius),
      entity.position.y + random.roll(-radius...radius))
    guard map[place] == .grass, creatures.occupant(at: place) == nil, !isInCamp(place),
      websCount(near: entity.position) < Habits.websMax
    else { return }
    change(place, to: .web)
  }

  /// Somebody has just stepped onto a tile. A character tears the web that is there and is held by
  /// it for the length of the step; who spins webs walks on them as on grass.
  mutating func treadOnWeb(_ slot: Int) {
    let entity = creatures.entities[slot]
    guard map[entity.position] == .web else { return }
    if entity.isPlayer { return change(entity.position, to: .grass) }
    let spins = behaviours(of: entity).contains { if case .spinWebs = $0 { true } else { false } }
    if spins {
      creatures.entities[slot].movement.stepLeft -= Tile.web.stepCost - Tile.grass.stepCost
    }
  }

  private func websCount(near centre: Point) -> Int {
    var count = 0
    for y in -Habits.webRadius...Habits.webRadius {
      for x in -Habits.webRadius...Habits.webRadius
      where map[Point(centre.x + x, centre.y + y)] == .web {
        count += 1
      }
    }
    return count
  }
}
