/// The numbers of the simulated world around the match; where the real program has the same one, it
/// is named.
package enum SimulationLimits {
  /// `Transport.Limits.gameMessageBytesMax`: a longer frame closes with 1009.
  static let clientFrameBytesMax = 64 << 10
  /// `ServerLimits.inboxEntriesPerViewerMax`: one more frame in a tick closes with 1008.
  static let framesPerTickMax = 256
  /// `ServerLimits.catchUpTicksMax`.
  static let catchUpTicksMax = 3
  /// Frames between the server and a client: the 15 s after which a slow viewer is closed, and as
  /// much again.
  static let framesOnTheWayMax = 20 * 30
  /// What may wait in the server's process for one link: the 16 KiB after which nothing is added,
  /// and what one tick can add to that.
  static let processBytesMax = (16 << 10) + (64 << 10)
  /// All views are compared every so many ticks, also those of viewers that were sent nothing.
  static let fullCheckTicks: UInt32 = 10
  /// `ServerCore.Limits.guardTime`, less what a late tick makes of it.
  static let seatKept: Int64 = 29_000_000
  /// Turns of a client between two pictures.
  static let pictureTurns = 50
  /// The world and its replay are compared every so many ticks.
  static let replayCheckTicks: UInt32 = 50
  /// Behind by so much, in microseconds, a viewer must be sent nothing more, and is closed: 2 s and
  /// 15 s (DESIGN.md, "Slow viewers"), and what the usual round trip and a late tick add.
  static let pausedBehind: Int64 = 2_000_000 + 1_000_000 + 2 * serverLatenessMax
  static let closedBehind: Int64 = 15_000_000 + 1_000_000 + 2 * serverLatenessMax
  /// Ticks beyond a second for which a witness may be sent nothing.
  static let witnessSlackTicks = 2
  /// Microseconds without a frame at a witness: a second and a tick, and some of the times that the
  /// server can lose in between by waking late.
  static let witnessSilenceMax: Int64 = 1_050_000 + 3 * serverLatenessMax
  /// Microseconds by which the server's thread wakes late, now and then.
  static let serverLatenessMax: Int64 = 400_000
  /// Microseconds of silence after which the dialing side gives up (`Timing.dialerLiveness`).
  static let clientGivesUpAfter: Int64 = 5_000_000
  /// The same for the server (`Timing.listenerLiveness`).
  static let serverGivesUpAfter: Int64 = 30_000_000
  /// Microseconds between two pings of the dialing side.
  static let pingEvery: Int64 = 1_000_000
  /// Microseconds between two turns of a client's shell; the real one takes twice as many.
  static let clientTurn: Int64 = 33_000
  /// At the end of a run everything is mended, and this long, in microseconds, it must take to
  /// converge.
  package static let healing: Int64 = 15_000_000
  /// For the last part of that nobody types, so that everything comes to rest.
  static let resting: Int64 = 3_000_000
  /// After the last tick, for what is on its way to arrive.
  static let draining: Int64 = 100_000
  /// After the match has shut down, for everybody to hear of it.
  static let goodbye: Int64 = 200_000
  static let playersMax = 10
  static let watchersMax = 8
}
