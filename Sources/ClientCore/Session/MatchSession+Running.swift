import Simulation
import Wire

// Steps that the client asks for by itself: while a key is held, on a run, on the way to a click.
extension MatchSession {
  /// A key that walks goes down, on a terminal that tells when it comes up.
  mutating func hold(_ key: Key, _ direction: Direction) {
    guard hand.holds else { return }
    hand.held.removeAll { $0.key.isSame(as: key) }
    hand.held.append(Hand.Held(key: key, direction: direction))
    dropStepOfRun()
    hand.run = Run(.held(direction), in: surroundings)
  }

  /// A key comes up: walking stops at once, or goes on as a key that is still down says.
  mutating func letGo(_ key: Key) {
    guard hand.held.contains(where: { $0.key.isSame(as: key) }) else { return }
    hand.held.removeAll { $0.key.isSame(as: key) }
    stopRunning()
    if let last = hand.held.last { hand.run = Run(.held(last.direction), in: surroundings) }
  }

  /// As when the keyboard is out of reach.
  mutating func letGoOfAll() {
    hand.held = []
    hand.isRunNext = false
    hand.wanted = nil
    stopRunning()
  }

  /// The first step is the key's own; the rest follows until something happens.
  mutating func run(_ direction: Direction) -> [ClientEffect] {
    guard let focus, steering != nil, !isWatching else { return [] }
    hand.held = []
    var run = Run(.along(direction), in: surroundings)
    let look = sight
    if look(focus.stepped(direction)).isOpen,
      run.nextStep(from: focus, in: surroundings, look: look) != nil
    {
      hand.run = run
    }
    return act(.step(direction))
  }

  /// Walks along places, the next one first.
  mutating func walk(along places: [Point]) {
    hand.held = []
    stopRunning()
    hand.run = Run(.path(places), in: surroundings)
    keepRunning()
  }

  mutating func stopRunning() {
    dropStepOfRun()
    hand.run = nil
  }

  /// Asks for the next step of a run in time, or ends it.
  mutating func keepRunning() {
    guard var run = hand.run else { return }
    guard link.isOpen, overlay == nil, !replica.isPaused, steering?.prediction.isDead == false,
      let focus, !run.isDisturbed(in: surroundings)
    else { return letGoOfAll() }
    guard steering?.isReadyForNext == true else { return }
    hand.stepOfRun = nil
    guard let direction = run.nextStep(from: focus, in: surroundings, look: sight) else {
      return stopRunning()
    }
    hand.run = run
    if case .held = run.aim, isUseless(direction, from: focus) { return }
    steering?.queue(direction)
    hand.stepOfRun = direction
  }

  /// Against a wall that one faces already.
  private func isUseless(_ direction: Direction, from place: Point) -> Bool {
    guard steering?.prediction.movement.facing == direction, let ground = steeredGround,
      case .blocked = ground.footing(place.stepped(direction))
    else { return false }
    return ground.isKnown(place.stepped(direction))
  }

  private mutating func dropStepOfRun() {
    if let step = hand.stepOfRun { steering?.dropOnly(step) }
    hand.stepOfRun = nil
  }

  private var steeredGround: Ground? { steering?.prediction.groundAhead(of: replica) }

  private var surroundings: Run.Surroundings {
    let own = replica.ownEntity
    let foes = (replica.snapshot?.entities ?? []).filter {
      $0.isAlive && $0.traits.side != own?.traits.side && $0.number != own?.number
    }
    return Run.Surroundings(
      hp: own?.hp ?? 0, foes: foes.map(\.number).sorted(), snaps: steering?.prediction.snaps ?? 0,
      calls: hand.calls, canTrade: replica.snapshot?.own?.character.sheet.canTrade ?? false)
  }

  private var sight: (Point) -> Run.Sight {
    let ground = steeredGround
    let things = replica.snapshot?.things.map(\.place) ?? []
    let fires = replica
    return { place in
      var sight = Run.Sight(isOpen: false, hasThing: things.contains(place))
      switch ground?.footing(place) {
      case .free, .friend: sight.isOpen = fires.tile(at: place) != .fire
      case .door: sight.isDoor = true
      case .blocked, .occupied, .foe, nil: break
      }
      return sight
    }
  }
}

extension Key {
  /// Whether it is the same key on the keyboard: Shift may come up first.
  fileprivate func isSame(as other: Key) -> Bool {
    guard case .character(let a) = self, case .character(let b) = other else {
      return self == other || (pointed != nil && pointed == other.pointed)
    }
    return a.small == b.small
  }
}
