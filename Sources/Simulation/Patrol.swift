extension World {
  /// Verb *patrol*: while calm, straight on until so many tiles from home or something is in the
  /// way; after a rest back again, or another way where there is no way back.
  mutating func patrol(_ slot: Int, within tiles: Int) {
    let entity = creatures.entities[slot]
    let (place, heading) = (entity.position, entity.mind.heading)
    if place.steps(to: entity.mind.home) > tiles {
      _ = approach(slot, entity.mind.home)
    } else if place.stepped(heading).steps(to: entity.mind.home) > tiles
      || !tryStep(slot, heading)
    {
      let canTurnBack = map.allowsStep(heading.opposite, from: place)
      creatures.entities[slot].mind.heading = canTurnBack ? heading.opposite : heading.turned(3)
      rest(slot)
    }
  }
}
