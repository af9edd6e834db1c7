import Simulation
import Wire

/// The blows of foes that are on their way, and the tiles where they will land.
struct NarratedDangers {
  struct Blow {
    var by: SeenEntity
    var attack: String
    var strikesAt: Tick
    var tiles: [Point]
  }

  private(set) var blows: [Blow] = []
  private let ground: Ground?

  init(session: MatchSession) {
    ground = Ground(session.replica)
    let ownSide = session.replica.ownEntity?.traits.side ?? .players
    for entity in session.replica.snapshot?.entities ?? [] where entity.traits.side != ownSide {
      guard case .windUp(let index, let aim, let strikesAt) = entity.activity,
        let attacks = session.replica.legend(entity.kind)?.attacks,
        Int(index.rawValue) < attacks.count, !attacks[Int(index.rawValue)].isDeed
      else { continue }
      let attack = attacks[Int(index.rawValue)]
      var tiles: [Point] = []
      attack.shape.forEachTile(
        from: entity.position, facing: entity.facing, aim: aim, size: attack.size
      ) { tiles.append($0) }
      blows.append(Blow(by: entity, attack: attack.name, strikesAt: strikesAt, tiles: tiles))
    }
  }

  /// The first step onto a free tile that no blow will hit: straight away from the foe if that can
  /// be, else as nearly so as there is; nil when there is none.
  func wayOut(from here: Point, awayFrom foe: Point) -> Direction? {
    let away = Direction(from: foe, to: here) ?? .south
    let ways = [0, 1, -1, 2, -2, 3, -3, 4].map { away.turned($0) }
    return ways.first { way in
      let place = here.stepped(way)
      guard let ground, !blows.contains(where: { $0.tiles.contains(place) }) else { return false }
      if way.isDiagonal {
        let sides = [here.stepped(way.turned(1)), here.stepped(way.turned(-1))]
        guard sides.contains(where: { Self.canStand(ground.footing($0)) }) else { return false }
      }
      return Self.canStand(ground.footing(place))
    }
  }

  private static func canStand(_ footing: Footing) -> Bool {
    if case .free = footing { true } else { false }
  }
}
