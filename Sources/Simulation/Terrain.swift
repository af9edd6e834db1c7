/// The land that a match is played on, as the generator leaves it.
package struct Terrain: Sendable, Equatable {
  package let map: TileMap
  /// The fire's place. It can't be stood on; the eight tiles around it can.
  package let camp: Point
  /// What the fires of `map` shine on.
  package let light: LightMap

  /// Takes a finished map, hand-made ones in tests included, and works out its light.
  package init(map: TileMap, camp: Point) {
    precondition(map.contains(camp))
    self.map = map
    self.camp = camp
    light = LightMap(map: map)
  }
}
