package import ClientCore

/// What `Terminal.wait` brings back.
package enum TerminalEvent: Hashable, Sendable {
  case typed(Typed)
  /// The terminal has another size; `Terminal.columns` and `.rows` say which.
  case resized
  /// The picture was lost (the program stood still, and goes on): show one.
  case exposed
  /// Nothing comes after it, and nothing more can be shown.
  case ended(ScreenEnd)
}
