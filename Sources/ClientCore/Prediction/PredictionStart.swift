package import Simulation
package import Wire

/// What came of trying to start the action that waits longest.
package enum StartOutcome: Hashable, Sendable {
  /// Nothing waits, or it goes on waiting.
  case nothing
  /// It runs: send it.
  case started(SequencedAction)
  /// It was dropped, because this is still cooling down.
  case notReady(Readiness)
  /// It was dropped, because there is too little mana for it.
  case tooLittleMana(AttackIndex)
  /// It was dropped: something is in the way of a dash.
  case noRoom
  /// It was dropped: an ability that the class does not have.
  case impossible
}

/// What can be ready or not.
package enum Readiness: Hashable, Sendable {
  case dash
  case attack(AttackIndex)

  /// Of what an action needs; nil for what is always ready.
  init?(_ action: Action) {
    switch action {
    case .dash: self = .dash
    case .ability(let index): self = .attack(index)
    case .step, .face, .attack, .nextTarget, .gesture, .raise, .use, .wearBetter, .buy, .sell:
      return nil
    }
  }
}

extension Prediction {
  private enum Verdict {
    case start
    case wait
    /// The same, for the basic blow to cool down.
    case waitForBlow
    case drop(StartOutcome)
  }

  /// Starts the action that waits longest, if the character is free: call at most once a local
  /// tick. A blow that still cools down is given up for whatever was wanted after it: nobody dies
  /// with a dash in the queue.
  /// `arrival` is the earliest tick at which the server can run it.
  package mutating func start(on replica: Replica, arrival: Tick) -> StartOutcome {
    guard !isDead, let action = waiting.first, movement.isFree(at: tick),
      pending.count < ClientLimits.unacknowledgedMax, let ground = groundAhead(of: replica)
    else { return .nothing }
    switch verdict(on: action, ground, arrival) {
    case .wait: return .nothing
    case .waitForBlow:
      guard waiting.count > 1 else { return .nothing }
      waiting.removeFirst()
      return start(on: replica, arrival: arrival)
    case .drop(let outcome):
      waiting.removeFirst()
      return outcome
    case .start:
      waiting.removeFirst()
      return .started(run(action, ground, arrival))
    }
  }

  private func verdict(on action: Action, _ ground: Ground, _ arrival: Tick) -> Verdict {
    switch action {
    case .face, .nextTarget, .gesture, .raise, .use, .wearBetter, .buy, .sell: return .start
    case .step(let direction):
      guard isClear(direction, tiles: 1, ground) else { return .wait }
      if case .foe = ground.footing(movement.position.stepped(direction)) {
        return isReady(.basic, arrival) ? .start : .waitForBlow
      }
      return .start
    case .attack: return isReady(.basic, arrival) ? .start : .waitForBlow
    case .ability(let index):
      guard index != .basic, Int(index.rawValue) < attacks.count else { return .drop(.impossible) }
      guard attacks[Int(index.rawValue)].mana <= mana else { return .drop(.tooLittleMana(index)) }
      guard !isReady(index, arrival) else { return .start }
      return patience(with: .attack(index), readyAt: readyAt(of: index), arrival)
    case .dash: return verdictOnDash(ground, arrival)
    }
  }

  private func verdictOnDash(_ ground: Ground, _ arrival: Tick) -> Verdict {
    let isOnItsWay = pending.contains { $0.input.action == .dash }
    guard !isOnItsWay, arrival >= dashReadyAt else {
      return patience(with: .dash, readyAt: dashReadyAt, arrival)
    }
    guard isClear(movement.facing, tiles: dash.tiles, ground) else { return .wait }
    var trial = movement
    trial.dashReadyAt = .zero
    let outcome = trial.dash(at: tick, rules: dash) { ground.footing($0) }
    return outcome == .refused ? .drop(.noRoom) : .start
  }

  /// What is nearly ready waits, the rest is refused with a word about it.
  private func patience(
    with readiness: Readiness, readyAt: Tick, _ arrival: Tick
  ) -> Verdict {
    readyAt - arrival <= Self.patienceTicks ? .wait : .drop(.notReady(readiness))
  }

  /// Ready for certain: the server's word on the last use is here, and the time has come.
  private func isReady(_ index: AttackIndex, _ arrival: Tick) -> Bool {
    arrival >= readyAt(of: index) && !pending.contains { $0.attack == index }
  }

  func readyAt(of index: AttackIndex) -> Tick {
    Int(index.rawValue) < readyAt.count ? readyAt[Int(index.rawValue)] : .zero
  }

  /// Whether all tiles on the way are known. Ahead of the server one can come to where it has not
  /// told yet what is there; that word is on its way, and the step waits for it.
  private func isClear(_ direction: Direction, tiles: Int, _ ground: Ground) -> Bool {
    guard !pending.isEmpty else { return true }
    var place = movement.position
    for _ in 0..<tiles {
      let sides = [Point(place.x + direction.dx, place.y), Point(place.x, place.y + direction.dy)]
      place = place.stepped(direction)
      guard ground.isKnown(place), sides.allSatisfy(ground.isKnown) else { return false }
      guard case .free = ground.footing(place) else { return true }
    }
    return true
  }

  /// Numbers the action and runs it on the character.
  private mutating func run(
    _ action: Action, _ ground: Ground, _ arrival: Tick
  ) -> SequencedAction {
    lastSequence = lastSequence.next
    let input = SequencedAction(sequence: lastSequence, action: action)
    var started: AttackIndex?
    switch action {
    case .step(let direction):
      let outcome = movement.step(direction, at: tick) { ground.footing($0) }
      if case .attacks(let place) = outcome { started = strike(.basic, at: place, arrival) }
    case .dash:
      movement.dashReadyAt = .zero
      _ = movement.dash(at: tick, rules: dash) { ground.footing($0) }
      dashReadyAt = arrival + dash.cooldown
    case .attack:
      started = strike(.basic, at: movement.position.stepped(movement.facing), arrival)
    case .ability(let index): started = strike(index, at: movement.position, arrival)
    case .face(let direction): movement.facing = direction
    // Only the server knows what comes of these.
    case .nextTarget, .gesture, .raise, .use, .wearBetter, .buy, .sell: break
    }
    pending.append(PendingInput(input: input, attack: started))
    return input
  }

  private mutating func strike(
    _ index: AttackIndex, at place: Point, _ arrival: Tick
  ) -> AttackIndex? {
    guard Int(index.rawValue) < attacks.count else { return nil }
    let legend = attacks[Int(index.rawValue)]
    movement.heldUntil = tick + legend.windUp + max(1, legend.recover)
    attack = PredictedAttack(
      attack: index, aim: aim(of: legend, straight: place), strikesAt: tick + legend.windUp,
      startedAt: tick)
    if Int(index.rawValue) < readyAt.count {
      readyAt[Int(index.rawValue)] = arrival + legend.cooldown
    }
    return index
  }

  /// What is thrown goes to the target, if it is in reach; else as far as the straight way.
  private func aim(of legend: AttackLegend, straight place: Point) -> Point {
    switch legend.shape {
    case .spot, .burst:
      guard legend.range > 1, let target, target.steps(to: movement.position) <= legend.range
      else { return place }
      return target
    case .arc, .line, .cone, .ring: return place
    }
  }
}
