import Simulation
import Wire

/// Thunder and fire for many, frost and a blink for what has come too near.
extension BotTactics {
  func mage() -> Action? {
    let near = foesCount(within: 2)
    if near > 0, view.healthPercent < 70, let action = blinkAway() { return action }
    if foesCount(within: 5) > 2, let action = use(4) { return action }
    if foesCount(within: 3) > 1 || (near > 0 && view.healthPercent < 70), let action = use(2) {
      return action
    }
    if isWorthFire, let action = use(1) { return action }
    if view.healthPercent < 40, foesCount(within: 5) > 0 { return use(4) }
    return nil
  }

  /// A group, or somebody strong, who is far enough not to burn oneself with the grass.
  private var isWorthFire: Bool {
    guard let foe = foes.first, (4...9).contains(steps(to: foe)), isInLineOfFire(foe) else {
      return false
    }
    let crowd = foes.count { $0.position.steps(to: foe.position) <= 1 }
    return crowd > 1 || foe.hp > 20
  }

  /// Where there is most room: turns that way first.
  private func blinkAway() -> Action? {
    guard use(3) != nil, let direction = stepBack(firstEighth: 0) else { return nil }
    return view.prediction.movement.facing == direction ? use(3) : .face(direction)
  }
}
