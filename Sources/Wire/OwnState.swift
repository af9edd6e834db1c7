package import Simulation

/// What a player is told about its own character, beyond what others see: all that prediction
/// needs. A watcher that follows a player gets the same.
package struct OwnState: Hashable, Sendable {
  /// Its number among the snapshot's entities.
  package var number: SeenNumber
  /// Thousandths of a step on open ground that it walks a tick now; effects on speed show here.
  package var speed: Int
  /// See `Movement.stepLeft`.
  package var stepLeft: Int
  /// Attacks, stuns and dashes hold it until then.
  package var heldUntil: Tick
  /// When it may dash again.
  package var dashReadyAt: Tick
  /// By `AttackIndex`; always five.
  package var readyAt: [Tick]
  /// The newest input that has run (or was replaced or refused): what the client may forget.
  package var acknowledged: InputSequence
  /// How many inputs wait at the server. Sent along with other changes only, so it may be old.
  package var waiting: Int
  /// When the effects on it end, in ascending order of effect; those that are over are not here.
  package var effectEnds: [EffectEnd]
  package var character: OwnCharacter

  package init(
    number: SeenNumber, speed: Int, stepLeft: Int, heldUntil: Tick, dashReadyAt: Tick,
    readyAt: [Tick], acknowledged: InputSequence, waiting: Int, effectEnds: [EffectEnd] = [],
    character: OwnCharacter = .unknown
  ) {
    precondition(readyAt.count == WireLimits.attacksOfPlayer)
    self.number = number
    self.speed = speed
    self.stepLeft = stepLeft
    self.heldUntil = heldUntil
    self.dashReadyAt = dashReadyAt
    self.readyAt = readyAt
    self.acknowledged = acknowledged
    self.waiting = waiting
    self.effectEnds = effectEnds
    self.character = character
  }

  /// Walks on as the rules do when nothing gets in the way, and forgets effects whose time is over,
  /// so that a delta need not say it. `tick` is the one that is reached.
  package mutating func advance(ticks: Int, to tick: Tick) {
    guard ticks > 0 else { return }
    if !effectEnds.isEmpty { effectEnds.removeAll { $0.endsAt <= tick } }
    if stepLeft < 0 { stepLeft = 0 }
    guard stepLeft > 0, speed > 0 else { return }
    let ticksToFree = (stepLeft + speed - 1) / speed
    stepLeft = ticks > ticksToFree ? 0 : stepLeft - ticks * speed
  }
}

/// What a delta says of a viewer's own state; nil and empty are "as before".
package struct OwnFields: Hashable, Sendable {
  /// Number among the entities, and speed: told together, they change seldom.
  package var identity: OwnIdentity?
  /// Where it differs from walking on for the ticks that passed.
  package var stepLeft: Int?
  package var heldUntil: Tick?
  package var dashReadyAt: Tick?
  /// In ascending order of attack.
  package var readyAt: [ReadyChange] = []
  /// How many more inputs are acknowledged.
  package var newlyAcknowledged = 0
  package var waiting: Int?
  /// All that last, where any differs from what was told.
  package var effectEnds: [EffectEnd]?
  package var mana: Int?
  /// As in an entity's master: nobody is a word too.
  package var target: SeenNumber??
  package var sheet: OwnSheet?

  package init() {}
}

/// The two rarely changing parts of `OwnState`.
package struct OwnIdentity: Hashable, Sendable {
  package var number: SeenNumber
  package var speed: Int

  package init(number: SeenNumber, speed: Int) {
    self.number = number
    self.speed = speed
  }
}

/// Until when an effect lasts on one's own character.
package struct EffectEnd: Hashable, Sendable {
  package var effect: Effect
  /// The first tick without it.
  package var endsAt: Tick

  package init(_ effect: Effect, endsAt: Tick) {
    self.effect = effect
    self.endsAt = endsAt
  }
}

/// When one attack of one's own may start again.
package struct ReadyChange: Hashable, Sendable {
  package var attack: AttackIndex
  package var readyAt: Tick

  package init(attack: AttackIndex, readyAt: Tick) {
    self.attack = attack
    self.readyAt = readyAt
  }
}
