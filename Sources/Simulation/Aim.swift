extension World {
  /// Where a player's attack goes: attacks at a distance pick the nearest foe in sight and in
  /// range, all others the faced tile, or oneself when they are all around.
  func aim(of attack: Attack, by entity: Entity) -> Point {
    let movement = entity.movement
    switch attack.shape {
    case .arc, .line, .cone: return movement.position.stepped(movement.facing)
    case .ring: return movement.position
    case .spot, .burst: break
    }
    if attack.range > 1, let foe = chosenFoe(of: entity, within: attack.range) { return foe }
    return aim(of: attack, from: movement.position, facing: movement.facing)
  }

  /// The same attack when nobody is aimed at: straight ahead.
  private func aim(of attack: Attack, from place: Point, facing: Direction) -> Point {
    switch attack.shape {
    case .spot: place.stepped(facing, times: max(1, attack.range))
    case .burst: place.stepped(facing, times: attack.range)
    case .arc, .line, .cone: place.stepped(facing)
    case .ring: place
    }
  }

  private func chosenFoe(of entity: Entity, within range: Int) -> Point? {
    guard let player = entity.seat.flatMap({ player(in: $0) }) else { return nil }
    return pickedFoe(of: entity, players[player], within: range)
      ?? nearestFoe(of: entity, player, within: range)
  }

  /// The nearest living foe that the character sees: of equals the one in the lowest slot.
  private func nearestFoe(of entity: Entity, _ player: Int, within range: Int) -> Point? {
    var nearest: Int?
    var stepsMin = range
    for slot in creatures.grid.slots(around: entity.position, within: range)
    where creatures.isAlive(slot) {
      let foe = creatures.entities[slot]
      let steps = foe.position.steps(to: entity.position)
      guard foe.side != entity.side, steps <= stepsMin, steps < stepsMin || slot < nearest ?? .max,
        players[player].view.contains(foe.position), !isLyingInWait(foe)
      else { continue }
      stepsMin = steps
      nearest = slot
    }
    return nearest.map { creatures.entities[$0].position }
  }

  /// Whether the attack, begun here and now, would hit somebody who stays at `target`; and where it
  /// is aimed then.
  func aim(of attack: Attack, from place: Point, at target: Point) -> Point? {
    guard let facing = Direction(from: place, to: target),
      place.steps(to: target) <= attack.reach
    else { return nil }
    let aim = attack.isPlaced ? target : aim(of: attack, from: place, facing: facing)
    var hits = false
    attack.shape.forEachTile(from: place, facing: facing, aim: aim, size: attack.size) {
      if $0 == target { hits = true }
    }
    if hits, attack.ground == .break { return aim }
    guard hits, !isShielded(target, from: attack.shape.centre(origin: place, aim: aim)),
      !isShielded(aim, from: place)
    else { return nil }
    return aim
  }
}

extension Attack {
  /// Whether its user chooses the tile: spots and bursts with a range.
  var isPlaced: Bool {
    switch shape {
    case .spot, .burst: range > 0
    case .arc, .line, .cone, .ring: false
    }
  }

  /// No tile of it is farther away, in steps.
  var reach: Int {
    switch shape {
    case .spot: max(1, range)
    case .arc: 1
    case .line, .cone, .ring: size
    case .burst: range + size
    }
  }
}

extension AttackIndex {
  /// No kind has more attacks: the basic one and four abilities.
  package static let count = 5
}
