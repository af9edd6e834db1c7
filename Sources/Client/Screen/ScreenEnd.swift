/// Why a loop in front of the terminal came to its end.
package enum ScreenEnd: Hashable, Sendable {
  /// It was asked to.
  case finished
  /// SIGINT, SIGTERM, SIGHUP or SIGQUIT, by number; a second one does not wait for the loop.
  case signalled(Int32)
  /// The terminal is gone.
  case hungUp
}
