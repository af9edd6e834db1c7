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

  /// A fresh creature at full strength, doing nothing.
  package init(id: EntityID, kind: KindID, hp: Int, movement: Movement, seat: SeatID? = nil) {
    self.id = id
    self.kind = kind
    self.movement = movement
    self.hp = hp
    hpMax = hp
    activity = .idle
    self.seat = seat
    standsGuard = false
    readyAt = [5 of Tick](repeating: .zero)
    mind = Mind(home: movement.position, heading: movement.facing)
  }

  /// Where it stands or lies.
  package var position: Point { movement.position }
  /// Whether it is somebody's character.
  package var isPlayer: Bool { seat != nil }
  /// Corpses are not.
  package var isAlive: Bool { hp > 0 }
}
