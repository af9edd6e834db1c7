import Simulation
import Wire

/// Whirl among many, Charge at what stands off, Guard when a blow can't be dodged, Roar for
/// friends.
extension BotTactics {
  func warrior() -> Action? {
    let beside = foesCount(within: 1)
    if isThreatened, view.healthPercent < 60, let action = use(3) { return action }
    if beside > 1, let action = use(1) { return action }
    if isWorthRoaring, let action = use(4) { return action }
    if beside == 0, let action = charge() { return action }
    return beside == 1 && view.healthPercent < 100 ? use(1) : nil
  }

  private var isWorthRoaring: Bool {
    foesCount(within: 4) > 0
      && (foesCount(within: 6) > 2 || friends.contains { steps(to: $0) <= 6 })
  }

  /// Straight ahead only: turns first, and goes when it faces the right way.
  private func charge() -> Action? {
    guard use(2) != nil, let foe = foes.first, (2...5).contains(steps(to: foe)),
      let direction = straightWay(to: foe)
    else { return nil }
    return view.prediction.movement.facing == direction ? use(2) : .face(direction)
  }

  private func straightWay(to foe: SeenEntity) -> Direction? {
    let (dx, dy) = (foe.position.x - view.place.x, foe.position.y - view.place.y)
    guard dx == 0 || dy == 0 || abs(dx) == abs(dy),
      let direction = Direction(from: view.place, to: foe.position)
    else { return nil }
    for step in 0..<(steps(to: foe) - 1) {
      let place = view.place.stepped(direction, times: step)
      let next = place.stepped(direction)
      guard view.isOpen(direction, from: place), !view.isOccupied(next) else { return nil }
    }
    return direction
  }
}
