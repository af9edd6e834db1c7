extension World {
  /// Aims at the next foe in sight, the nearer ones first; after the last at the nearest again.
  mutating func pickNextTarget(_ slot: Int) {
    let entity = creatures.entities[slot]
    guard let player = entity.seat.flatMap({ player(in: $0) }) else { return }
    let current = players[player].target.flatMap { creatures.slot(of: $0) }
    let bar = current.map { (creatures.entities[$0].position.steps(to: entity.position), $0) }
    var nearest: (steps: Int, slot: Int)?
    var next: (steps: Int, slot: Int)?
    let view = players[player].view
    for other in creatures.grid.slots(around: view.origin, within: view.reach)
    where isFoeInSight(other, of: entity, players[player]) {
      let key = (creatures.entities[other].position.steps(to: entity.position), other)
      if nearest.map({ key < $0 }) ?? true { nearest = key }
      if let bar, key > bar, next.map({ key < $0 }) ?? true { next = key }
    }
    players[player].target = (next ?? nearest).map { creatures.entities[$0.slot].id }
  }

  /// Where the picked foe stands, while it is in sight and in range.
  func pickedFoe(of entity: Entity, _ player: Player, within range: Int) -> Point? {
    guard let slot = player.target.flatMap({ creatures.slot(of: $0) }),
      isFoeInSight(slot, of: entity, player)
    else { return nil }
    let place = creatures.entities[slot].position
    return place.steps(to: entity.position) <= range ? place : nil
  }

  func isFoeInSight(_ slot: Int, of entity: Entity, _ player: Player) -> Bool {
    creatures.isAlive(slot) && creatures.entities[slot].side != entity.side
      && player.view.contains(creatures.entities[slot].position)
      && !isLyingInWait(creatures.entities[slot])
  }

  /// Who has died is aimed at no more.
  mutating func forgetTargets() {
    for index in players.indices {
      guard let target = players[index].target else { continue }
      if creatures.slot(of: target).map({ creatures.isAlive($0) }) != true {
        players[index].target = nil
      }
    }
  }
}
