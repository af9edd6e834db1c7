package import Simulation
package import Wire

/// An input on its way: sent, and not yet acknowledged.
package struct PendingInput: Hashable, Sendable {
  package var input: SequencedAction
  /// The attack that it starts, as far as predicted.
  package var attack: AttackIndex?
}

/// An attack shown as started before the server has confirmed it. Times in local ticks.
package struct PredictedAttack: Hashable, Sendable {
  package var attack: AttackIndex
  package var aim: Point
  package var strikesAt: Tick
  package var startedAt: Tick
}

/// Where the character was shown before the server said otherwise.
package struct Ghost: Hashable, Sendable {
  package var place: Point
  /// A local tick; from then on it is not drawn.
  package var until: Tick
}

/// One's own character ahead of the server: the same `Movement`, run at once on one's own inputs.
///
/// An action is numbered, sent and run in the same moment, when the character is free; what comes
/// while it is busy waits in `waiting`. Time here is counted in local ticks, which have the
/// server's pace but not its numbers; cooldowns are in the server's ticks, against
/// `ServerClock.arrivalTick`. When the server's word and the replay of what is on its way lead
/// elsewhere, the character snaps there and leaves a ghost.
package struct Prediction: Sendable {
  /// How long a ghost stays, in local ticks.
  static let ghostTicks = 12
  /// How long after an ability has let go it may still carry, in the server's ticks.
  static let carrySlack = 2
  /// An ability that will be ready within so many ticks waits; else it is refused at once.
  static let patienceTicks = 6

  package internal(set) var movement: Movement
  package internal(set) var tick = Tick.zero
  package internal(set) var waiting: [Action] = []
  package internal(set) var pending: [PendingInput] = []
  /// The newest number given; the next input gets the one after it.
  package internal(set) var lastSequence: InputSequence
  /// The newest number that the server has run or refused.
  package internal(set) var acknowledged: InputSequence
  package internal(set) var attack: PredictedAttack?
  package internal(set) var ghost: Ghost?
  /// How often the server put the character elsewhere than predicted.
  package internal(set) var snaps = 0
  package internal(set) var isDead = false
  /// When each attack and the dash may start again, in the server's ticks.
  package internal(set) var readyAt: [Tick]
  package internal(set) var dashReadyAt: Tick
  /// Whether the server may carry the character elsewhere now: a charge or a blink is under way.
  package internal(set) var isCarried = false
  /// See `OwnState.speed`.
  var speed: Int
  /// What abilities are paid with, and where the target stands, by the server's newest word.
  var mana: Int
  var target: Point?
  /// Until which of the server's ticks an ability that has run may still carry the character.
  var carriedUntil = Tick.zero
  let attacks: [AttackLegend]
  let dash: DashRules

  /// nil while the replica has no character of its own.
  package init?(_ replica: Replica) {
    guard let welcome = replica.welcome, let own = replica.snapshot?.own,
      let entity = replica.ownEntity, let legend = replica.legend(entity.kind)
    else { return nil }
    movement = Movement(position: entity.position, facing: entity.facing)
    movement.stepLeft = own.stepLeft
    lastSequence = max(welcome.lastSequence, own.acknowledged)
    acknowledged = own.acknowledged
    readyAt = own.readyAt
    dashReadyAt = own.dashReadyAt
    speed = own.speed
    mana = own.character.mana
    attacks = legend.attacks
    dash = welcome.dash
    isDead = !entity.isAlive
  }

  /// Whether an action that is wanted now can start now.
  package var isAtRest: Bool { waiting.isEmpty && movement.isFree(at: tick) }

  /// Puts an action behind those that wait. The same step again does not wait twice; a ninth action
  /// is not taken, and false says so.
  package mutating func want(_ action: Action) -> Bool {
    guard !isDead else { return false }
    if case .step = action, waiting.last == action { return true }
    guard waiting.count < ClientLimits.waitingMax else { return false }
    waiting.append(action)
    return true
  }

  /// Forgets what waits here; what was sent is the server's to forget
  /// (`ClientMessage.clearInputs`).
  package mutating func clearWaiting() { waiting.removeAll() }

  /// One local tick goes by.
  package mutating func advance() {
    tick = tick + 1
    movement.advance(speed: speed)
    if let until = ghost?.until, tick >= until { ghost = nil }
    if let strikesAt = attack?.strikesAt, tick >= strikesAt { attack = nil }
  }
}
