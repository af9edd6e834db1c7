import Simulation
import Wire

/// What a bot minds about its friends.
extension BotTactics {
  func isMender(_ entity: SeenEntity) -> Bool {
    view.replica.legend(entity.kind)?.name == "Taoist"
  }

  /// Who mends others and is near enough to be worth a walk.
  var mender: SeenEntity? {
    view.allies.first { isMender($0) && steps(to: $0) <= BotMind.menderTiles }
  }

  var nearestAlly: SeenEntity? { view.allies.min { steps(to: $0) < steps(to: $1) } }

  func hurtAlly(within tiles: Int, under percent: Int) -> SeenEntity? {
    view.allies.first { steps(to: $0) <= tiles && $0.hp * 100 < $0.hpMax * percent }
  }

  /// Who fights hand to hand goes first for what threatens a friend who shoots.
  var foeToApproach: SeenEntity? {
    guard !isRanged else { return foes.first }
    let frail = view.allies.filter { view.isShooter($0) }
    return foes.first { foe in frail.contains { $0.position.steps(to: foe.position) <= 2 } }
      ?? foes.first
  }
}
