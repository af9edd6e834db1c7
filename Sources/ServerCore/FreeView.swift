import Simulation

/// The union of the players' views: what watchers see who follow nobody.
struct FreeView: Sendable {
  var known: KnownTiles
  var sight: UnionSight

  init(map: TileMap) {
    known = KnownTiles(width: map.width, height: map.height)
    sight = UnionSight(width: map.width, height: map.height)
  }
}
