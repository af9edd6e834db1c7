/// Something that happened once in the last tick, for those who saw it.
package struct WorldEvent: Hashable, Sendable {
  /// Where it happened: who has this tile in view is told.
  package var place: Point
  package var happening: Happening

  package init(place: Point, happening: Happening) {
    self.place = place
    self.happening = happening
  }
}

/// What happened. `EntityID`s are the world's; the match turns them into the viewer's numbers.
package enum Happening: Hashable, Sendable {
  /// A blow landed. `by` may have died since; its kind is told apart for that.
  case struck(victim: EntityID, by: EntityID, kind: KindID, attack: AttackIndex, damage: Int)
  /// A blow fell on tiles and hit nobody.
  case missed(by: EntityID, kind: KindID, attack: AttackIndex)
  case died(victim: EntityID, victimKind: KindID, by: KindID)
  /// A player's character wakes at the fire.
  case woke(EntityID)
  /// A monster has noticed somebody.
  case noticed(EntityID)
  case dashed(EntityID, from: Point, to: Point)
  case missileFlew(kind: KindID, attack: AttackIndex, from: Point, to: Point)
  case split(EntityID)
  case doorOpened
}
