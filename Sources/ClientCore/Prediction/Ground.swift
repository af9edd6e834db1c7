import Simulation
import Wire

/// What stands in the way, as far as one client knows: the server's `Footing`, from a replica.
struct Ground: Sendable {
  /// Closed doors that an input on its way will have opened.
  var openedDoors: [Point] = []
  private let snapshot: Snapshot
  private let ownSide: Side

  init?(_ replica: Replica) {
    guard let snapshot = replica.snapshot else { return nil }
    self.snapshot = snapshot
    ownSide = replica.ownEntity?.traits.side ?? .players
  }

  /// Whether the client was ever told what is there; beyond the map's edge it knows: nothing.
  func isKnown(_ point: Point) -> Bool {
    !snapshot.isOnMap(point) || snapshot.tile(at: point) != nil
  }

  func footing(_ point: Point) -> Footing {
    guard let tile = snapshot.tile(at: point), tile.isWalkable else { return .blocked }
    if tile == .door, !openedDoors.contains(point) { return .door }
    guard let other = occupant(at: point) else { return .free(stepCost: tile.stepCost) }
    guard other.traits.side == ownSide else { return .foe }
    return makesWay(other) ? .friend(stepCost: tile.stepCost) : .occupied
  }

  /// Hounds always, other players' characters unless a blow of theirs is on the way.
  private func makesWay(_ friend: SeenEntity) -> Bool {
    friend.name.isEmpty || !friend.isWindingUp
  }

  /// Somebody else who is alive.
  private func occupant(at point: Point) -> SeenEntity? {
    snapshot.entities.first {
      $0.position == point && $0.isAlive && $0.number != snapshot.own?.number
    }
  }
}

extension SeenEntity {
  /// Not a corpse.
  var isAlive: Bool {
    if case .dead = activity { false } else { true }
  }

  /// Whether a blow of its is on the way.
  var isWindingUp: Bool {
    if case .windUp = activity { true } else { false }
  }
}
