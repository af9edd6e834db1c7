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

  /// At what stands off, if nothing solid is in the way.
  private func charge() -> Action? {
    guard let foe = foes.first, (2...5).contains(steps(to: foe)), isInLineOfFire(foe) else {
      return nil
    }
    return use(2)
  }
}
