/// Where a blow lands, in tiles. `size` is the reach or radius of the shape.
package enum AttackShape: UInt8, CaseIterable, Sendable {
  /// The one tile aimed at.
  case spot
  /// The faced tile and its two neighbours on the circle.
  case arc
  /// `size` tiles straight ahead, ended by what blocks the way.
  case line
  /// A widening quarter of a circle, `size` tiles deep.
  case cone
  /// All tiles at 1...`size` steps around, without the centre.
  case ring
  /// All tiles at 0...`size` steps around the tile aimed at.
  case burst
}
