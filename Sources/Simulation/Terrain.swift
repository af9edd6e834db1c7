/// The land that a match is played on, as the generator leaves it.
package struct Terrain: Sendable, Equatable {
  package let map: TileMap
  /// The fire's place. It can't be stood on; the eight tiles around it can.
  package let camp: Point
  /// What the fires of `map` shine on.
  package let light: LightMap
  /// Where bosses live, the nearest to the camp first; none on most hand-made maps.
  package let dens: [Point]
  /// Where the Cudgel King lives.
  package let lair: Point?

  /// Takes a finished map, hand-made ones in tests included, and works out its light.
  package init(map: TileMap, camp: Point, dens: [Point] = [], lair: Point? = nil) {
    precondition(map.contains(camp))
    self.map = map
    self.camp = camp
    self.dens = dens
    self.lair = lair
    light = LightMap(map: map)
  }
}
