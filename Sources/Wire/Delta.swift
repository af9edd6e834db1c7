package import Simulation

/// The way from one snapshot (the baseline: the last one sent on this link) to the next.
package struct Delta: Hashable, Sendable {
  /// The moment it leads to.
  package var tick: Tick
  /// nil: as before, but for the ticks walked on.
  package var own: OwnFields?
  /// In ascending order of number, at most one for each.
  package var changes: [EntityChange]
  /// In ascending order of place, row by row, at most one for each.
  package var tiles: [TileChange]
  /// Row by row, at most one for each place.
  package var things: [ThingChange]

  package init(
    tick: Tick, own: OwnFields?, changes: [EntityChange], tiles: [TileChange],
    things: [ThingChange] = []
  ) {
    self.tick = tick
    self.own = own
    self.changes = changes
    self.tiles = tiles
    self.things = things
  }

  /// Whether it only lets time pass.
  package var isEmpty: Bool {
    own == nil && changes.isEmpty && tiles.isEmpty && things.isEmpty
  }
}

/// A tile that the viewer now sees differently from what it knew.
package struct TileChange: Hashable, Sendable {
  package var place: Point
  package var tile: Tile

  package init(place: Point, tile: Tile) {
    self.place = place
    self.tile = tile
  }

  /// The order of tiles in a delta: row by row.
  package static func isInOrder(_ a: TileChange, _ b: TileChange) -> Bool {
    (a.place.y, a.place.x) < (b.place.y, b.place.x)
  }
}
