/// One creature. Kept in flat slot storage and visited in slot order.
package struct Entity: Sendable {
  package var id: EntityID
  package var kind: KindID
  package var movement: Movement
  package var hp: Int
  package var hpMax: Int
  package var activity: Activity
  /// Players' characters have one; monsters don't.
  package var seat: SeatID?
  /// The player is away: the character only defends itself.
  package var standsGuard: Bool
  /// When each attack may start again, by `AttackIndex`.
  package var readyAt: [5 of Tick]
  /// What a monster has in mind; players' is unused.
  package var mind: Mind
}
