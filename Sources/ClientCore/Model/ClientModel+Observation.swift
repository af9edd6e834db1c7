package import Simulation

/// What checkers and benches look at and do from outside; no client's shell needs it.
extension ClientModel {
  /// The copy of the match in the session that is on; nil outside one.
  package var replica: Replica? { session?.replica }

  /// One's own character ahead of the server; nil for watchers and outside a session.
  package var prediction: Prediction? { session?.steering?.prediction }

  /// Whether there is a link on which the first snapshot has come.
  package var isInMatch: Bool { session?.link.isOpen ?? false }

  /// As a key that is bound to this action would; nothing outside a match.
  package mutating func act(_ action: Action, at now: Moment) -> [ClientEffect] {
    guard isInMatch else { return [] }
    return update(.tick(now)) + inSession { $0.act(action) }
  }
}
