extension Entity {
  /// Whether a blow of its is on the way.
  var isWindingUp: Bool {
    if case .windUp = activity { true } else { false }
  }
}

extension World {
  /// Begins the wind-up, if the creature is free, has that attack and it has cooled down.
  mutating func startAttack(_ index: AttackIndex, by slot: Int) {
    let entity = creatures.entities[slot]
    guard let attack = attack(index, of: entity.kind), isReady(index, of: entity),
      entity.mana >= attack.mana, allows(attack.deed, by: entity)
    else { return }
    startAttack(index, attack, by: slot, aim: aim(of: attack, by: entity))
  }

  /// Begins the wind-up at a place that was chosen already; the caller has checked `isReady`.
  mutating func startAttack(_ index: AttackIndex, _ attack: Attack, by slot: Int, aim: Point) {
    creatures.entities[slot].mana -= min(attack.mana, creatures.entities[slot].mana)
    creatures.entities[slot].activity = .windUp(
      attack: index, aim: aim, strikesAt: tick + attack.windUp)
    creatures.entities[slot].movement.heldUntil = tick + attack.held
    let entity = creatures.entities[slot]
    let cooldown = cooldown(of: attack, by: entity)
    creatures.entities[slot].readyAt[Int(index.rawValue)] = tick + cooldown
  }

  /// nil when the kind has no such attack.
  func attack(_ index: AttackIndex, of kind: KindID) -> Attack? {
    let attacks = rules.kinds[Int(kind.rawValue)].attacks
    let number = Int(index.rawValue)
    return number < min(attacks.count, AttackIndex.count) ? attacks[number] : nil
  }

  func isReady(_ index: AttackIndex, of entity: Entity) -> Bool {
    entity.movement.isFree(at: tick) && tick >= entity.readyAt[Int(index.rawValue)]
  }

  /// Strikes whose time has come, in slot order. Who falls before its turn does not strike.
  mutating func dealBlows() {
    for slot in creatures.awake where creatures.isAlive(slot) {
      guard case .windUp(let index, let aim, let strikesAt) = creatures.entities[slot].activity,
        tick >= strikesAt
      else { continue }
      let entity = creatures.entities[slot]
      creatures.entities[slot].activity = .recovering(until: entity.movement.heldUntil)
      guard let attack = attack(index, of: entity.kind) else { continue }
      if !attack.isDeed { stop(.veiled, on: slot) }
      makeNoise(at: entity.position, radius: attack.noise)
      if let service = attack.serves, service.isCast {
        finishCast(service, index, slot)
        continue
      }
      let blow = Blow(
        by: entity.id, kind: entity.kind, index: index, from: entity.position,
        percent: force(of: entity, attack, index),
        rankPercent: rankPercent(of: index, attack, by: entity))
      if let deed = attack.deed {
        perform(deed, attack, blow, by: slot, at: aim)
      } else if attack.missileSpeed > 0 {
        launch(attack, blow, by: entity, at: aim)
      } else {
        // Who explodes spares nobody.
        let side = entity.mind.fellTo == nil ? entity.side : nil
        strike(attack, blow, of: side, from: entity.movement, aim: aim)
      }
      if attack.isChargeable { rush(slot, attack) }
      finishExplosion(slot, index)
      finishLanding(slot, aim: aim)
    }
  }

  /// Everybody hostile who stands in the shape now and is not shielded is hit.
  mutating func strike(
    _ attack: Attack, _ blow: Blow, of side: Side?, from stance: Movement, aim: Point
  ) {
    if attack.ground == .break { changeGround(attack, from: stance, aim: aim, by: blow.by) }
    struckSlots.removeAll(keepingCapacity: true)
    attack.shape.forEachTile(
      from: stance.position, facing: stance.facing, aim: aim, size: attack.size
    ) { tile in
      if tile == camp, side == .monsters || side == nil { strikeFire(attack) }
      guard let victim = victim(at: tile, of: side),
        !isShielded(tile, from: attack.shape.centre(origin: stance.position, aim: aim))
      else { return }
      struckSlots.append(victim)
    }
    for victim in struckSlots { hurt(victim, attack, blow) }
    if attack.ground != .break { changeGround(attack, from: stance, aim: aim, by: blow.by) }
    if struckSlots.isEmpty {
      report(.missed(by: blow.by, kind: blow.kind, attack: blow.index), at: aim)
    }
  }

  /// The slot of somebody who can be hit at a place by who is of that side: a living foe who is not
  /// dashing. What explodes takes no side.
  func victim(at place: Point, of side: Side?) -> Int? {
    guard map.contains(place), let slot = creatures.occupant(at: place),
      creatures.entities[slot].side != side,
      tick >= creatures.entities[slot].movement.untouchableUntil
    else { return nil }
    return slot
  }

