extension World {
  func distanceToKeep(_ entity: Entity) -> Int? {
    number(of: entity) { if case .keepDistance(let tiles) = $0 { tiles } else { nil } }
  }

  /// Verb *keep distance*: backs off from who comes near, else throws when it can, comes nearer
  /// when it can't, and fights when cornered.
  mutating func keepDistance(_ distance: Int, _ slot: Int, from target: Point) {
    let steps = creatures.entities[slot].position.steps(to: target)
    if steps <= distance / 2, retreat(slot, from: target) { return }
    if strike(slot, at: target) { return }
    if steps < distance, retreat(slot, from: target) { return }
    let entity = creatures.entities[slot]
    if steps > distance || !couldHit(target, entity) {
      chase(slot, target)
    } else {
      face(slot, target)
    }
  }

  /// One step uphill on the shared map, away from all players; false when cornered.
  mutating func retreat(_ slot: Int, from target: Point) -> Bool {
    refreshHuntMap()
    let place = creatures.entities[slot].position
    let direction = huntMap.distances.uphill(from: place, over: map) { isFree($0) }
    guard let direction else { return false }
    return tryStep(slot, direction)
  }

  /// Whether any of its attacks, ready or not, would hit from here.
  private func couldHit(_ target: Point, _ entity: Entity) -> Bool {
    rules.kinds[Int(entity.kind.rawValue)].attacks.contains {
      $0.serves == nil && aim(of: $0, from: entity.position, at: target) != nil
    }
  }
}
