/// Every maximum of a match, and what happens there. Times are in microseconds unless they say so.
package enum Limits {
  // MARK: Getting in

  /// Links that have not said hello yet; one more is closed with `full`.
  package static let greetingsMax = 256
  /// From opening a link to its hello; after that it is closed with `tooSlow`: a stalled link is
  /// nobody's fault, and its client may come again.
  package static let greetingTime: Int64 = 5_000_000
  /// From losing a link to leaving the world; until then the resume token gets the seat back.
  package static let guardTime: Int64 = 30_000_000

  /// Wrong words for a locked match from one address, and in all, in so many microseconds; further
  /// ones are refused unread.
  package static let wrongWordsPerAddress = 5
  package static let wrongWordsInAll = 1000
  package static let wrongWordsTime: Int64 = 60_000_000

  // MARK: What a client may send

  /// Inputs of one player that wait for its character to be free; one more is refused.
  package static let inputsWaitingMax = 8
  /// Inputs a second, and at once; more are refused, that is, acknowledged without running.
  package static let inputsPerSecond = 40
  /// Messages a second, and at once; more are not read.
  package static let messagesPerSecond = 64
  /// So many times the two rates above close the link with `tooFast`.
  package static let floodFactor = 3
  /// Lines of talk a second, and at once, or changes of whom to follow; more are not passed on.
  package static let chatsPerSecond = 2
  package static let chatsAtOnce = 5
  /// From one full snapshot on request to the next; requests between are not answered.
  package static let resyncTime: Int64 = 1_000_000
  /// How far a say is heard by those who don't see the speaker, in tiles.
  package static let hearing = 20

  /// A mark is shown for so many seconds; a player's next one takes its place.
  package static let markSeconds = 20

  // MARK: What waits for a viewer

  /// Events, and lines of talk, that wait until a frame is sent; one more drops the oldest.
  package static let eventsWaitingMax = 64
  package static let chatsWaitingMax = 64
  /// Places whose tile changed since the baseline; beyond it the whole map is compared instead.
  package static let placesWaitingMax = 8192
  /// Frames sent and not acknowledged that are remembered one by one; beyond it the viewer is
  /// paused as if it were behind by 2 s.
  package static let framesInFlightMax = 256
  /// Creatures in one view; those in the highest slots stay unseen.
  package static let entitiesInViewMax = 1024
  /// The same for who watches the whole world.
  package static let entitiesInWorldMax = 4096

  // MARK: Slow viewers (DESIGN.md)

  /// Behind by this: every fourth tick, merged.
  package static let mergedBehind: Int64 = 500_000
  /// Behind by this, or more bytes than that waiting in the process: nothing until caught up.
  package static let pausedBehind: Int64 = 2_000_000
  package static let bytesInProcessMax = 16 << 10
  /// Behind by this: closed with `tooSlow`.
  package static let closedBehind: Int64 = 15_000_000
  /// What is taken for a usual round trip is never longer, nor before any is known.
  package static let roundTripMax: Int64 = 1_000_000
  package static let roundTripAssumed: Int64 = 250_000
  /// A watcher that was slow goes back to its shared audience after so long in step.
  package static let rejoinTime: Int64 = 5_000_000

  // MARK: Delay

  /// The least delay of who sees the whole world while a human plays.
  package static let fogDelay: Int64 = 15_000_000
  /// How many ticks are shown on each when a delay ends.
  package static let catchUpTicks = 3
  /// Bytes of one audience that wait to be shown; while there are more no frame is made, and the
  /// next one spans what happened meanwhile.
  package static let delayedBytesMax = 32 << 20
  /// Cheers a second of all watchers together, and at once; more are not passed on.
  package static let cheersPerSecond = 1
  package static let cheersAtOnce = 3
  /// Players that are named to who asked to follow somebody who is not here.
  package static let namesToldMax = 8

  // MARK: Ticks

  /// From one frame to the next heartbeat when all is still; in seconds of the match's own ticks.
  package static let heartbeatSeconds = 1
  /// From one checksum to the next.
  package static let checksumTicks = 20
  /// Watchers are sent every so many ticks; slow viewers every so many.
  package static let watcherTicks: UInt32 = 2
  package static let mergedTicks: UInt32 = 4
}
