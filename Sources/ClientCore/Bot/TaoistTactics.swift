import Simulation
import Wire

/// Hounds first, then whatever keeps them and the friends alive.
extension BotTactics {
  func taoist() -> Action? {
    if let action = mendFriends(under: 60, oneselfUnder: 30) ?? callHound() { return action }
    if view.healthPercent < 20, foesCount(within: 3) > 0, let action = use(4) { return action }
    if isWorthMiasma, let action = use(2) { return action }
    return nil
  }

  /// Those near who have less than so much of their health, and oneself; in a fight friends come
  /// first.
  func mendFriends(under percent: Int, oneselfUnder ownPercent: Int) -> Action? {
    guard className == "Taoist",
      view.healthPercent < ownPercent || hurtFriendsCount(within: 4, under: percent) > 0
    else { return nil }
    return use(3)
  }

  var canMend: Bool { use(3) != nil }

  /// Who shoots steps back from what is so near; hounds stand before who has them.
  var elbowRoom: Int { className == "Taoist" ? 1 : 2 }

  /// Also in peace: a pack wants to be whole before the fight.
  func callHound() -> Action? {
    guard className == "Taoist", !hasCalled, houndsCount < min(view.character.sheet.level, 9) else {
      return nil
    }
    return use(Int(Self.hound.rawValue))
  }

  static let hound = AttackIndex(1)

  private var houndsCount: Int {
    view.snapshot.entities.count { $0.isAlive && $0.traits.master == view.own.number }
  }

  private var isWorthMiasma: Bool {
    guard let foe = foes.first else { return false }
    let crowd = foes.count { $0.position.steps(to: foe.position) <= 2 }
    return (2...7).contains(steps(to: foe)) && (crowd > 1 || foe.hp > 30)
  }
}
