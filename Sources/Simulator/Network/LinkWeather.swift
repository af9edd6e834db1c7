/// How a road between a client and the server behaves at the moment, both ways alike.
package struct LinkWeather: Hashable, Sendable {
  /// One way, in microseconds; every piece draws its own, but pieces never overtake.
  package var delay: ClosedRange<Int>
  package var bytesPerSecond: Int
  /// Bytes leave in pieces of 1 to this many, whatever frames they belong to: a small number cuts
  /// frames apart, a large one melts them together.
  package var pieceBytesMax: Int
  /// What the sender's kernel takes before the sender's process has to keep the rest.
  package var sendBufferBytesMax: Int
  /// What the receiver's kernel takes before the sender's kernel has to keep the rest.
  package var receiveBufferBytesMax: Int

  package init(
    delay: ClosedRange<Int>, bytesPerSecond: Int, pieceBytesMax: Int, sendBufferBytesMax: Int,
    receiveBufferBytesMax: Int
  ) {
    self.delay = delay
    self.bytesPerSecond = max(1, bytesPerSecond)
    self.pieceBytesMax = max(1, pieceBytesMax)
    self.sendBufferBytesMax = max(1, sendBufferBytesMax)
    self.receiveBufferBytesMax = max(1, receiveBufferBytesMax)
  }

  /// A cable to the same room.
  package static let clean = LinkWeather(
    delay: 200...900, bytesPerSecond: 100_000_000, pieceBytesMax: 1 << 16,
    sendBufferBytesMax: 32 << 10, receiveBufferBytesMax: 64 << 10)
}
