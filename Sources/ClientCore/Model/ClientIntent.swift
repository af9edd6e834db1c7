package import Wire

/// What a client was started for.
package enum ClientIntent: Hashable, Sendable {
  /// Show the title screen and ask.
  case title
  /// Enter directly. The address may be written as people do, see `ServerAddress`.
  case play(url: String, name: String)
  /// Look on, following a player by name; an empty one is the free view. `name` is what the watcher
  /// wants to be called, if anything.
  case watch(url: String, follow: String, name: String = "")
  /// Look at what was recorded.
  case replay(Recording)
}
