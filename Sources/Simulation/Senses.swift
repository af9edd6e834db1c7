extension World {
  /// The slot of the character or hound that a monster sees and goes for: the nearest, but it keeps
  /// the one it has unless another is clearly nearer.
  ///
  /// Sight is mutual, so the players' fields of view (of the last tick) answer for the monsters:
  /// nobody casts a line per monster. Tall grass hides who stands in it, except from close by, and
  /// a veil from everywhere.
  func preyInSight(of slot: Int) -> Int? {
    // By a span, which lends a creature where an array would copy it.
    let entities = creatures.entities.span
    let nearest = nearestPrey(to: entities[slot])
    guard let nearest,
      let target = entities[slot].mind.target.flatMap({ creatures.slot(of: $0) }),
      target != nearest, creatures.isAlive(target), sees(entities[slot], entities[target])
    else { return nearest }
    if tick < entities[slot].mind.drawnUntil { return target }
    let place = entities[slot].position
    let gain =
      entities[target].position.steps(to: place) - entities[nearest].position.steps(to: place)
    return gain > Habits.targetStickiness ? nearest : target
  }

  private func nearestPrey(to monster: Entity) -> Int? {
    let (place, side) = (monster.position, monster.side)
    let reach = rules.kinds[Int(monster.kind.rawValue)].sight
    let player = playerGrid.nearest(to: place, within: reach) {
      creatures.entities[$0.slot].side != side
        && sees(monster, creatures.entities[$0.slot], of: $0.number)
    }
    let nearer = player.map { $0.place.steps(to: place) - 1 } ?? reach
    let hound = houndGrid.nearest(to: place, within: nearer) {
      creatures.entities[$0.slot].side != side && sees(monster, creatures.entities[$0.slot])
    }
    return (hound ?? player)?.slot
  }

  /// Hounds have no field of view: for them a line is cast, but only from close enough.
  private func sees(_ monster: Entity, _ prey: Entity) -> Bool {
    if let seat = prey.seat {
      guard let player = player(in: seat) else { return false }
      return sees(monster, prey, of: player)
    }
    return heeds(monster, prey) && hasClearSight(from: monster.position, to: prey.position)
  }

  private func sees(_ monster: Entity, _ character: Entity, of player: Int) -> Bool {
    heeds(monster, character)
      && (players[player].view.contains(monster.position) || seesFromTheDark(monster, character))
  }

  /// Who stands in the light does not see who looks at it out of the dark: then a line is cast.
  private func seesFromTheDark(_ monster: Entity, _ character: Entity) -> Bool {
    light.isLit(character.position) && monster.position.steps(to: character.position) >= sight
      && hasClearSight(from: monster.position, to: character.position)
  }

  /// Whether it would notice the other, if nothing is between them.
  private func heeds(_ monster: Entity, _ prey: Entity) -> Bool {
    monster.position.steps(to: prey.position) <= sight(of: monster, to: prey)
      && !prey.effects.isActive(.veiled, at: tick) && guards(monster, against: prey)
      && !isSheltered(prey)
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
    if monster.mind.dozes { return Habits.dozeSight }
    let sight = min(rules.kinds[Int(monster.kind.rawValue)].sight, springing(monster))
    if map[character.position] == .tallGrass { return min(sight, Habits.tallGrassSight) }
    return light.isLit(character.position) ? sight : min(sight, self.sight)
  }

  /// Somebody is in sight: remembers, and if that is news stops short and calls kin. Who walks home
  /// does not care.
  mutating func meet(_ prey: Int, _ slot: Int) {
    switch creatures.entities[slot].mind.mood {
    case .returning: return
    case .hunting, .fleeing: remember(prey, slot)
    case .calm, .searching:
      remember(prey, slot)
      let entity = creatures.entities[slot]
      if entity.mind.mood == .calm { creatures.entities[slot].mind.home = homeOf(entity) }
      creatures.setMood(.hunting, of: slot)
      notice(slot)
    }
  }

  private mutating func remember(_ prey: Int, _ slot: Int) {
    let movement = creatures.entities[prey].movement
    creatures.entities[slot].mind.dozes = false
    creatures.entities[slot].mind.target = creatures.entities[prey].id
    creatures.entities[slot].mind.lastKnown = movement.position
    creatures.entities[slot].mind.heading = movement.facing
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
    creatures.setMood(.searching, of: slot)
    creatures.entities[slot].mind.moodUntil =
      tick + rules.ticks(milliseconds: Habits.searchPatience)
  }
}
