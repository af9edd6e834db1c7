import Simulation
import Wire

/// Hounds first, then whatever keeps them and the friends alive.
extension BotTactics {
  func taoist() -> Action? {
    if hurtFriendsCount(within: 4, under: 60) > 0 || view.healthPercent < 30,
      let action = use(3)
    {
      return action
    }
    if let action = callHound() { return action }
    if view.healthPercent < 20, foesCount(within: 3) > 0, let action = use(4) { return action }
    if isWorthMiasma, let action = use(2) { return action }
    return nil
  }

  /// Also in peace: a pack wants to be whole before the fight.
  func callHound() -> Action? {
    guard className == "Taoist", houndsCount < min(view.character.sheet.level, 9) else {
      return nil
    }
    return use(1)
  }

  private var houndsCount: Int {
    view.snapshot.entities.count { $0.isAlive && $0.traits.master == view.own.number }
  }

  private var isWorthMiasma: Bool {
    guard let foe = foes.first else { return false }
    let crowd = foes.count { $0.position.steps(to: foe.position) <= 2 }
    return (2...7).contains(steps(to: foe)) && (crowd > 1 || foe.hp > 30)
  }
}
