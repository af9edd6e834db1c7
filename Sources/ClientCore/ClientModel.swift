package import Simulation

/// Everything that one client knows: from events to effects and to a picture, without a terminal,
/// a socket or a clock.
package struct ClientModel: Sendable {
  /// The name offered on the title screen and used to play.
  package private(set) var name: String
  /// Whether the terminal shows UTF-8; otherwise every picture is ASCII.
  package let isUnicode: Bool
  /// What the client was started for.
  package let intent: ClientIntent
  /// When the model next changes by itself; the shell sends a `.tick` then at the latest. nil: only
  /// after another event.
  package private(set) var wakeAt: Moment?

  /// `seed` is for cosmetics only.
  package init(intent: ClientIntent, name: String, isUnicode: Bool, seed: UInt64 = 1) {
    self.intent = intent
    self.name = name
    self.isUnicode = isUnicode
  }

  /// Takes in what happened and says what is to be done about it.
  package mutating func update(_ event: ClientEvent) -> [ClientEffect] {
    if case .key(.control("c"), _) = event { return [.quit(message: nil, failed: false)] }
    return []
  }

  /// The picture for a terminal of this size; any size is survived.
  package func view(columns: Int, rows: Int) -> CellGrid {
    CellGrid(columns: columns, rows: rows)
  }
}
