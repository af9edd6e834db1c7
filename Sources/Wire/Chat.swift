/// A line of talk.
package struct Chat: Hashable, Sendable {
  package var kind: ChatKind
  /// Empty for the server's own notices.
  package var from: String
  package var text: String

  package init(kind: ChatKind, from: String, text: String) {
    self.kind = kind
    self.from = from
    self.text = text
  }
}

/// How far a line carries. The raw value is on the wire.
package enum ChatKind: UInt8, CaseIterable, Sendable {
  case say, shout, notice, party
}
