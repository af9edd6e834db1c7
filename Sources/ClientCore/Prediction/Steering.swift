package import Simulation
import Wire

/// A player's hand on the character: prediction and the clock that drives it.
///
/// Local ticks come every tick duration. A key that finds the character at rest does not wait for
/// the next one: the tick that it starts on begins now, and the ones after it follow from there.
package struct Steering: Sendable {
  package private(set) var prediction: Prediction
  /// When the next local tick begins.
  package private(set) var nextTickAt: Moment
  /// One action a tick, as the server takes them.
  private var mayStartAt: Moment

  /// nil while the replica has no character of its own.
  package init?(_ replica: Replica, at now: Moment) {
    guard let prediction = Prediction(replica) else { return nil }
    self.prediction = prediction
    nextTickAt = now
    mayStartAt = now
  }

  /// A key asks for this action; what starts by it is to be sent at once.
  package mutating func press(
    _ action: Action, on replica: Replica, clock: ServerClock, at now: Moment
  ) -> [StartOutcome] {
    var outcomes = elapse(on: replica, clock: clock, at: now)
    let startsNow = prediction.isAtRest && now >= mayStartAt
    guard prediction.want(action) else { return outcomes + [.impossible] }
    if startsNow {
      outcomes += runTick(from: now, on: replica, clock, at: now)
    }
    return outcomes
  }

  /// Runs the local ticks that are due.
  package mutating func elapse(
    on replica: Replica, clock: ServerClock, at now: Moment
  ) -> [StartOutcome] {
    var outcomes: [StartOutcome] = []
    skipWhatIsTooMuch(clock, at: now)
    while nextTickAt <= now {
      outcomes += runTick(from: nextTickAt, on: replica, clock, at: now)
    }
    return outcomes
  }

  /// The server's newest word has come.
  package mutating func reconcile(with replica: Replica, clock: ServerClock, at now: Moment) {
    prediction.reconcile(with: replica, arrival: clock.arrivalTick(at: now))
  }

  /// Nothing waits, and the next local tick finds the character free.
  var isReadyForNext: Bool {
    var movement = prediction.movement
    movement.advance(speed: prediction.speed)
    return prediction.waiting.isEmpty && movement.isFree(at: prediction.tick + 1)
  }

  /// Puts a step behind what waits; it starts with a local tick, not at once as a key's does.
  mutating func queue(_ direction: Direction) { _ = prediction.want(.step(direction)) }

  /// Forgets what waits if it is only this step.
  mutating func dropOnly(_ direction: Direction) {
    if prediction.waiting == [.step(direction)] { prediction.clearWaiting() }
  }

  /// Forgets the actions that wait here.
  package mutating func clearWaiting() { prediction.clearWaiting() }

  private mutating func runTick(
    from start: Moment, on replica: Replica, _ clock: ServerClock, at now: Moment
  ) -> [StartOutcome] {
    prediction.advance()
    nextTickAt = start + clock.tickMicroseconds
    let outcome = prediction.start(on: replica, arrival: clock.arrivalTick(at: now))
    if case .started = outcome { mayStartAt = nextTickAt }
    return outcome == .nothing ? [] : [outcome]
  }

  /// After the program was stopped for a while, its ticks are not made up for.
  private mutating func skipWhatIsTooMuch(_ clock: ServerClock, at now: Moment) {
    let behindMax = clock.tickMicroseconds * Int64(ClientLimits.catchUpTicksMax)
    if now - nextTickAt > behindMax { nextTickAt = now }
  }
}
