/// What a player has done in this match: for scoreboards, ladders and balance.
package struct Tally: Hashable, Sendable {
  package var kills = 0
  /// Of other players, in a brawl.
  package var playersKilled = 0
  package var deaths = 0
  package var damageDealt = 0
  package var damageTaken = 0
  /// Hit points given back to others and to oneself.
  package var healed = 0
  package var goldFound = 0
  package var itemsUsed = 0

  package init() {}
}
