extension Attack {
  /// Whether its user can run along it: a line, and nothing thrown.
  package var isChargeable: Bool { shape == .line && missileSpeed == 0 }
}

extension World {
  /// Verb *charge*: its line attack has struck; it runs along the line up to the first tile where
  /// it can't stand. The lit tiles of the wind-up have shown the way.
  mutating func rush(_ slot: Int, _ attack: Attack) {
    let entity = creatures.entities[slot]
    guard behaviours(of: entity).contains(.charge) else { return }
    let direction = entity.movement.facing
    var place = entity.position
    for _ in 0..<attack.size {
      let next = place.stepped(direction)
      guard map.allowsStep(direction, from: place), isOpenGround(next), !shunsLight(entity, next)
      else { break }
      place = next
    }
    if place != entity.position { leap(slot, to: place) }
  }
}
