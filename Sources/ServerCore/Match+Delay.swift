import Simulation
import Wire

/// How late watchers see the match, and the feeds that go on for that though nobody looks.
extension Match {
  /// Looks who plays: with the whole world in view a human makes the delay. It begins at once, and
  /// is caught up with gently.
  mutating func setDelay() {
    let isFair =
      settings.watching.fog == .players || seats.indices.allSatisfy { seats[$0].isHostBot }
    let wanted = max(settings.watching.delay, isFair ? 0 : Limits.fogDelay)
    let step = Int64(Limits.catchUpTicks * 1_000_000 / world.rules.tickRate)
    delay = max(wanted, delay - step)
  }

  func isDelayed(_ feed: WatchFeed) -> Bool {
    !feed.isLive && (delay > 0 || !feed.line.isEmpty)
  }

  /// What who follows nobody sees.
  var everybody: Audience { settings.watching.fog == .all ? .all : .free }

  /// With a delay there is something to see for newcomers only where frames were made all along.
  mutating func keepFeeds() {
    guard delay > 0 else { return removeIdleFeeds() }
    for feed in feeds.indices.reversed() where !feeds[feed].isShared {
      for viewer in feeds[feed].members { skip(viewer, leaving: feeds[feed].id) }
    }
    if sharedFeed(of: everybody, isLive: false) == nil { addFeed(everybody, isLive: false) }
    for seat in seats.indices where sharedFeed(of: .player(seats[seat].id), isLive: false) == nil {
      addFeed(.player(seats[seat].id), isLive: false)
    }
  }

  /// Those of a time with a delay, once all of it has been shown.
  private mutating func removeIdleFeeds() {
    for feed in feeds.indices.reversed() {
      feeds[feed].catchUp()
      if feeds[feed].members.isEmpty, feeds[feed].line.isEmpty { removeFeed(feed) }
    }
  }

  /// A slow watcher's own feed would show the present.
  private mutating func skip(_ viewer: ViewerID, leaving feed: WatchFeed.ID) {
    guard let place = feedIndex(feed) else { return }
    let audience = feeds[place].audience
    leaveFeed(feed, viewer)
    if let left = feedIndex(feed), feeds[left].members.isEmpty { removeFeed(left) }
    watch(audience, viewer)
    if let index = viewers.index(of: viewer) { viewers[index].isSkipped = true }
  }

  /// With a delay a slow watcher gets nothing until it is in step, and then all that is shown.
  mutating func skipSlowWatchers() {
    for index in viewers.indices {
      guard case .watch = viewers[index].place, isDelayed(viewers[index].role) else { continue }
      let isInStep = viewers[index].backpressure.stage(at: now) == .normal
      if !isInStep {
        viewers[index].isSkipped = true
      } else if viewers[index].isSkipped {
        viewers[index].isSkipped = false
        viewers[index].wantsBaseline = true
      }
    }
  }

  /// The seat of that name as far as a watcher may know of it: one that joined just now is not
  /// here yet, and one that has just left still is.
  func seatShown(named name: String, isLive: Bool) -> SeatID? {
    guard !isLive, delay > 0 else { return seatIndex(named: name).map { seats[$0].id } }
    for feed in feeds where feed.hasBegun && PlayerName.isSame(feed.name, as: name) {
      if case .player(let seat) = feed.audience, !feed.isLive { return seat }
    }
    return nil
  }
}
