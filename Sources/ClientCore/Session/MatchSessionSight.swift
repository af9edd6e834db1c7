import Simulation
import Wire

// Where it looks.
extension MatchSession {
  /// Where one's character is, ahead of the server; or the one that is followed; or for a free
  /// watcher the first player in view.
  var focus: Point? {
    if let steering { return steering.prediction.movement.position }
    if let own = replica.ownEntity { return own.position }
    return replica.snapshot?.entities.first { !$0.name.isEmpty }?.position
  }

  /// Whom one's own character aims at, while it is in view and alive.
  var target: SeenEntity? {
    guard let number = replica.snapshot?.own?.character.target,
      let entity = replica.entity(number), entity.isAlive
    else { return nil }
    return entity
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
