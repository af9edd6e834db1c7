package import Simulation

/// A `WorldEvent` in a viewer's numbers; creatures it does not see have none.
package struct SeenEvent: Hashable, Sendable {
  /// In view when it happened; for ways, where they ended, as far as that was in view.
  package var place: Point
  package var happening: SeenHappening

  package init(place: Point, happening: SeenHappening) {
    self.place = place
    self.happening = happening
  }
}

/// What happened; nil is somebody not in view (any more).
package enum SeenHappening: Hashable, Sendable {
  case struck(victim: SeenNumber?, by: SeenNumber?, kind: KindID, attack: AttackIndex, damage: Int)
  case missed(by: SeenNumber?, kind: KindID, attack: AttackIndex)
  case died(victim: SeenNumber?, victimKind: KindID, victimName: String, by: KindID)
  case woke(SeenNumber?)
  case noticed(SeenNumber?)
  case dashed(SeenNumber?, from: Point)
  case missileFlew(kind: KindID, attack: AttackIndex, from: Point)
  case split(SeenNumber?)
  case doorOpened
  case suffered(victim: SeenNumber?, Effect, by: KindID?, damage: Int)
  case healed(SeenNumber?, hp: Int)
  case affected(SeenNumber?, Effect)
  case cast(by: SeenNumber?, kind: KindID, attack: AttackIndex)
  case levelled(SeenNumber?, level: Int)
  /// `count` is the amount of gold, else 1.
  case took(SeenNumber?, ThingLook, count: Int)
  case used(SeenNumber?, ItemID)
  case gestured(SeenNumber?, Gesture)
  case phaseBegan(SeenNumber?, kind: KindID, phase: Int)
}
