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
  /// Aim at the next foe in sight, and after the last at the nearest again.
  case nextTarget
  case gesture(Gesture)
  /// Spend a rank on ability 1 to 4.
  case raise(AttackIndex)
  /// Drink, read or wear what is in the pack.
  case use(ItemID)
  /// Wear whatever in the pack is better than what is worn.
  case wearBetter
  /// At the stall: pay for one, or be paid for one.
  case buy(ItemID)
  case sell(ItemID)
}

/// What one tick is told from outside. Joining and leaving go through here too, so that a journal
/// of commands is the whole history of a match.
package enum Command: Hashable, Sendable {
  /// A character enters at the camp. `seat` is chosen by the match and unique in the world.
  case join(seat: SeatID, sheet: CharacterSheet)
  /// The character is taken out of the world.
  case leave(seat: SeatID)
  /// The link is lost (or back): the character stands guard, striking only what stands beside it.
  case standGuard(seat: SeatID, Bool)
  case act(seat: SeatID, Action)
  /// The player is now in that party, or in none: parties share experience.
  case joinParty(seat: SeatID, PartyID?)

  /// Somebody new of that class enters.
  package static func join(seat: SeatID, kind: KindID) -> Command {
    .join(seat: seat, sheet: CharacterSheet(kind: kind))
  }
}

/// Names a party in one match.
package struct PartyID: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
  package static func < (a: PartyID, b: PartyID) -> Bool { a.rawValue < b.rawValue }
}

/// A player's place in the match, from joining to leaving, whatever link it comes over.
package struct SeatID: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
  package static func < (a: SeatID, b: SeatID) -> Bool { a.rawValue < b.rawValue }
}
