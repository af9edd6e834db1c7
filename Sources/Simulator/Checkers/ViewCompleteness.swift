import Simulation
import Wire

/// What a player is shown is what its character sees: every creature in its field of view, where
/// and how it is, and every tile. The other half of `NothingUnseen`, and checked against the world
/// itself, not against what the match thinks it has sent.
struct ViewCompleteness {
  private struct Sight: Hashable, Comparable {
    var place: Int
    var kind: UInt8
    var hp: Int
    var facing: UInt8

    static func < (a: Sight, b: Sight) -> Bool {
      (a.place, a.kind, a.hp, a.facing) < (b.place, b.kind, b.hp, b.facing)
    }
  }

  /// What is missing or wrong in a player's view as of the world's tick; nil when nothing is.
  func offence(in view: Snapshot, of seat: SeatID, _ world: borrowing World) -> String? {
    guard let sight = world.fieldOfView(ofSeat: seat) else { return "it has a view and no eyes" }
    let map = world.map
    var wrongTile: Int?
    sight.forEachVisible { place in
      guard map.contains(place) else { return }
      let index = map.index(of: place)
      if view.tiles[index] != map.tiles[index].rawValue { wrongTile = index }
    }
    if let wrongTile {
      return "tile \(wrongTile) is \(map.tiles[wrongTile]), shown as \(view.tiles[wrongTile])"
    }
    return difference(seen(in: view, map), present(in: sight, of: seat, world))
  }

  private func difference(_ shown: [Sight], _ present: [Sight]) -> String? {
    guard shown != present else { return nil }
    let missing = present.first { !shown.contains($0) }
    let wrong = shown.first { !present.contains($0) }
    return "shown \(shown.count) creatures of \(present.count); missing "
      + "\(missing.map { "\($0)" } ?? "none"), wrong \(wrong.map { "\($0)" } ?? "none")"
  }

  private func seen(in view: Snapshot, _ map: TileMap) -> [Sight] {
    view.entities.map {
      Sight(
        place: map.index(of: $0.position), kind: $0.kind.rawValue, hp: $0.hp,
        facing: $0.facing.rawValue)
    }.sorted()
  }

  private func present(
    in sight: FieldOfView, of seat: SeatID, _ world: borrowing World
  ) -> [Sight] {
    let map = world.map
    var present: [Sight] = []
    world.forEachEntity { entity in
      guard entity.seat == seat || sight.contains(entity.movement.position),
        !world.isLyingInWait(entity)
      else { return }
      present.append(
        Sight(
          place: map.index(of: entity.movement.position), kind: entity.kind.rawValue,
          hp: entity.hp, facing: entity.movement.facing.rawValue))
    }
    return present.sorted()
  }
}
