import Simulation
import Wire

/// Watchers and whom they follow.
extension Match {
  /// The audience that a watcher asked for; the free view, and a word about it, when nobody here is
  /// called so.
  mutating func audience(following name: String, for viewer: ViewerID) -> Audience {
    guard !name.isEmpty else { return .free }
    guard let seat = seat(named: name) else {
      tell(viewer, "Nobody of that name is here.")
      return .free
    }
    return .player(seat)
  }

  /// Whose seat that is, in any case of its letters.
  func seat(named name: String) -> SeatID? {
    let lowercased = name.lowercased()
    return seats.first { $0.name.text.lowercased() == lowercased }?.id
  }

  mutating func follow(_ name: String, _ viewer: ViewerID, leaving old: WatchFeed.ID) {
    let audience = audience(following: name, for: viewer)
    guard let feed = feedIndex(old), feeds[feed].audience != audience else { return }
    leaveFeed(old, viewer)
    watch(audience, viewer)
  }

  /// Joins the shared feed of an audience: its last sent snapshot comes first, and moves nobody's
  /// baseline.
  mutating func watch(_ audience: Audience, _ viewer: ViewerID) {
    guard let index = viewers.index(of: viewer) else { return }
    let feed =
      sharedFeed(of: audience)
      ?? addFeed(
        audience, isShared: true, Feed(mapWidth: world.map.width, mapHeight: world.map.height))
    if audience == .all, everything == nil { everything = KnownTiles(all: world.map) }
    feeds[feed].members.append(viewer)
    viewers[index].place = .watch(feeds[feed].id)
    viewers[index].wantsBaseline = feeds[feed].feed.hasBaseline
    viewers[index].inStepSince = nil
  }

  /// Gives a watcher that is too slow for its shared feed one of its own. It begins as a copy, or
  /// empty for who has not had the shared baseline yet.
  mutating func leaveSharedFeed(_ feed: Int, _ viewer: Int) {
    let (audience, shared) = (feeds[feed].audience, feeds[feed].id)
    let begin =
      viewers[viewer].wantsBaseline
      ? Feed(mapWidth: world.map.width, mapHeight: world.map.height) : feeds[feed].feed.split()
    let own = addFeed(audience, isShared: false, begin)
    feeds[own].members = [viewers[viewer].id]
    viewers[viewer].place = .watch(feeds[own].id)
    viewers[viewer].wantsBaseline = false
    viewers[viewer].inStepSince = nil
    leaveFeed(shared, viewers[viewer].id)
  }

  func sharedFeed(of audience: Audience) -> Int? {
    feeds.indices.first { feeds[$0].isShared && feeds[$0].audience == audience }
  }

  mutating func leaveFeed(_ id: WatchFeed.ID, _ viewer: ViewerID) {
    guard let feed = feedIndex(id) else { return }
    feeds[feed].members.removeAll { $0 == viewer }
    guard feeds[feed].members.isEmpty else { return }
    counts.checksumMismatches += feeds[feed].feed.misfits
    feeds.remove(at: feed)
    if !feeds.contains(where: { $0.audience == .all }) { everything = nil }
  }

  /// The followed player is gone: back to the free view, with a word about it. The host's own
  /// watchers are told by their end.
  mutating func releaseFollowers(of seat: Seat) {
    let left = feeds.filter { $0.audience == .player(seat.id) }
    for feed in left {
      for viewer in feed.members {
        if let index = viewers.index(of: viewer), case .local = viewers[index].role {
          dismiss(viewer, .notAllowed, "\(seat.name.text) is gone.")
          continue
        }
        leaveFeed(feed.id, viewer)
        watch(.free, viewer)
        tell(viewer, "\(seat.name.text) is gone; you see what all players see.")
      }
    }
  }

  private mutating func addFeed(_ audience: Audience, isShared: Bool, _ feed: Feed) -> Int {
    feeds.append(
      WatchFeed(
        id: WatchFeed.ID(rawValue: nextFeed), audience: audience, isShared: isShared, feed: feed))
    nextFeed &+= 1
    return feeds.count - 1
  }
}
