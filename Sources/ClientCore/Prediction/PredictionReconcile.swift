package import Simulation
import Wire

extension Prediction {
  /// Takes in the server's newest word: forgets what it has run, and runs what is still on its way
  /// on top of it. Where that leads is where the character is; if it was shown there already, the
  /// prediction keeps its own timing.
  package mutating func reconcile(with replica: Replica, arrival: Tick) {
    guard let own = replica.snapshot?.own, let entity = replica.ownEntity,
      var ground = Ground(replica)
    else { return }
    speed = own.speed
    mana = own.character.mana
    target = placeOfTarget(own, replica, entity)
    acknowledged = max(acknowledged, own.acknowledged)
    noteCarrying(own, at: replica.tick)
    pending.removeAll { $0.input.sequence <= own.acknowledged }
    adoptCooldowns(own)
    adoptStun(entity, arrival)
    guard entity.isAlive else { return lieDown(entity) }
    let replayed = replay(from: entity, on: &ground)
    let isWaking = isDead
    isDead = false
    guard replayed.position != movement.position || replayed.facing != movement.facing else {
      return
    }
    if replayed.position != movement.position {
      snap(to: replayed.position, isSurprise: !isWaking && !isCarried)
      if pending.isEmpty { adoptTiming(own, arrival) }
    }
    movement.facing = replayed.facing
  }

  /// The ground as it will be when the next input arrives: with the doors open that inputs on their
  /// way open.
  func groundAhead(of replica: Replica) -> Ground? {
    guard var ground = Ground(replica), let entity = replica.ownEntity else { return nil }
    _ = replay(from: entity, on: &ground)
    return ground
  }

  /// Each input is taken as free to run: when it ran, the character was free.
  private func replay(from entity: SeenEntity, on ground: inout Ground) -> Movement {
    var replayed = Movement(position: entity.position, facing: entity.facing)
    for entry in pending { rerun(entry.input.action, on: &replayed, &ground) }
    return replayed
  }

  private func rerun(_ action: Action, on walker: inout Movement, _ ground: inout Ground) {
    walker.stepLeft = 0
    walker.heldUntil = .zero
    walker.dashReadyAt = .zero
    let footing = ground.footing
    switch action {
    case .step(let direction):
      let outcome = walker.step(direction, at: tick, footing: footing)
      if case .opens(let place) = outcome { ground.openedDoors.append(place) }
    case .dash: _ = walker.dash(at: tick, rules: dash, footing: footing)
    case .face(let direction): walker.facing = direction
    case .attack, .ability, .nextTarget, .gesture, .raise, .use, .wearBetter, .buy, .sell: break
    }
  }

  private mutating func lieDown(_ entity: SeenEntity) {
    isDead = true
    waiting.removeAll()
    attack = nil
    ghost = nil
    movement.position = entity.position
    movement.facing = entity.facing
  }

  private mutating func snap(to place: Point, isSurprise: Bool) {
    if isSurprise {
      snaps += 1
      ghost = Ghost(place: movement.position, until: tick + Self.ghostTicks)
    }
    attack = nil
    movement.position = place
  }

  /// From its start until a little after it lets go, an ability may put the character elsewhere:
  /// that is no disagreement. Call before what was acknowledged is forgotten.
  private mutating func noteCarrying(_ own: OwnState, at tick: Tick) {
    let carriers = pending.filter { $0.attack.map(carries) ?? false }
    if carriers.contains(where: { $0.input.sequence <= own.acknowledged }) {
      carriedUntil = max(own.heldUntil, tick) + Self.carrySlack
    }
    let isOnItsWay = carriers.contains { $0.input.sequence > own.acknowledged }
    isCarried = isOnItsWay || tick <= carriedUntil
  }

  /// Charges go along a line or to a spot far off, and deeds may be anything.
  private func carries(_ index: AttackIndex) -> Bool {
    guard index != .basic, Int(index.rawValue) < attacks.count else { return false }
    let attack = attacks[Int(index.rawValue)]
    switch attack.shape {
    case .line: return true
    case .spot: return attack.isDeed || attack.range > 1
    case .arc, .cone, .ring, .burst: return attack.isDeed
    }
  }

  /// Who was picked, or else the nearest foe in view: at whom the server will throw, too.
  private func placeOfTarget(
    _ own: OwnState, _ replica: Replica, _ entity: SeenEntity
  ) -> Point? {
    if let picked = own.character.target.flatMap({ replica.entity($0) }) { return picked.position }
    return (replica.snapshot?.entities ?? [])
      .filter { $0.isAlive && $0.traits.side != entity.traits.side }
      .min { $0.position.steps(to: entity.position) < $1.position.steps(to: entity.position) }?
      .position
  }

  /// Cooldowns are the server's, except of what is on its way.
  private mutating func adoptCooldowns(_ own: OwnState) {
    if !pending.contains(where: { $0.input.action == .dash }) { dashReadyAt = own.dashReadyAt }
    for index in readyAt.indices where index < own.readyAt.count {
      let isOnItsWay = pending.contains { $0.attack.map { Int($0.rawValue) } == index }
      if !isOnItsWay { readyAt[index] = own.readyAt[index] }
    }
  }

  private mutating func adoptStun(_ entity: SeenEntity, _ arrival: Tick) {
    guard case .stunned(let until) = entity.activity, until > arrival else { return }
    movement.heldUntil = max(movement.heldUntil, tick + (until - arrival))
    attack = nil
  }

  private mutating func adoptTiming(_ own: OwnState, _ arrival: Tick) {
    movement.stepLeft = own.stepLeft
    movement.heldUntil = tick + max(0, own.heldUntil - arrival)
  }
}
