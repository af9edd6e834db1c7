extension World {
  /// The character or hound that a monster sees and goes for: the nearest, but it keeps the one it
  /// has unless another is clearly nearer.
  ///
  /// Sight is mutual, so the players' fields of view (of the last tick) answer for the monsters:
  /// nobody casts a line per monster. Tall grass hides who stands in it, except from close by, and
  /// a veil from everywhere.
  func preyInSight(of monster: Entity) -> Entity? {
    let nearest = nearestPrey(to: monster)
    guard let nearest, let id = monster.mind.target, id != nearest.id,
      let target = entity(id), target.isAlive, sees(monster, target)
    else { return nearest }
    let gain =
      target.position.steps(to: monster.position) - nearest.position.steps(to: monster.position)
    return gain > Habits.targetStickiness ? nearest : target
  }

  private func nearestPrey(to monster: Entity) -> Entity? {
    var nearest = nearestPlayer(to: monster.position) {
      $1.side != monster.side && sees(monster, $1, in: $0.view)
    }
    var stepsMin = nearest.map { $0.position.steps(to: monster.position) } ?? .max
    for slot in houndSlots where creatures.isAlive(slot) {
      let steps = creatures.entities[slot].position.steps(to: monster.position)
      guard steps < stepsMin, creatures.entities[slot].side != monster.side,
        sees(monster, creatures.entities[slot])
      else { continue }
      stepsMin = steps
      nearest = creatures.entities[slot]
    }
    return nearest
  }

  /// Hounds have no field of view: for them a line is cast, but only from close enough.
  private func sees(_ monster: Entity, _ prey: Entity) -> Bool {
    if let seat = prey.seat {
      return player(in: seat).map { sees(monster, prey, in: players[$0].view) } ?? false
    }
    return heeds(monster, prey) && hasClearSight(from: monster.position, to: prey.position)
  }

  private func sees(_ monster: Entity, _ character: Entity, in view: FieldOfView) -> Bool {
    heeds(monster, character) && view.contains(monster.position)
  }

  /// Whether it would notice the other, if nothing is between them.
  private func heeds(_ monster: Entity, _ prey: Entity) -> Bool {
    monster.position.steps(to: prey.position) <= sight(of: monster, to: prey)
      && !prey.effects.isActive(.veiled, at: tick) && guards(monster, against: prey)
  }

  /// Whether nothing that blocks sight stands between two places.
  func hasClearSight(from start: Point, to end: Point) -> Bool {
    let steps = start.steps(to: end)
    guard steps > 1 else { return true }
    for step in 1..<steps where map[start.stepped(towards: end, times: step)].blocksSight {
      return false
    }
    return true
  }

  private func sight(of monster: Entity, to character: Entity) -> Int {
    if monster.mind.mood == .returning { return Habits.returnSight }
    let sight = min(rules.kinds[Int(monster.kind.rawValue)].sight, springing(monster))
    return map[character.position] == .tallGrass ? min(sight, Habits.tallGrassSight) : sight
  }

  /// Somebody is in sight: remembers, and if that is news stops short and calls kin. Who walks home
  /// does not care.
  mutating func meet(_ prey: Entity, _ slot: Int) {
    switch creatures.entities[slot].mind.mood {
    case .returning: return
    case .hunting, .fleeing: remember(prey, slot)
    case .calm, .searching:
      remember(prey, slot)
      if creatures.entities[slot].mind.mood == .calm {
        creatures.entities[slot].mind.home = homeOf(creatures.entities[slot])
      }
      creatures.entities[slot].mind.mood = .hunting
      notice(slot)
    }
  }

  private mutating func remember(_ prey: Entity, _ slot: Int) {
    creatures.entities[slot].mind.target = prey.id
    creatures.entities[slot].mind.lastKnown = prey.position
    creatures.entities[slot].mind.heading = prey.movement.facing
  }

  private mutating func notice(_ slot: Int) {
    let entity = creatures.entities[slot]
    report(.noticed(entity.id), at: entity.position)
    let pause = rules.ticks(milliseconds: Habits.noticePause)
    creatures.entities[slot].movement.heldUntil = tick + pause
    creatures.entities[slot].movement.facing =
      Direction(from: entity.position, to: entity.mind.lastKnown) ?? entity.movement.facing
    creatures.entities[slot].mind.flanksUntil =
      tick + rules.ticks(milliseconds: Habits.flankPatience)
    callKin(slot)
  }

  /// Nobody is in sight: a hunter goes to where it saw its prey last.
  mutating func loseSight(_ slot: Int) {
    guard creatures.entities[slot].mind.mood == .hunting else { return }
    creatures.entities[slot].mind.mood = .searching
    creatures.entities[slot].mind.moodUntil =
      tick + rules.ticks(milliseconds: Habits.searchPatience)
  }
}
