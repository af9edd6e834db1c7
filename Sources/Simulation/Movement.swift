/// Everything that decides where a creature is and when it may act next. The client runs this same
/// code ahead of the server (prediction), so it reads nothing but its arguments.
package struct Movement: Hashable, Sendable {
  package var position: Point
  /// Thousandths of a step still to walk before the creature is free; at or under 0 it is free.
  /// What is under 0 counts towards a step that starts on the same tick, so that the average speed
  /// does not depend on the tick rate.
  @FourBytes package var stepLeft: Int
  /// Attacks, stuns and dashes hold a creature until this tick.
  package var heldUntil: Tick
  package var dashReadyAt: Tick
  package var untouchableUntil: Tick
  package var facing: Direction

  package init(position: Point, facing: Direction = .south) {
    self.position = position
    stepLeft = 0
    heldUntil = .zero
    dashReadyAt = .zero
    untouchableUntil = .zero
    self.facing = facing
  }
}

/// What stands in the way at one tile, as far as the asker knows.
package enum Footing: Sendable {
  case free(stepCost: Int)
  case blocked
  /// Somebody stands there who does not make way: no corner to cut, but no step either.
  case occupied
  /// A closed door: a step opens it and does not enter.
  case door
  /// Walking into it attacks it.
  case foe
  /// Changes places.
  case friend(stepCost: Int)
}

/// What came of a movement action; the caller does the rest (starts the attack, opens the door).
package enum MovementOutcome: Hashable, Sendable {
  case stepped
  case swapped
  case turned
  case attacks(Point)
  case opens(Point)
  case dashed(from: Point)
  case refused
}

extension Movement {
  /// Whether an action may start on this tick.
  package func isFree(at tick: Tick) -> Bool { stepLeft <= 0 && tick >= heldUntil }

  /// Walks on by one tick's worth; call once a tick, before actions. `speed` is in thousandths of a
  /// tile per tick. Credit beyond one tick's walk is never kept.
  package mutating func advance(speed: Int) {
    stepLeft = stepLeft > 0 ? stepLeft - speed : 0
  }

  /// Takes a step that way, if free and if the footing lets it; always turns.
  package mutating func step(
    _ direction: Direction, at tick: Tick, footing: (Point) -> Footing
  ) -> MovementOutcome {
    guard isFree(at: tick) else { return .refused }
    facing = direction
    let target = position.stepped(direction)
    switch footing(target) {
    case .foe: return .attacks(target)
    case .door: return .opens(target)
    case .blocked, .occupied: return .turned
    case .free(let cost):
      guard !cutsCorner(direction, footing: footing) else { return .turned }
      position = target
      stepLeft += cost
      return .stepped
    case .friend(let cost):
      guard !cutsCorner(direction, footing: footing) else { return .turned }
      position = target
      stepLeft += cost
      return .swapped
    }
  }

  /// Dashes up to `rules.tiles` tiles ahead, stopping before the first that is not free.
  package mutating func dash(
    at tick: Tick, rules: DashRules, footing: (Point) -> Footing
  ) -> MovementOutcome {
    guard isFree(at: tick), tick >= dashReadyAt else { return .refused }
    let start = position
    for _ in 0..<rules.tiles {
      guard case .free = footing(position.stepped(facing)),
        !cutsCorner(facing, footing: footing)
      else { break }
      position = position.stepped(facing)
    }
    guard position != start else { return .refused }
    dashReadyAt = tick + rules.cooldown
    untouchableUntil = tick + rules.untouchable
    stepLeft += 1000
    return .dashed(from: start)
  }

  /// Diagonals may not squeeze past the corner of something solid.
  private func cutsCorner(_ direction: Direction, footing: (Point) -> Footing) -> Bool {
    guard direction.isDiagonal else { return false }
    return isCorner(footing(Point(position.x + direction.dx, position.y)))
      || isCorner(footing(Point(position.x, position.y + direction.dy)))
  }

  private func isCorner(_ footing: Footing) -> Bool {
    switch footing {
    case .blocked, .door: true
    case .free, .occupied, .foe, .friend: false
    }
  }
}
