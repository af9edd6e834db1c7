import Simulation
import Wire

/// What watchers see of a tick, once players have been told.
extension Match {
  /// What the players' views come to together, and all that happened in it.
  mutating func lookForWatchers() {
    free.known.startTick()
    everything?.startTick()
    everything?.look(at: world.changedTiles, over: world.map)
    let hasFreeFeed = hasFreeFeed
    if hasFreeFeed { free.sight.startOver() }
    for seat in seats.indices where seats[seat].view != nil {
      free.known.learn(newsOf: seats[seat].known)
      if hasFreeFeed, let field = seats[seat].field { free.sight.add(field) }
    }
    noteTilesForWatchers()
    witnessForWatchers()
  }

  private mutating func witnessForWatchers() {
    for (seat, event, shout) in witnessed { tellWatchers(of: .player(seat), event, shout) }
    guard everything != nil || hasFreeFeed else { return }
    for event in world.events {
      let victimName = nameOfVictim(event)
      let shout = shout(with: event)
      if everything != nil,
        let seen = WitnessedEvent(event, in: .everything, victimName: victimName)
      {
        tellWatchers(of: .all, seen, shout)
      }
      if hasFreeFeed,
        let seen = WitnessedEvent(event, in: .union(free.sight), victimName: victimName)
      {
        tellWatchers(of: .free, seen, shout)
      }
    }
  }

  private mutating func tellWatchers(
    of audience: Audience, _ event: WitnessedEvent, _ shout: Chat?
  ) {
    for feed in feeds.indices where feeds[feed].audience == audience {
      feeds[feed].feed.news.add(event)
      if let shout { feeds[feed].feed.news.add(shout) }
    }
  }

  private mutating func noteTilesForWatchers() {
    for feed in feeds.indices {
      switch feeds[feed].audience {
      case .free: feeds[feed].feed.note(free.known)
      case .all: if let everything { feeds[feed].feed.note(everything) }
      case .player(let id):
        if let seat = seatIndex(id) { feeds[feed].feed.note(seats[seat].known) }
      }
    }
  }

  /// What an audience sees now; nil when there is nothing to see yet. The free view is a pass over
  /// all creatures: `free` keeps it for the next who asks on this tick.
  func view(of audience: Audience, free: inout View?) -> View? {
    switch audience {
    case .player(let id): return seatIndex(id).flatMap { seats[$0].view }
    case .free:
      free = free ?? freeView()
      return free
    case .all: return everything.map { wholeView($0) }
    }
  }

  private func wholeView(_ known: KnownTiles) -> View {
    View(
      tick: world.tick, visible: roster.visible(to: .everything, own: nil),
      sight: .everything, known: known, things: Array(things.prefix(WireLimits.thingsMax)),
      owner: nil)
  }

  private func freeView() -> View {
    let sight = Sight.union(free.sight)
    return View(
      tick: world.tick, visible: roster.visible(to: sight, own: nil),
      sight: sight, known: free.known, things: things(in: sight), owner: nil)
  }

  private var hasFreeFeed: Bool { feeds.contains { $0.audience == .free } }
}
