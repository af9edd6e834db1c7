/// What a mode decides about a world; all else is the same in every match. `Delve`, `Horde` and
/// `Brawl` are the three there are.
///
/// A mode is a value inside the world that it rules. While one of these runs, the world's own copy
/// is the old one, and what the mode has become is put back afterwards.
protocol ModeRules: Sendable {
  /// Whether characters go on into the next match as they are.
  static var keepsCharacters: Bool { get }
  /// Whether who dies loses gold.
  static var dropsGoldOnDeath: Bool { get }

  /// The world is made, and nobody is in it yet.
  mutating func begin(in world: inout World, on terrain: Terrain)

  /// Once a tick, after everybody has acted, until there is an outcome.
  mutating func advance(in world: inout World)

  /// Somebody died on this tick; comes before `advance`.
  mutating func creatureDied(_ death: Death, in world: inout World)

  /// Who may hurt whom: the side that the character of a seat fights on.
  func side(of seat: SeatID, in world: borrowing World) -> Side

  /// Where a character appears when it joins and when it wakes; nil when there is no room.
  func entrance(for side: Side, in world: inout World) -> Point?

  /// The most monsters for each player that come out of the fog by themselves.
  func wildMonstersPerPlayer(_ rules: Rules) -> Int

  /// From death to waking.
  func wakeAfter(_ rules: Rules) -> Int

  /// How the match stands.
  func status(in world: borrowing World) -> ModeStatus

  /// nil until the match is decided.
  var verdict: MatchVerdict? { get }

  func mix(into checksum: inout Checksum)
}

extension ModeRules {
  func side(of seat: SeatID, in world: borrowing World) -> Side { .players }

  func entrance(for side: Side, in world: inout World) -> Point? { world.freeTileAtTheFire() }

  func wildMonstersPerPlayer(_ rules: Rules) -> Int { rules.monstersMax }

  func wakeAfter(_ rules: Rules) -> Int { rules.wakeAfter }
}

/// Somebody died: who, and by whose blow.
struct Death: Sendable {
  let victim: Entity
  let by: EntityID
}
