import Simulation

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

extension LinkWeather {
  /// Draws one of the roads that players come over.
  static func drawn(by dice: inout RandomSource) -> LinkWeather {
    var weather = roads[dice.roll(0...(roads.count - 1))]
    let slack = dice.roll(0...50_000)
    weather.delay = weather.delay.lowerBound...(weather.delay.upperBound + slack)
    return weather
  }

  private static let roads: [LinkWeather] = [
    .clean, wireless, overseas, phone, shattered, molten, cramped,
  ]

  private static let wireless = LinkWeather(
    delay: 2_000...40_000, bytesPerSecond: 2_000_000, pieceBytesMax: 1460,
    sendBufferBytesMax: 32 << 10, receiveBufferBytesMax: 64 << 10)
  private static let overseas = LinkWeather(
    delay: 90_000...120_000, bytesPerSecond: 1_000_000, pieceBytesMax: 1460,
    sendBufferBytesMax: 32 << 10, receiveBufferBytesMax: 64 << 10)
  private static let phone = LinkWeather(
    delay: 40_000...600_000, bytesPerSecond: 12_000, pieceBytesMax: 1200,
    sendBufferBytesMax: 16 << 10, receiveBufferBytesMax: 16 << 10)
  /// Every frame arrives in crumbs.
  private static let shattered = LinkWeather(
    delay: 1_000...30_000, bytesPerSecond: 400_000, pieceBytesMax: 5,
    sendBufferBytesMax: 8 << 10, receiveBufferBytesMax: 8 << 10)
  /// Frames wait for one another and arrive at once.
  private static let molten = LinkWeather(
    delay: 50_000...350_000, bytesPerSecond: 5_000_000, pieceBytesMax: 1 << 16,
    sendBufferBytesMax: 64 << 10, receiveBufferBytesMax: 64 << 10)
  /// A first look hardly fits: most of it waits in the server's process.
  private static let cramped = LinkWeather(
    delay: 5_000...60_000, bytesPerSecond: 20_000, pieceBytesMax: 300,
    sendBufferBytesMax: 512, receiveBufferBytesMax: 512)
}
