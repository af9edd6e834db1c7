import Simulation
import Wire

/// Watchers and whom they follow.
extension Match {
  /// The audience that a watcher asked for; the free view, and a word about it, as long as nobody
  /// here is called so.
  mutating func audience(following name: String, for viewer: ViewerID) -> Audience {
    wait(for: "", viewer)
    guard !name.isEmpty else { return everybody }
    guard let seat = seatShown(named: name, isLive: false) else {
      tell(viewer, "Nobody of that name is here.")
      tell(viewer, whoCanBeFollowed(isLive: false))
      wait(for: name, viewer)
      return everybody
    }
    return .player(seat)
  }

  private mutating func wait(for name: String, _ viewer: ViewerID) {
    if let index = viewers.index(of: viewer) { viewers[index].awaited = name }
  }

  /// Those who wait for somebody follow them now that they are here, as far as a watcher may know.
  /// Looked at once a second.
  mutating func followAwaited() {
    guard Int(turn).isMultiple(of: world.rules.tickRate) else { return }
    for index in viewers.watchers where !viewers[index].awaited.isEmpty {
      guard case .watch(let feed) = viewers[index].place,
        let seat = seatShown(named: viewers[index].awaited, isLive: false)
      else { continue }
      let viewer = viewers[index].id
      let name = seatIndex(seat).map { seats[$0].name.text } ?? viewers[index].awaited
      viewers[index].awaited = ""
      move(viewer, to: .player(seat), leaving: feed)
      tell(viewer, "\(name) is here; you see what they see.")
    }
  }

  /// Whom a watcher may ask for instead, in a sentence: humans first, as far as it may know.
  func whoCanBeFollowed(isLive: Bool) -> String {
    let here = seats.filter { !$0.isHostBot } + seats.filter(\.isHostBot)
    var names = here.map(\.name.text)
    if !isLive, delay > 0 {
      let shown = feeds.filter { !$0.isLive && $0.hasBegun && !$0.name.isEmpty }.map(\.name)
      names = names.filter(shown.contains) + shown.filter { !names.contains($0) }
    }
    guard !names.isEmpty else { return "There is nobody to follow yet." }
    let told = names.prefix(Limits.namesToldMax).joined(separator: ", ")
    return "You can follow: \(told)\(names.count > Limits.namesToldMax ? ", …" : "")"
  }

  /// Where in `seats` the player of that name is.
  func seatIndex(named name: String) -> Int? {
    seats.indices.first { PlayerName.isSame(seats[$0].name.text, as: name) }
  }

  mutating func follow(_ name: String, _ viewer: ViewerID, leaving old: WatchFeed.ID) {
    move(viewer, to: audience(following: name, for: viewer), leaving: old)
  }

  private mutating func move(
    _ viewer: ViewerID, to audience: Audience, leaving old: WatchFeed.ID
  ) {
    guard let feed = feedIndex(old), feeds[feed].audience != audience else { return }
    leaveFeed(old, viewer)
    watch(audience, viewer)
  }

  /// Joins the shared feed of an audience: its last sent snapshot comes first, and moves nobody's
  /// baseline.
  mutating func watch(_ audience: Audience, _ viewer: ViewerID) {
    guard let index = viewers.index(of: viewer) else { return }
    let isLive = !isDelayed(viewers[index].role)
    let feed = sharedFeed(of: audience, isLive: isLive) ?? addFeed(audience, isLive: isLive)
    feeds[feed].members.append(viewer)
    viewers[index].place = .watch(feeds[feed].id)
    viewers[index].wantsBaseline = feeds[feed].shown != nil
    viewers[index].isSkipped = false
    viewers[index].missed.forgetEvents()
    viewers[index].inStepSince = nil
  }

  /// Gives a watcher that is too slow for its shared feed one of its own. It begins as a copy, or
  /// empty for who has not had the shared baseline yet.
  mutating func leaveSharedFeed(_ feed: Int, _ viewer: Int) {
    let (audience, shared) = (feeds[feed].audience, feeds[feed].id)
    let begin =
      viewers[viewer].wantsBaseline
      ? Feed(mapWidth: world.map.width, mapHeight: world.map.height) : feeds[feed].feed.split()
    let own = addFeed(
      audience, isLive: feeds[feed].isLive, isShared: false, begin)
    feeds[own].members = [viewers[viewer].id]
    viewers[viewer].place = .watch(feeds[own].id)
    viewers[viewer].wantsBaseline = false
    viewers[viewer].inStepSince = nil
    leaveFeed(shared, viewers[viewer].id)
  }

  func sharedFeed(of audience: Audience, isLive: Bool) -> Int? {
    feeds.indices.first {
      feeds[$0].isShared && feeds[$0].isLive == isLive && feeds[$0].audience == audience
    }
  }

  mutating func leaveFeed(_ id: WatchFeed.ID, _ viewer: ViewerID) {
    guard let feed = feedIndex(id) else { return }
    feeds[feed].members.removeAll { $0 == viewer }
    guard feeds[feed].members.isEmpty, !isDelayed(feeds[feed]) else { return }
    removeFeed(feed)
  }

  mutating func removeFeed(_ feed: Int) {
    counts.checksumMismatches += feeds[feed].feed.misfits
    feeds.remove(at: feed)
    if !feeds.contains(where: { $0.audience == .all }) { everything = nil }
  }

  /// The player is gone; who follows sees that as late as everything else.
  mutating func releaseFollowers(of seat: Seat) {
    for feed in feeds.indices where feeds[feed].audience == .player(seat.id) {
      feeds[feed].line.append(.end, madeAt: now)
    }
  }

  /// The followed player is seen to be gone: back to what all see, with a word about it. The host's
  /// own watchers are told by their end.
  mutating func end(_ feed: WatchFeed) {
    for viewer in feed.members {
      if let index = viewers.index(of: viewer), case .local = viewers[index].role {
        dismiss(viewer, .notAllowed, "\(feed.name) is gone.")
        continue
      }
      leaveFeed(feed.id, viewer)
      watch(everybody, viewer)
      tell(viewer, "\(feed.name) is gone; you see what all players see.")
      wait(for: feed.name, viewer)
    }
    if let left = feedIndex(feed.id) { removeFeed(left) }
  }

  @discardableResult
  mutating func addFeed(
    _ audience: Audience, isLive: Bool, isShared: Bool = true, _ feed: Feed? = nil
  ) -> Int {
    var name = ""
    if case .player(let id) = audience, let seat = seatIndex(id) { name = seats[seat].name.text }
    feeds.append(
      WatchFeed(
        id: WatchFeed.ID(rawValue: nextFeed), audience: audience, name: name, isShared: isShared,
        isLive: isLive, feed: feed ?? Feed(mapWidth: world.map.width, mapHeight: world.map.height)))
    nextFeed &+= 1
    if audience == .all, everything == nil { everything = KnownTiles(all: world.map) }
    return feeds.count - 1
  }
}
