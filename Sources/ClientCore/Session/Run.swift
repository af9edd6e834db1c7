import Simulation
import Wire

/// Walking on without a key for each step, until something happens: the client's own doing, through
/// ordinary steps.
struct Run: Hashable, Sendable {
  enum Aim: Hashable, Sendable {
    case along(Direction)
    /// The places to come, the next one first.
    case path([Point])
    /// A key is held: nothing but letting go ends it.
    case held(Direction)
  }

  /// What it was like when the last step was asked for; a run ends when it is no longer so.
  struct Surroundings: Hashable, Sendable {
    var hp: Int
    /// Foes in view, by their numbers, in ascending order.
    var foes: [SeenNumber]
    /// How often the server disagreed.
    var snaps: Int
    /// How often one's name was said.
    var calls: Int
    var canTrade: Bool
  }

  private(set) var aim: Aim
  private var surroundings: Surroundings
  /// Whether it went between two walls.
  private var isInCorridor = false
  /// Where the last step was asked for; a step that leads nowhere ends it.
  private var askedAt: Point?
  /// A door that a step was to open.
  private var askedDoor: Point?

  init(_ aim: Aim, in surroundings: Surroundings) {
    self.aim = aim
    self.surroundings = surroundings
  }

  /// Whether something has happened that ends it.
  func isDisturbed(in present: Surroundings) -> Bool {
    if case .held = aim { false } else { present.isWorse(than: surroundings) }
  }

  /// The next step from a place, or nil: it ends here.
  ///
  /// `look` says what is at a place.
  mutating func nextStep(
    from place: Point, in present: Surroundings, look: (Point) -> Sight
  ) -> Direction? {
    if case .held(let direction) = aim { return direction }
    guard !isDisturbed(in: present), askedAt != place else { return nil }
    surroundings = present
    let isFirst = askedAt == nil
    askedAt = place
    if !isFirst, isWorthStopping(at: place, look) { return nil }
    switch aim {
    case .held(let direction): return direction
    case .along(let direction): return stepAlong(direction, from: place, isFirst, look)
    case .path(var places):
      guard let next = places.first, let direction = Direction(from: place, to: next),
        place.stepped(direction) == next
      else { return nil }
      if look(next).isDoor, askedDoor != next {
        askedDoor = next
        askedAt = nil
        return direction
      }
      guard look(next).isOpen else { return nil }
      places.removeFirst()
      aim = .path(places)
      return direction
    }
  }

  /// What one client sees at a place.
  struct Sight: Hashable, Sendable {
    var isOpen: Bool
    var isDoor = false
    var hasThing = false
  }

  /// Something to pick up lies here, or a door or something lies beside.
  private func isWorthStopping(at place: Point, _ look: (Point) -> Sight) -> Bool {
    if look(place).hasThing { return true }
    if case .path = aim { return false }
    return Direction.allCases.contains { direction in
      let sight = look(place.stepped(direction))
      return !direction.isDiagonal && (sight.isDoor || sight.hasThing)
    }
  }

  /// Straight on; round a bend where a corridor leaves no choice; not past an opening.
  private mutating func stepAlong(
    _ direction: Direction, from place: Point, _ isFirst: Bool, _ look: (Point) -> Sight
  ) -> Direction? {
    let isBetweenWalls = [2, -2].allSatisfy { !look(place.stepped(direction.turned($0))).isOpen }
    if isInCorridor, !isBetweenWalls, look(place.stepped(direction)).isOpen { return nil }
    isInCorridor = isBetweenWalls
    if look(place.stepped(direction)).isOpen { return direction }
    guard !isFirst else { return nil }
    let ways = [Direction.north, .east, .south, .west].filter {
      $0 != direction.opposite && look(place.stepped($0)).isOpen
    }
    guard ways.count == 1, !direction.isDiagonal, let bend = ways.first else { return nil }
    aim = .along(bend)
    return bend
  }
}

extension Run.Surroundings {
  /// Hurt, a foe that was not there, a word to us, a stall, or a correction.
  fileprivate func isWorse(than before: Run.Surroundings) -> Bool {
    hp < before.hp || snaps != before.snaps || calls != before.calls
      || (canTrade && !before.canTrade) || foes.contains { !before.foes.contains($0) }
  }
}
