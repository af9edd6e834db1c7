/// One creature. Kept in flat slot storage and visited in slot order; what is read of all on every
/// tick comes first, side by side.
package struct Entity: Sendable {
  package var id: EntityID
  package var movement: Movement
  package var kind: KindID
  @FourBytes package var hp: Int
  @FourBytes package var hpMax: Int
  package var activity: Activity
  /// The player is away: the character only defends itself.
  package var standsGuard: Bool
  /// Who is friend and who is foe.
  package var side: Side
  /// Players' characters have one; monsters don't.
  package var seat: SeatID?
  /// 1…20; monsters of a kind are alike, but harder vaults may hold stronger ones.
  @TwoBytes package var level: Int
  /// Whom a hound follows; nil for everybody else.
  package var master: EntityID?
  package var effects: Effects
  /// What a monster has in mind; players' is unused.
  package var mind: Mind
  /// When each attack may start again, by `AttackIndex`.
  package var readyAt: [5 of Tick]
  /// Spent by abilities; 0 of 0 for whoever has no use for it.
  @FourBytes package var mana: Int
  @FourBytes package var manaMax: Int

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
    side = seat == nil ? .monsters : .players
    master = nil
    level = 1
    mana = 0
    manaMax = 0
    effects = Effects()
    readyAt = [5 of Tick](repeating: .zero)
    mind = Mind(home: movement.position, heading: movement.facing)
  }

  /// Where it stands or lies.
  package var position: Point { movement.position }
  /// Whether it is somebody's character.
  package var isPlayer: Bool { seat != nil }
  /// Whether it decides for itself, and for nobody: neither a character nor somebody's hound.
  var isMonster: Bool { seat == nil && master == nil }
  /// Corpses are not.
  package var isAlive: Bool { hp > 0 }
}
