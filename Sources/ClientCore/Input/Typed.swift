/// What came from the terminal, put together from its bytes.
package enum Typed: Hashable, Sendable {
  case key(Key, KeyPhase)
  case mouse(Mouse)
  /// Text that was pasted, whole; `isCut` when more of it came than is kept.
  case paste(String, isCut: Bool)
  /// The terminal answers that it speaks the kitty keyboard protocol.
  case tellsKeyboard
  /// The terminal's window is no longer the one that is typed into.
  case lostFocus
}

/// What happens to a key. Terminals that don't tell give a press for each repeat.
package enum KeyPhase: Hashable, Sendable {
  case press, repetition, release
}

/// What the mouse did, and over which cell, counted from 0.
package struct Mouse: Hashable, Sendable {
  package enum Deed: Hashable, Sendable {
    case left, middle, right
    case release
    case wheelUp, wheelDown
  }

  package var deed: Deed
  package var column: Int
  package var row: Int

  package init(_ deed: Deed, column: Int, row: Int) {
    self.deed = deed
    self.column = column
    self.row = row
  }
}
