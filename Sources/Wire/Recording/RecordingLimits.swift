/// The maxima of a recording; a reader refuses what is beyond them before it allocates anything.
package enum RecordingLimits {
  /// The body of one block: one frame of the greatest length, and what stands beside it.
  package static let bodyBytesMax = WireLimits.serverFrameBytesMax + (64 << 10)
  /// Commands of one tick.
  package static let commandsMax = 4096
  /// Kills told of in one tick block.
  package static let killsMax = 256
  /// Places to begin to read from, and kills, that are remembered of one recording; further ones
  /// are left out: seeking takes longer there, and they can't be jumped to.
  package static let waypointsMax = 200_000
  package static let killsInAllMax = 200_000
  /// From one keyframe to the next, in seconds of the match.
  package static let keyframeSeconds = 10
  /// From one checksum of the world to the next, in ticks: a checksum costs about as much as a
  /// tick, and worlds that are apart once stay apart.
  package static let checksumTicks = 10
  /// A first tick after this is no match's: it would have run for a year.
  package static let firstTickMax = 1 << 30
  /// Bytes of a word in the header.
  package static let wordBytesMax = 64
}
