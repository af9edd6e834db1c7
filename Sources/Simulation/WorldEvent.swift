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
  /// An effect wounds: burning, poisoned or bleeding. `by` is the kind that is to be thanked.
  case suffered(victim: EntityID, Effect, by: KindID?, damage: Int)
  case healed(EntityID, hp: Int)
  /// An effect has begun.
  case affected(EntityID, Effect)
  /// A deed that is no blow was done: a roar, a veil, a summons, a mending.
  case cast(EntityID, kind: KindID, attack: AttackIndex)
  case levelled(EntityID, level: Int)
  /// Somebody picked that up.
  case took(EntityID, Thing)
  case used(EntityID, ItemID)
  case gestured(EntityID, Gesture)
  /// A boss begins its next phase, counted from 1.
  case phaseBegan(EntityID, kind: KindID, phase: Int)
}
