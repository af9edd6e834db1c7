extension World {
  /// Verb *shield*: so many percent of a blow from the front is lost. Who is stunned lets the
  /// shield sink.
  func shieldPercent(of bearer: Entity) -> Int? {
    if case .stunned = bearer.activity { return nil }
    return number(of: bearer) { if case .shield(let percent) = $0 { percent } else { nil } }
  }
}
