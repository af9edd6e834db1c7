/// What a client that means no good does all the time.
package enum Mischief: String, CaseIterable, Sendable {
  /// Opens a link and never says hello.
  case silent
  /// Sends random bytes.
  case garbage
  /// Sends real frames that end too early.
  case truncating
  /// Sends real frames with a few bits turned.
  case mutating
  /// Sends its old frames again, hello and all.
  case replaying
  /// Sends ten thousand inputs a second.
  case flooding
  /// Plays but never reads.
  case deaf
  /// Watches, and sends inputs.
  case meddling
  /// Says hello with tokens that nobody gave it.
  case forging
  /// Comes back with tokens that it has used before.
  case reusing
  /// Comes back over another link while the old one is still open.
  case doubling
  /// Talks without end.
  case chattering
  /// Sends frames over the limit.
  case oversizing
  /// Numbers its inputs with leaps.
  case leaping
  /// Says hello with somebody else's name.
  case impersonating
  /// Joins and leaves, again and again.
  case coming
}
