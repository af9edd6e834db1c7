import Simulation
import Wire

/// One link: a player, a watcher, or somebody who has not said hello yet.
struct Viewer: Sendable {
  enum Place: Sendable {
    /// Nothing is read before its hello.
    case greeting(since: Moment)
    case seat(SeatID)
    /// A watcher, by the number of its feed.
    case watch(WatchFeed.ID)
  }

  let id: ViewerID
  let role: ViewerRole
  /// Where it comes from, as far as attempts are counted by it.
  let address: String
  var place: Place
  var backpressure = Backpressure()
  var messages: TokenBucket
  var inputs: TokenBucket
  var chats: TokenBucket
  /// Running dry ends the link.
  var messageFlood: TokenBucket
  var inputFlood: TokenBucket
  var resyncAllowedAt: Moment
  /// Which edition of the scoreboard it has been sent; 0 is none.
  var boardSent = 0
  /// The same of who watches.
  var watchersSent = 0
  /// What it has been told: that the world stands still, and how the match ended.
  var knowsOfPause = false
  var knowsOfOutcome = false
  /// What the hello's signature and proof are of; none for the host's own bots.
  var challenge: [UInt8] = []
  /// Watchers: joined a feed, or asked for all of it, and waits for its baseline.
  var wantsBaseline = false
  /// Watchers of what is delayed: behind, and sent nothing until they are in step.
  var isSkipped = false
  /// What happened meanwhile.
  var missed = MissedNews()
  /// Watchers: what they are called; empty for most.
  var name = ""
  /// Watchers: whom they follow as soon as somebody of that name is here; empty for nobody.
  var awaited = ""
  /// Watchers with a feed of their own: in step since then.
  var inStepSince: Moment?

  init(id: ViewerID, role: ViewerRole, address: String, at now: Moment) {
    self.id = id
    self.role = role
    self.address = address
    place = .greeting(since: now)
    resyncAllowedAt = now
    let messageRate = Limits.messagesPerSecond
    let inputRate = Limits.inputsPerSecond
    let flood = Limits.floodFactor
    messages = TokenBucket(perSecond: messageRate, atOnce: messageRate, at: now)
    inputs = TokenBucket(perSecond: inputRate, atOnce: inputRate, at: now)
    chats = TokenBucket(perSecond: Limits.chatsPerSecond, atOnce: Limits.chatsAtOnce, at: now)
    messageFlood = TokenBucket(
      perSecond: messageRate * flood, atOnce: messageRate * flood, at: now)
    inputFlood = TokenBucket(perSecond: inputRate * flood, atOnce: inputRate * flood, at: now)
  }
}
