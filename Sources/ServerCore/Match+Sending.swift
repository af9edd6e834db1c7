import Simulation
import Wire

/// What goes out on a tick, to whom, and to whom not now.
extension Match {
  mutating func sendToPlayers(into outbox: inout Outbox) {
    for seat in seats.indices {
      guard let viewer = seats[seat].viewer, seats[seat].view != nil,
        let index = viewers.index(of: viewer)
      else { continue }
      counts.eventsDropped += seats[seat].feed.news.takeDroppedCount()
      counts.playerTicks += 1
      guard isDue(index, every: 1) else { continue }
      let isSnapshot = seats[seat].feed.wantsSnapshot
      let frame = seats[seat].frame(of: roster, on: turn, tickRate: world.rules.tickRate)
      guard !frame.isEmpty, !losesDelta(isSnapshot) else { continue }
      if isSnapshot {
        counts.snapshotBytes += frame.count
      } else {
        counts.payloadBytes += frame.count
      }
      viewers[index].backpressure.sent(world.tick, payloadBytes: frame.count, at: now)
      outbox.deliveries.append(Delivery(frame: frame, viewers: [viewer]))
    }
  }

  mutating func sendToWatchers(into outbox: inout Outbox) {
    if delay > 0 { skipSlowWatchers() } else { sortOutSlowWatchers() }
    for feed in feeds.indices {
      sendBaseline(of: feed, into: &outbox)
      showFrames(of: feed, into: &outbox)
    }
    endFeeds()
    // They are new where they are now, and as slow as before.
    if delay > 0 { skipSlowWatchers() }
    var freeView: View?
    for feed in feeds.indices {
      counts.eventsDropped += feeds[feed].feed.news.takeDroppedCount()
      sendBaseline(of: feed, into: &outbox)
      makeFrame(of: feed, free: &freeView, into: &outbox)
    }
  }

  /// What its audience sees now goes to its members, or into the line where there is a delay.
  private mutating func makeFrame(
    of feed: Int, free: inout View?, into outbox: inout Outbox
  ) {
    guard isDue(feed: feed), let view = view(of: feeds[feed].audience, free: &free) else { return }
    let isDelayed = isDelayed(feeds[feed])
    if isDelayed, feeds[feed].holdShown() {
      for viewer in feeds[feed].members {
        if let index = viewers.index(of: viewer) { viewers[index].wantsBaseline = true }
      }
    }
    let isSnapshot = feeds[feed].feed.wantsSnapshot
    let frame = feeds[feed].feed.frame(
      showing: view, of: roster, on: turn, tickRate: world.rules.tickRate)
    guard !frame.isEmpty, !losesDelta(isSnapshot) else { return }
    if isDelayed {
      feeds[feed].line.append(.frame(frame, world.tick), bytes: frame.count, madeAt: now)
    } else {
      deliver(frame, of: world.tick, to: feeds[feed].members, into: &outbox)
    }
  }

  /// What is old enough comes out of the line.
  private mutating func showFrames(of feed: Int, into outbox: inout Outbox) {
    let moment = feeds[feed].isLive ? now : now + -delay
    let isDelayed = isDelayed(feeds[feed])
    while !feeds[feed].isOver, let item = feeds[feed].line.next(madeUntil: moment) {
      let messages = feeds[feed].take(item)
      guard case .frame(let frame, let tick) = item else { continue }
      noteMissed(messages, by: feeds[feed].members)
      deliver(frame, of: tick, to: membersInStep(feed), into: &outbox)
      feeds[feed].sentAt = turn
    }
    // Of a picture that stands still until the delay has passed nothing comes out of the line.
    guard isDelayed, !feeds[feed].isOver, let shown = feeds[feed].shown,
      Int(turn &- feeds[feed].sentAt) >= world.rules.tickRate * Limits.heartbeatSeconds
    else { return }
    feeds[feed].sentAt = turn
    var heartbeat: [UInt8] = []
    ServerMessage.heartbeat(shown.tick).encode(into: &heartbeat, after: shown.tick)
    deliver(heartbeat, of: shown.tick, to: membersInStep(feed), into: &outbox)
  }

  /// What the slow ones are not sent now they are told once they are in step.
  private mutating func noteMissed(_ messages: [ServerMessage], by members: [ViewerID]) {
    for viewer in members {
      guard let index = viewers.index(of: viewer), viewers[index].isSkipped else { continue }
      counts.eventsDropped += viewers[index].missed.add(messages)
    }
  }

  private func membersInStep(_ feed: Int) -> [ViewerID] {
    feeds[feed].members.filter { viewer in
      guard let index = viewers.index(of: viewer) else { return false }
      return !viewers[index].isSkipped && !viewers[index].wantsBaseline
    }
  }

  /// Where there is no delay followers turn elsewhere before anybody looks on this tick: what all
  /// see may be looked at for them alone.
  mutating func showEndsAtOnce() {
    guard delay == 0 else { return }
    for feed in feeds.indices {
      guard case .end? = feeds[feed].line.next, let end = feeds[feed].line.next(madeUntil: now)
      else { continue }
      feeds[feed].take(end)
    }
    endFeeds()
  }

