extension World {
  /// Whether a monster lies in wait in tall grass or under the ground: nobody sees it then,
  /// wherever they stand.
  package func isLyingInWait(_ entity: Entity) -> Bool {
    if entity.mind.offGround == .burrowed { return !entity.isWindingUp }
    return !entity.isPlayer && entity.mind.mood == .calm && map[entity.position] == .tallGrass
      && ambushReach(of: entity) != nil
  }

  /// Verb *ambush*: while calm, goes to tall grass nearby and stays there. False where there is
  /// none.
  mutating func lieInWait(_ slot: Int) -> Bool {
    let entity = creatures.entities[slot]
    if map[entity.position] == .tallGrass { return true }
    guard entity.mind.strideLeft <= 0 else { return false }
    if let cover = cover(near: entity.position), approach(slot, cover) { return true }
    if !behaviours(of: entity).contains(.wander) {
      creatures.entities[slot].mind.restsUntil = tick + rules.ticks(milliseconds: Habits.coverPause)
    }
    return false
  }

  /// How near somebody must come to a monster that lies in wait, in tiles.
  func springing(_ monster: Entity) -> Int {
    isLyingInWait(monster) ? ambushReach(of: monster) ?? .max : .max
  }

  private func ambushReach(of entity: Entity) -> Int? {
    number(of: entity) { if case .ambush(let tiles) = $0 { tiles } else { nil } }
  }

  /// The nearest tall grass where nobody stands; of equals the first, row by row.
  private func cover(near centre: Point) -> Point? {
    var best: Point?
    var stepsMin = Habits.coverRadius + 1
    for y in -Habits.coverRadius...Habits.coverRadius {
      for x in -Habits.coverRadius...Habits.coverRadius {
        let place = Point(centre.x + x, centre.y + y)
        guard map[place] == .tallGrass, place.steps(to: centre) < stepsMin, isFree(place),
          !isInCamp(place)
        else { continue }
        stepsMin = place.steps(to: centre)
        best = place
      }
    }
    return best
  }
}
