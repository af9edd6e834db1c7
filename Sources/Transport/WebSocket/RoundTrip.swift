/// How long a ping took to come back, measured between event loops: no tick is in it.
package struct RoundTrip: Hashable, Sendable {
  /// The newest measurement.
  package var lastMicroseconds: Int
  /// Smoothed as TCP does it: seven eighths old, one eighth new (RFC 6298 §2).
  package var smoothedMicroseconds: Int

  /// A measurement; links make them.
  package init(lastMicroseconds: Int, smoothedMicroseconds: Int) {
    self.lastMicroseconds = lastMicroseconds
    self.smoothedMicroseconds = smoothedMicroseconds
  }
}
