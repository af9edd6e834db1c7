/// The land that a match is played on, as the generator leaves it.
package struct Terrain: Sendable, Equatable {
  package let map: TileMap
  /// The fire's place. It can't be stood on; the eight tiles around it can.
  package let camp: Point
  /// The shop's counter: who stands within 2 tiles of it may trade. Made by hand without one, the
  /// fire's place.
  package let stall: Point
  /// Where three bosses live, in different directions, the nearest to the camp first; none on most
  /// hand-made maps.
  package let dens: [Point]
  /// Where the Cudgel King lives: farther than any den.
  package let lair: Point?
  /// Where monsters sleep when the match begins.
  package let lodgers: [Lodger]
  /// What the fires of `map` shine on.
  package let light: LightMap

  /// Takes a finished map, hand-made ones in tests included, and works out its light and its steps:
  /// here, because a match's next land is made beside the match.
  package init(
    map: TileMap, camp: Point, stall: Point? = nil, dens: [Point] = [], lair: Point? = nil,
    lodgers: [Lodger] = []
  ) {
    precondition(map.contains(camp))
    var map = map
    map.keepSteps()
    self.map = map
    self.camp = camp
    self.stall = stall ?? camp
    self.dens = dens
    self.lair = lair
    self.lodgers = lodgers
    light = LightMap(map: map)
  }
}
