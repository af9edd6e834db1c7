extension World {
  /// Verb *blink*: is suddenly elsewhere, where its prey sees it, and stops short there as one who
  /// has just noticed somebody. False when no place was found.
  mutating func blink(_ slot: Int, within tiles: Int, near prey: Entity) -> Bool {
    guard let player = prey.seat.flatMap({ player(in: $0) }) else { return false }
    let entity = creatures.entities[slot]
    for _ in 0..<Habits.blinkTries {
      let place = Point(
        entity.position.x + random.roll(-tiles...tiles),
        entity.position.y + random.roll(-tiles...tiles))
      guard isOpenGround(place), !isInCamp(place), players[player].view.contains(place),
        !shunsLight(entity, place)
      else { continue }
      leap(slot, to: place)
      face(slot, prey.position)
      hold(slot, milliseconds: Habits.noticePause)
      return true
    }
    return false
  }
}
