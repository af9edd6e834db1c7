package import Simulation

/// What checkers and benches look at and do from outside; no client's shell needs it.
extension ClientModel {
  /// The copy of the match in the session that is on; nil outside one.
  package var replica: Replica? { session?.replica }

  /// The copy of the match that is looked at again; nil while nothing is.
  package var replayed: Replica? { playback?.session.replica }

  /// One's own character ahead of the server; nil for watchers and outside a session.
  package var prediction: Prediction? { session?.steering?.prediction }

  /// Whether there is a link on which the first snapshot has come.
  package var isInMatch: Bool { session?.link.isOpen ?? false }

  /// As a key that is bound to this action would; nothing outside a match.
  package mutating func act(_ action: Action, at now: Moment) -> [ClientEffect] {
    guard isInMatch else { return [] }
    return update(.tick(now)) + inSession { $0.act(action) }
  }

  /// Where the parts beside and below the map go on a terminal of that size; none outside a match.
  package func hudPlaces(columns: Int, rows: Int) -> [HudPlace] {
    guard let session else { return [] }
    return MatchLayout(columns: columns, rows: rows).places(for: session.hudNeeds)
  }

  /// One of them alone, on a terminal of that size.
  package func picture(of place: HudPlace, columns: Int, rows: Int) -> CellGrid {
    var grid = CellGrid(columns: columns, rows: rows)
    if let session { MatchView(session: session, context: context).draw(place, on: &grid) }
    return grid
  }
}
