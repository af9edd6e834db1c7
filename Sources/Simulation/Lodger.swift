/// A place where a monster sleeps, in a vault.
package struct Lodger: Sendable, Hashable {
  /// Walkable, and never a door.
  package let place: Point
  /// How dangerous a kind may be drawn for it.
  package let danger: Int

  package init(place: Point, danger: Int) {
    self.place = place
    self.danger = danger
  }
}
