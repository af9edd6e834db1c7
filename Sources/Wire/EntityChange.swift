package import Simulation

/// One change to one creature in view; in a delta they stand in ascending order of number.
package enum EntityChange: Hashable, Sendable {
  /// Moved by one tile that way and faces it: one byte on the wire.
  case step(SeenNumber, Direction)
  /// Came into view. Its number is not in use at that moment.
  case appear(SeenEntity)
  /// Went out of view or ceased to be.
  case vanish(SeenNumber)
  /// Any other difference; nil is "as before".
  case change(SeenNumber, EntityFields)

  /// Whom it is about.
  package var number: SeenNumber {
    switch self {
    case .step(let number, _), .vanish(let number), .change(let number, _): number
    case .appear(let entity): entity.number
    }
  }
}

/// What is new about a creature in view; nil is "as before".
package struct EntityFields: Hashable, Sendable {
  package var position: Point?
  package var facing: Direction?
  package var hp: Int?
  package var hpMax: Int?
  package var activity: Activity?
  package var standsGuard: Bool?
  package var effects: EffectSet?
  package var traits: SeenEntity.Traits?

  package init() {}

  /// Whether nothing is new.
  package var isEmpty: Bool { self == EntityFields() }
}
