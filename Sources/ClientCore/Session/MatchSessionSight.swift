import Simulation
import Wire

// Where it looks.
extension MatchSession {
  /// Where one's character is, ahead of the server; or the one that is followed; or for a free
  /// watcher the first player in view.
  var focus: Point? {
    if let steering { return steering.prediction.movement.position }
    if let own = replica.ownEntity { return own.position }
    if let leadPlace { return leadPlace }
    return replica.snapshot?.entities.first { !$0.name.isEmpty }?.position
  }

  /// Whom one's own character aims at: whom it picked, while that is in view and alive, else the
  /// nearest foe in view, as the rules do.
  var target: SeenEntity? {
    guard let own = replica.snapshot?.own else { return nil }
    if let number = own.character.target, let entity = replica.entity(number), entity.isAlive {
      return entity
    }
    return nearestFoe
  }

  /// Of equals the one that came into view first.
  private var nearestFoe: SeenEntity? {
    guard let snapshot = replica.snapshot, let side = replica.ownEntity?.traits.side,
      let focus
    else { return nil }
    return snapshot.entities.lazy
      .filter { $0.isAlive && $0.traits.side != side }
      .min { $0.position.steps(to: focus) < $1.position.steps(to: focus) }
  }

  /// Brings sight and camera up to where everybody is.
  mutating func lookAround() {
    let isFree = isWatching && replica.snapshot?.own == nil
    if isFree {
      let players = replica.snapshot?.entities.filter { !$0.name.isEmpty } ?? []
      vision?.look(from: players.map(\.position), at: replica.tick)
    } else if let focus {
      vision?.look(from: [focus], at: replica.tick)
    }
    if let focus, !isLookingAround {
      camera.follow(focus, columns: tilesAcross, rows: mapArea.rows)
    }
  }

  /// Told when the terminal has another size, or a tile another width.
  mutating func resize(to layout: MatchLayout, columnsPerTile: Int) {
    mapArea = layout.map
    tilesAcross = layout.map.columns / columnsPerTile
    screen = layout.screen
    lookAround()
  }
}
