import Simulation
import Wire

/// Watchers that see the same and are in step: one baseline, one encoding for all of them.
///
/// ```
/// the match ─▶ feed: frames as it happens ─▶ line: as late as the host wants ─▶ members
///                                               └─ shown: what members have been sent
/// ```
///
/// Nothing reaches a member but through `line` and `shown`, so no road can forget the delay.
struct WatchFeed: Sendable {
  struct ID: RawRepresentable, Hashable, Comparable, Sendable {
    var rawValue: UInt32
    static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  /// What goes through the line.
  enum Item: Sendable {
    case frame([UInt8], Tick)
    /// What follows is another world.
    case startOver(mapWidth: Int, mapHeight: Int)
    /// The followed player has gone.
    case end
  }

  let id: ID
  let audience: Audience
  /// Whom a player's audience follows.
  let name: String
  /// False for the feed of one watcher that was too slow for the shared one; at most one of an
  /// audience's feeds is. Only where nothing is delayed.
  var isShared: Bool
  /// Never delayed: its members are in this process and stay there.
  let isLive: Bool
  var feed: Feed
  var members: [ViewerID] = []
  var line = DelayLine<Item>()
  /// Its end came out of the line.
  var isOver = false
  /// What came out of the line last; nil while that is the feed's own baseline.
  private var held: Snapshot?
  /// Whether anything of its audience was shown yet, rather than a blank.
  private(set) var hasBegun = false
  /// The turn on which members were sent something last.
  var sentAt: UInt32 = 0
  /// Other worlds that wait in the line.
  private var startsWaiting = 0

  init(
    id: ID, audience: Audience, name: String, isShared: Bool, isLive: Bool, feed: Feed
  ) {
    self.id = id
    self.audience = audience
    self.name = name
    self.isShared = isShared
    self.isLive = isLive
    self.feed = feed
  }

  /// Of no single player.
  var isOfAll: Bool {
    switch audience {
    case .player: false
    case .free, .all: true
    }
  }

  /// The snapshot that members have, and that newcomers begin with; nil before there is one.
  var shown: Snapshot? {
    if let held { return held }
    return line.isEmpty && feed.hasBaseline ? feed.baseline : nil
  }

  /// A frame came out of the line; what it said. One that does not fit is our bug: mended by a
  /// snapshot.
  private mutating func show(_ frame: [UInt8]) -> [ServerMessage] {
    hasBegun = true
    do throws(WireError) {
      let messages = try ServerMessage.decodeFrame(frame, after: held?.tick ?? .zero)
      for message in messages {
        switch message {
        case .snapshot(let snapshot): held = snapshot
        case .delta(let delta): try held?.apply(delta)
        case .welcome, .events, .chat, .checksum, .heartbeat, .farewell, .challenge, .board,
          .party, .outcome, .paused, .watchers:
          break
        }
      }
      return messages
    } catch {
      feed.misfits += 1
      feed.wantsSnapshot = true
      return []
    }
  }

  /// What is shown stays while the feed goes on; where there is nothing yet, a blank. True when it
  /// has just become that: members who came too early have nothing to begin with.
  mutating func holdShown() -> Bool {
    guard held == nil, line.isEmpty else { return false }
    hasBegun = feed.hasBaseline
    held =
      feed.hasBaseline
      ? feed.baseline
      : Snapshot(mapWidth: feed.baseline.mapWidth, mapHeight: feed.baseline.mapHeight)
    return !hasBegun
  }

  /// The feed goes over to another world; what waits is still of this one.
  mutating func startOver(mapWidth: Int, mapHeight: Int, isDelayed: Bool, at now: Moment) {
    if isDelayed { _ = holdShown() }
    feed.startOver(mapWidth: mapWidth, mapHeight: mapHeight)
    guard isDelayed else { return }
    startsWaiting += 1
    line.append(.startOver(mapWidth: mapWidth, mapHeight: mapHeight), madeAt: now)
  }

  /// Members have been welcomed to that other world: what waits of the one before is void.
  mutating func showStart() {
    let waited = startsWaiting
    while startsWaiting == waited, waited > 0,
      let item = line.next(madeUntil: Moment(microseconds: .max))
    {
      take(item)
    }
  }

  /// Something came out of the line; what it said, where it is a frame.
  @discardableResult
  mutating func take(_ item: Item) -> [ServerMessage] {
    switch item {
    case .frame(let frame, _): return show(frame)
    case .startOver(let width, let height):
      startsWaiting -= 1
      held = Snapshot(mapWidth: width, mapHeight: height)
    case .end: isOver = true
    }
    return []
  }

  /// Nothing waits and nothing will: the feed's own baseline is what is shown.
  mutating func catchUp() { if line.isEmpty { held = nil } }
}
