/// A match that runs in this process, as the client knows it.
package struct LocalServer: Sendable {
  /// Where to play, `ws://127.0.0.1:PORT/play`.
  package var url: String
  /// Ends the match and tells everyone in it; may block for as long as that takes.
  package var stop: @Sendable () -> Void

  package init(url: String, stop: @escaping @Sendable () -> Void) {
    self.url = url
    self.stop = stop
  }
}