  /// Whether something solid stands between the two places.
  func isShielded(_ place: Point, from origin: Point) -> Bool {
    let steps = origin.steps(to: place)
    guard steps > 1 else { return false }
    for step in 1..<steps where map[origin.stepped(towards: place, times: step)].stopsBlows {
      return true
    }
    return false
  }

  /// Takes off what armour and shield let through, and with it whatever the blow brings along.
  mutating func hurt(_ slot: Int, _ attack: Attack, _ blow: Blow) {
    guard creatures.isAlive(slot), decidedAt == nil else { return }
    wake(slot)
    let victim = creatures.entities[slot]
    let damage = damage(of: attack, blow, to: victim)
    report(
      .struck(
        victim: victim.id, by: blow.by, kind: blow.kind, attack: blow.index, damage: damage),
      at: victim.position)
    smellBlood(at: victim.position)
    leech(min(damage, victim.hp), of: blow)
    noteQuarry(victim, blow.by)
    guard takeAway(damage, from: slot, of: blow) else { return }
    if attack.stun > 0 { stun(slot, for: attack.stun * blow.rankPercent / 100) }
    if let effect = attack.effect {
      begin(effect, on: slot, for: attack.effectTime * blow.rankPercent / 100, by: blow.by)
    }
    brand(slot, of: blow)
    steal(from: slot, by: blow.by)
    if !victim.isPlayer { feelBlow(slot, by: blow.by) }
  }

  mutating func stun(_ slot: Int, for ticks: Int) {
    let until = max(tick + ticks, creatures.entities[slot].movement.heldUntil)
    creatures.entities[slot].activity = .stunned(until: until)
    creatures.entities[slot].movement.heldUntil = until
  }

  mutating func fall(_ slot: Int, of blow: Blow) {
    guard creatures.entities[slot].mind.fellTo == nil else { return }
    let victim = creatures.entities[slot]
    credit(victim, to: instigator(of: blow.by))
    if let index = explosion(of: victim) {
      lightFuse(slot, index, of: blow)
    } else {
      die(slot, of: blow)
    }
  }

  /// Monsters are gone at once; characters lie where they fell until they wake.
  mutating func die(_ slot: Int, of blow: Blow) {
    let victim = creatures.entities[slot]
    dropGold(of: slot)
    report(
      .died(victim: victim.id, victimKind: victim.kind, by: blow.kind), at: victim.position)
    deaths.append(Death(victim: victim, by: instigator(of: blow.by)))
    guard victim.isPlayer else {
      creatures.remove(slot)
      dropLoot(of: victim)
      return splitIntoKin(victim)
    }
    leaveInPeace(victim)
    let wakesAt = tick + mode.wakeAfter(rules)
    creatures.vacate(slot)
    creatures.entities[slot].hp = 0
    creatures.entities[slot].activity = .dead(wakesAt: wakesAt)
    creatures.entities[slot].movement.heldUntil = wakesAt
    creatures.entities[slot].movement.stepLeft = 0
    creatures.entities[slot].effects = Effects()
  }

  /// Who stands guard while its player is away strikes at what stands beside it, turning clockwise
  /// from where it faces.
  mutating func strikeFromGuard() {
    for player in players.indices {
      guard let slot = creatures.slot(of: players[player].id), creatures.isAlive(slot) else {
        continue
      }
      let entity = creatures.entities[slot]
      guard entity.standsGuard, isReady(.basic, of: entity) else { continue }
      let movement = entity.movement
      for eighths in 0..<8 {
        let direction = movement.facing.turned(eighths)
        let place = movement.position.stepped(direction)
        guard victim(at: place, of: entity.side) != nil else { continue }
        creatures.entities[slot].movement.facing = direction
        startAttack(.basic, by: slot)
        break
      }
    }
  }
}

/// Who deals a blow, and with which attack: what events and grudges need, even if the striker has
/// died since.
struct Blow {
  let by: EntityID
  let kind: KindID
  let index: AttackIndex
  /// Where it comes from; nil where no shield helps.
  var from: Point?
  /// How hard it is: 100 is what the attack says.
  var percent = 100
  /// What the striker's rank adds, in `percent` already: for times and amounts.
  var rankPercent = 100
}

extension AttackShape {
  /// Where the force of the blow comes from: walls shield from there.
  func centre(origin: Point, aim: Point) -> Point {
    switch self {
    case .burst: aim
    case .spot, .arc, .line, .cone, .ring: origin
    }
  }
}
