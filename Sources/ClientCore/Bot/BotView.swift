import Simulation
import Wire

/// What a bot has before its eyes when it decides: itself as predicted, and the rest as told.
struct BotView {
  let replica: Replica
  let prediction: Prediction
  /// The earliest tick at which what it does now runs.
  let arrival: Tick
  let snapshot: Snapshot
  let own: SeenEntity
  /// Other players' characters on the same side.
  let allies: [SeenEntity]
  private let kinds: [KindLegend]

  init?(replica: Replica, prediction: Prediction, arrival: Tick) {
    guard let snapshot = replica.snapshot, let own = replica.ownEntity,
      let kinds = replica.welcome?.kinds
    else { return nil }
    self.replica = replica
    self.prediction = prediction
    self.arrival = arrival
    self.snapshot = snapshot
    self.own = own
    self.kinds = kinds
    allies = snapshot.entities.filter {
      !$0.name.isEmpty && $0.isAlive && $0.traits.side == own.traits.side
        && $0.number != own.number
    }
  }

  var place: Point { prediction.movement.position }
  var tickRate: Int { replica.welcome?.tickRate ?? 20 }
  var healthPercent: Int { own.hpMax > 0 ? own.hp * 100 / own.hpMax : 0 }

  func isFoe(_ entity: SeenEntity) -> Bool {
    entity.isAlive && entity.traits.side != own.traits.side
  }

  /// Alive, on the same side, and somebody else.
  func isFriend(_ entity: SeenEntity) -> Bool {
    entity.isAlive && entity.traits.side == own.traits.side && entity.number != own.number
  }

  /// Its basic attack reaches across tiles.
  func isShooter(_ entity: SeenEntity) -> Bool {
    (legend(.basic, of: entity.kind)?.range ?? 0) > 1
  }

  /// What it is and owns.
  var character: OwnCharacter { snapshot.own?.character ?? .unknown }

  var mode: MatchMode { replica.welcome?.mode ?? .delve }

  /// Whether the ability can be begun now: ready, and there is mana for it.
  func isUsable(_ ability: AttackIndex) -> Bool {
    guard let legend = legend(ability, of: own.kind) else { return false }
    return isReady(ability) && character.mana >= legend.mana
  }

  func legend(_ attack: AttackIndex, of kind: KindID) -> AttackLegend? {
    guard Int(kind.rawValue) < kinds.count else { return nil }
    let attacks = kinds[Int(kind.rawValue)].attacks
    return Int(attack.rawValue) < attacks.count ? attacks[Int(attack.rawValue)] : nil
  }

  func isReady(_ attack: AttackIndex) -> Bool {
    legend(attack, of: own.kind) != nil && arrival >= prediction.readyAt(of: attack)
      && !prediction.pending.contains { $0.attack == attack }
  }

  /// Somebody else stands there.
  func isOccupied(_ place: Point) -> Bool {
    snapshot.entities.contains {
      $0.position == place && $0.number != own.number && $0.isAlive
    }
  }

  /// The ground can be walked on, as far as is known, and does not burn.
  func isWalkable(_ place: Point) -> Bool {
    guard let tile = snapshot.tile(at: place), tile != .fire else { return false }
    return tile.isWalkable
  }

  /// Whether one step that way is allowed by the ground: not into or past the corner of anything.
  func isOpen(_ direction: Direction, from place: Point) -> Bool {
    guard isWalkable(place.stepped(direction)) else { return false }
    guard direction.isDiagonal else { return true }
    return !isCorner(Point(place.x + direction.dx, place.y))
      && !isCorner(Point(place.x, place.y + direction.dy))
  }

  private func isCorner(_ place: Point) -> Bool {
    guard let tile = snapshot.tile(at: place) else { return true }
    return !tile.isWalkable || tile == .door
  }

  /// A place one can stand on, next to something that is not known: where the map ends.
  func isFrontier(_ place: Point) -> Bool {
    for direction in Direction.allCases {
      let beside = place.stepped(direction)
      if snapshot.isOnMap(beside), snapshot.tile(at: beside) == nil { return true }
    }
    return false
  }
}
