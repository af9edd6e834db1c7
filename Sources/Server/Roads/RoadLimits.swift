/// Every maximum of the roads that are no WebSocket, with what happens there. Times are in
/// microseconds unless they say so.
enum RoadLimits {
  /// What a picture may measure; anything else is answered 400.
  static let columns = 60...300
  static let rows = 20...100
  static let followBytesMax = 64
  /// Seconds that a long poll waits at most; more is answered 400.
  static let waitSecondsMax = 60

  /// Different sizes that are drawn at once; one more is answered 503.
  static let sizesMax = 16
  /// Different audiences that are looked at at once; one more is answered 503.
  static let audiencesMax = 64
  /// Requests that wait for the roads' thread; one more is answered 503.
  static let requestsWaitingMax = 2_000

  /// From one picture to the next, in the terminal and on the page.
  static let pictureTime: Int64 = 100_000
  static let pageTime: Int64 = 500_000
  /// Pictures of one page; then it loads itself again, so that it does not grow forever.
  static let picturesOfPageMax = 60
  /// Bytes a second of one watcher's pictures, and at once: what is beyond waits for a later
  /// picture.
  static let bytesPerSecond = 128 << 10
  static let bytesAtOnce = 256 << 10

  /// Events that are remembered for those who come back; what is older is lost to them.
  static let eventsKeptMax = 1_000
  /// Events that the state lists.
  static let eventsInStateMax = 20
  /// From one state among the events to the next, and how long nothing may be sent.
  static let stateTime: Int64 = 5_000_000
  static let silenceMax: Int64 = 15_000_000
  /// After how many milliseconds `EventSource` dials again.
  static let retryMilliseconds = 2_000

  /// How long a first look may take beyond the host's delay; then 503.
  static let firstLookTime: Int64 = 3_000_000
  /// How long an audience is looked at after its last watcher has gone, so that those who poll, or
  /// come back, find what happened meanwhile.
  static let lingerTime: Int64 = 60_000_000
  /// How often the thread looks at the time when nothing happens.
  static let sweepTime: Int64 = 250_000
  static let idleTime: Int64 = 60_000_000

  /// How long whoever dials the raw port of a locked match may take to type the word.
  static let wordTime: Int64 = 60_000_000
}