  private mutating func endFeeds() {
    while let over = feeds.first(where: \.isOver) { end(over) }
  }

  /// Those who joined a feed, or asked for all of it, get what is shown, encoded once.
  private mutating func sendBaseline(of feed: Int, into outbox: inout Outbox) {
    guard let shown = feeds[feed].shown else { return }
    var newcomers: [ViewerID] = []
    for viewer in feeds[feed].members {
      guard let index = viewers.index(of: viewer), viewers[index].wantsBaseline,
        !viewers[index].isSkipped
      else { continue }
      viewers[index].wantsBaseline = false
      guard viewers[index].missed.isEmpty else {
        var frame = encoded(.snapshot(shown))
        viewers[index].missed.send(into: &frame, after: shown.tick)
        deliver(frame, of: shown.tick, to: [viewer], into: &outbox)
        continue
      }
      newcomers.append(viewer)
    }
    guard !newcomers.isEmpty else { return }
    deliver(encoded(.snapshot(shown)), of: shown.tick, to: newcomers, into: &outbox)
  }

  private mutating func deliver(
    _ frame: [UInt8], of tick: Tick, to members: [ViewerID], into outbox: inout Outbox
  ) {
    guard !members.isEmpty else { return }
    for viewer in members {
      guard let index = viewers.index(of: viewer), viewers[index].role.isRemote else { continue }
      viewers[index].backpressure.sent(tick, payloadBytes: frame.count, at: now)
    }
    outbox.deliveries.append(Delivery(frame: frame, viewers: members))
  }

  /// A watcher that is behind gets a baseline of its own; one long in step goes back.
  private mutating func sortOutSlowWatchers() {
    for index in viewers.indices {
      guard case .watch(let id) = viewers[index].place, let feed = feedIndex(id) else { continue }
      if viewers[index].isSkipped {
        viewers[index].isSkipped = false
        viewers[index].wantsBaseline = true
      }
      let isInStep = viewers[index].backpressure.stage(at: now) == .normal
      if feeds[feed].isShared {
        if !isInStep { leaveSharedFeed(feed, index) }
        continue
      }
      if viewers[index].wantsBaseline {
        // Asked for all of it: with its own next frame, when that is due.
        viewers[index].wantsBaseline = false
        feeds[feed].feed.wantsSnapshot = true
      }
      if !isInStep {
        viewers[index].inStepSince = nil
      } else if let since = viewers[index].inStepSince {
        if now - since >= Limits.rejoinTime { rejoin(index, leaving: feed) }
      } else {
        viewers[index].inStepSince = now
      }
    }
  }

  /// Where nobody shares this audience any more, its own feed becomes the shared one as it is: its
  /// news wait to be sent, and a snapshot would say nothing new.
  private mutating func rejoin(_ viewer: Int, leaving feed: Int) {
    let (audience, id) = (feeds[feed].audience, viewers[viewer].id)
    guard sharedFeed(of: audience, isLive: false) != nil else {
      feeds[feed].isShared = true
      viewers[viewer].inStepSince = nil
      return
    }
    leaveFeed(feeds[feed].id, id)
    watch(audience, id)
  }

  /// Whether a feed's watchers are sent something on this tick.
  private mutating func isDue(feed: Int) -> Bool {
    if isDelayed(feeds[feed]) {
      return isTime(every: Limits.watcherTicks)
        && feeds[feed].line.bytes < Limits.delayedBytesMax
    }
    guard let first = feeds[feed].members.first, let index = viewers.index(of: first)
    else { return false }
    guard feeds[feed].isShared else { return isDue(index, every: Limits.watcherTicks) }
    return isTime(every: Limits.watcherTicks) || feeds[feed].feed.wantsSnapshot
  }

  /// Whether a viewer with a feed of its own is sent something on this tick.
  private mutating func isDue(_ viewer: Int, every ticks: UInt32) -> Bool {
    switch viewers[viewer].backpressure.stage(at: now) {
    case .normal: isTime(every: ticks)
    case .merged: isTime(every: Limits.mergedTicks)
    case .paused, .closed: false
    }
  }

  private func isTime(every ticks: UInt32) -> Bool {
    turn.isMultiple(of: ticks)
  }

  /// `Mutation.droppedDelta`: every 40th delta is lost, though the baseline moved.
  private mutating func losesDelta(_ isSnapshot: Bool) -> Bool {
    guard settings.mutation == .droppedDelta, !isSnapshot else { return false }
    deltasSent += 1
    return deltasSent.isMultiple(of: 40)
  }

  /// `Mutation.sharedBaseline`: everybody's baseline becomes what they see now, unsent.
  mutating func moveAllBaselines() {
    for seat in seats.indices where !seats[seat].feed.wantsSnapshot {
      _ = seats[seat].frame(of: roster, on: turn, tickRate: world.rules.tickRate)
    }
    var freeView: View?
    for feed in feeds.indices where !feeds[feed].feed.wantsSnapshot {
      guard let view = view(of: feeds[feed].audience, free: &freeView) else { continue }
      _ = feeds[feed].feed.frame(
        showing: view, of: roster, on: turn, tickRate: world.rules.tickRate)
    }
  }
}
