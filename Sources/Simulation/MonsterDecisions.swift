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

  private mutating func countHunters() {
    huntersCount = creatures.awake.count {
      creatures.isAlive($0) && creatures.entities[$0].mind.mood == .hunting
        && creatures.entities[$0].isMonster
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
    let monster = creatures.entities[slot]
    if monster.mind.offGround != nil { return moveOffGround(slot) }
    if isFirebound(monster) { return besiege(slot) }
    if let prey = preyInSight(of: monster) {
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
    let entity = creatures.entities[slot]
    guard let id = entity.mind.target, let target = self.entity(id) else { return search(slot) }
    if isBeyondLeash(entity) { return turnHome(slot) }
    if isHurtEnoughToFlee(entity) { return startFleeing(slot) }
    if playTrick(slot, on: target) || flit(slot) { return }
    if let distance = distanceToKeep(entity) {
      return keepDistance(distance, slot, from: target.position)
    }
    if strike(slot, at: target.position) || flank(slot, target) { return }
    if behaviours(of: entity).contains(.chase) {
      chase(slot, target.position)
    } else {
      face(slot, target.position)
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
