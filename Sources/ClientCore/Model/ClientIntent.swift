package import Wire

/// What a client was started for.
package enum ClientIntent: Hashable, Sendable {
  /// Show the title screen and ask.
  case title
  /// Enter directly. The address may be written as people do, see `ServerAddress`.
  case play(url: String, name: String)
  /// Look on, following a player by name; an empty name is the free view.
  case watch(url: String, follow: String)
  /// Look at what was recorded.
  case replay(Recording)
}
