extension World {
  /// Every monster that is free to act senses and does one thing, in slot order.
  mutating func decideForMonsters() {
    gatherPlayerPlaces()
    wakeWhoIsNear()
    gatherHounds()
    countHunters()
    for slot in creatures.awake where creatures.isAlive(slot) {
      guard !creatures.entities[slot].isPlayer,
        creatures.entities[slot].movement.isFree(at: tick)
      else { continue }
      if creatures.entities[slot].isMonster {
        if !fallAsleep(slot) { decide(slot) }
      } else {
        decideForHound(slot)
      }
    }
  }

  /// Counts no farther than to what is enough.
  private mutating func countHunters() {
    let enough = Habits.huntersPerPlayer * players.count
    var count = 0
    hasHuntersEnough = creatures.awake.contains { slot in
      if creatures.moods[slot] == .hunting, creatures.isAlive(slot),
        creatures.entities[slot].isMonster
      {
        count += 1
      }
      return count >= enough
    }
  }

  private mutating func gatherHounds() {
    houndGrid.sort { hounds in
      for slot in creatures.awake
      where creatures.isAlive(slot) && creatures.entities[slot].master != nil {
        hounds.append(
          PlayerGrid.Member(
            number: slot, slot: slot, place: creatures.entities[slot].position))
      }
    }
  }

  private mutating func decide(_ slot: Int) {
    if creatures.entities[slot].mind.offGround != nil { return moveOffGround(slot) }
    if isFirebound(creatures.entities.span[slot]) { return besiege(slot) }
    if let prey = preyInSight(of: slot) {
      meet(prey, slot)
    } else {
      loseSight(slot)
    }
    if beginPhase(slot) { return }
    if map[creatures.entities[slot].position] == .fire, leaveFire(slot) { return }
    switch creatures.entities[slot].mind.mood {
    case .calm: passTime(slot)
    case .hunting: hunt(slot)
    case .searching: search(slot)
    case .returning: goHome(slot)
    case .fleeing: flee(slot)
    }
  }

  /// Nobody is known of: the verbs of rest, and if none has anything to do, wandering.
  private mutating func passTime(_ slot: Int) {
    if isBesieged { return besiege(slot) }
    guard tick >= creatures.entities[slot].mind.restsUntil, !creatures.entities[slot].mind.dozes
    else { return }
    for behaviour in behaviours(ofSlot: slot) {
      if case .spinWebs(let every) = behaviour { spinWeb(slot, every: every) }
      if case .ambush = behaviour, lieInWait(slot) { return }
      if case .guard = behaviour { return standAtHome(slot) }
      if case .patrol(let tiles) = behaviour { return patrol(slot, within: tiles) }
    }
    wander(slot)
  }

  /// With prey in sight: too far from home, turn back; strike if a blow would land; else get into
  /// place as the kind does.
  private mutating func hunt(_ slot: Int) {
    let target = creatures.entities[slot].mind.target.flatMap { creatures.slot(of: $0) }
    guard let target else { return search(slot) }
    if isBeyondLeash(creatures.entities.span[slot]) { return turnHome(slot) }
    if isHurtEnoughToFlee(creatures.entities.span[slot]) { return startFleeing(slot) }
    let place = creatures.entities[target].position
    if playTrick(slot, on: target) || flit(slot) { return }
    if let distance = distanceToKeep(creatures.entities.span[slot]) {
      return keepDistance(distance, slot, from: place)
    }
    if strike(slot, at: place) || flank(slot, target) { return }
    if behaviours(ofSlot: slot).contains(.chase) {
      chase(slot, place)
    } else {
      face(slot, place)
    }
  }

  /// Begins the strongest attack (the last in the table) that is ready and would hit somebody who
  /// stays there.
  mutating func strike(_ slot: Int, at target: Point) -> Bool {
    let entity = creatures.entities[slot]
    guard let facing = Direction(from: entity.position, to: target) else { return false }
    for number in rules.kinds[Int(entity.kind.rawValue)].attacks.indices.reversed() {
      let index = AttackIndex(UInt8(number))
      guard index != explosion(of: entity), uses(index, entity),
        let attack = attack(index, of: entity.kind), attack.serves == nil,
        isReady(index, of: entity),
        let aim = aim(of: attack, from: entity.position, at: target)
      else { continue }
      creatures.entities[slot].movement.facing = facing
      startAttack(index, attack, by: slot, aim: aim)
      return true
    }
    return false
  }

  /// The number that goes with one of a kind's verbs, nil when it hasn't that verb.
  func number(of entity: Entity, in verb: (Behaviour) -> Int?) -> Int? {
    World.number(in: behaviours(of: entity), verb)
  }

  /// The same without taking the whole creature out.
  func number(ofSlot slot: Int, in verb: (Behaviour) -> Int?) -> Int? {
    World.number(in: behaviours(ofSlot: slot), verb)
  }

  private static func number(in behaviours: [Behaviour], _ verb: (Behaviour) -> Int?) -> Int? {
    for behaviour in behaviours {
      if let number = verb(behaviour) { return number }
    }
    return nil
  }
}
