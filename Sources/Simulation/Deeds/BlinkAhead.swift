extension World {
  /// Deed *blink*: is at once as far ahead as it goes.
  mutating func blink(_ slot: Int, tiles: Int) {
    let entity = creatures.entities[slot]
    guard let place = blinkPlace(of: entity, tiles: tiles) else { return }
    leap(slot, to: place)
  }

  /// The farthest free ground ahead with nothing that blocks sight before it; nil when there is
  /// none.
  func blinkPlace(of entity: Entity, tiles: Int) -> Point? {
    var best: Point?
    for steps in 1...max(1, tiles) {
      let place = entity.position.stepped(entity.movement.facing, times: steps)
      if isOpenGround(place) { best = place }
      if map[place].blocksSight { break }
    }
    return best
  }
}
