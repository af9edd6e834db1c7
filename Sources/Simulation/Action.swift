/// What a creature is asked to do: the only way in which a player touches the world.
package enum Action: Hashable, Sendable {
  /// One tile that way; into a foe it is the basic attack, into a closed door it opens it.
  case step(Direction)
  /// Three tiles in the facing direction, untouchable for a moment.
  case dash
  /// The basic attack on the faced tile.
  case attack
  /// Ability 1 to 4 of the class: `CreatureKind.attacks[slot]`.
  case ability(AttackIndex)
  /// Turn without moving.
  case face(Direction)
}

/// What one tick is told from outside. Joining and leaving go through here too, so that a journal
/// of commands is the whole history of a match.
package enum Command: Hashable, Sendable {
  /// A character enters at the camp. `seat` is chosen by the match and unique in the world.
  case join(seat: SeatID, kind: KindID)
  /// The character is taken out of the world.
  case leave(seat: SeatID)
  /// The link is lost (or back): the character stands guard, striking only what stands beside it.
  case standGuard(seat: SeatID, Bool)
  case act(seat: SeatID, Action)
}

/// A player's place in the match, from joining to leaving, whatever link it comes over.
package struct SeatID: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
  package static func < (a: SeatID, b: SeatID) -> Bool { a.rawValue < b.rawValue }
}
