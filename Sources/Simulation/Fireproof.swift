extension World {
  /// Verb *fireproof*: burning ground is ground like other to it, and nothing sets it on fire.
  func isFireproof(_ entity: Entity) -> Bool { behaviours(of: entity).contains(.fireproof) }
}
