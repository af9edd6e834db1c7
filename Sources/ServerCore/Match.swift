package import Simulation
package import Wire

/// The authoritative match: who is in it, what they may know, and the world itself.
///
/// Owned by one thread, which tells it what links do (`open`, `receive`, `close`, `noteBacklog`)
/// and lets it `advance` by one tick at a time; what is to be sent comes out there. It knows no
/// clock and no socket: "now" is an argument, and bytes are arrays.
package struct Match: ~Copyable {
  let settings: MatchSettings
  /// What the world was made from; the next one's seed follows from it.
  package internal(set) var seed: UInt64
  /// The kind that players are.
  let playerKind: KindID
  /// Whoever looks at it between ticks changes nothing.
  package internal(set) var world: World
  /// What the last tick was told from outside, in the order in which it ran: the journal's line.
  package internal(set) var lastCommands: [Command] = []
  var viewers = ViewerTable()
  /// In the order of joining.
  var seats: [Seat] = []
  /// In ascending order of their ids.
  var feeds: [WatchFeed] = []
  var free: FreeView
  /// What there is of the map, as long as somebody watches all of it.
  var everything: KnownTiles?
  /// The world has advanced, and watchers have not looked at it yet.
  var mustShowTick = false
  /// What players witnessed on this tick, for who follows them.
  var witnessed: [(seat: SeatID, event: WitnessedEvent, shout: Chat?)] = []
  var roster = Roster()
  /// What lies about on this tick, row by row.
  var things: [SeenThing] = []
  /// How late watchers see the match now, in microseconds.
  package internal(set) var delay: Int64 = 0
  /// What watchers know beside their views, what is on its way there, and what was put on it last.
  var shownPublic = PublicPicture()
  var publicLine = DelayLine<PublicNews>()
  var madePublic = PublicPicture()
  /// The welcome of the match that watchers see; nil while that is this one.
  var shownWelcome: Welcome?
  var cheers: TokenBucket
  /// The newest scoreboard.
  var board = Bulletin()
  /// Who watches, and how many do by roads that are no links.
  var watchers = Bulletin()
  var watchersElsewhere = 0
  /// As told last.
  var watcherNames: [String] = []
  var parties = PartyBook()
  /// What the next tick begins with: joins, leaves and guards, in the order of their coming.
  var commands: [Command] = []
  /// What was said between ticks, to one viewer each; sent with the next tick.
  var waiting = Outbox()
  var now = Moment.zero
  /// When the next match begins; nil until this one is decided.
  var nextAt: Tick?
  /// How this one ended, encoded once for all.
  var outcomeFrame: [UInt8] = []
  /// The land of the next match, handed in ahead of time.
  var nextLand: NextLand?
  /// 1 is the first.
  package internal(set) var matchNumber = 1
  /// The one human who plays has stopped the world.
  package internal(set) var isPaused = false
  /// How often `advance` was called: goes on while the world stands still.
  var turn: UInt32 = 0
  var counts = MatchStatus()
  var keeping: KeptBook
  /// Words that did not open a locked match, by address.
  var wrongWords = AddressRate(
    perAddress: Limits.wrongWordsPerAddress, inAll: Limits.wrongWordsInAll,
    window: Limits.wrongWordsTime)
  /// The outcome that the world has now is in the history.
  var isOutcomeKept = false
  var nextSeat: UInt16 = 1
  var nextFeed: UInt32 = 1
  /// Deltas sent, for `Mutation.droppedDelta`.
  var deltasSent = 0
  /// Somebody joined since the last tick, for `Mutation.sharedBaseline`.
  var hasNewcomer = false

  /// The rules must hold at least one class.
  package init(settings: MatchSettings, rules: Rules, terrain: Terrain, seed: UInt64) {
    guard let firstClass = rules.kinds.firstIndex(where: \.isClass) else {
      preconditionFailure("rules without a class")
    }
    self.settings = settings
    keeping = KeptBook(settings.kept)
    cheers = TokenBucket(
      perSecond: Limits.cheersPerSecond, atOnce: Limits.cheersAtOnce, at: .zero)
    delay = settings.watching.delay
    playerKind = KindID(UInt8(firstClass))
    self.seed = seed
    world = World(rules: rules, terrain: terrain, seed: seed, mode: settings.mode)
    free = FreeView(map: terrain.map)
  }

  /// A link is open, from an IP address. It has 5 s to say hello. An id may be used once only.
  package mutating func open(
    _ viewer: ViewerID, role: ViewerRole, from address: String = "", at now: Moment
  ) {
    self.now = max(self.now, now)
    guard viewers.index(of: viewer) == nil else { return }
    viewers.add(
      Viewer(id: viewer, role: role, address: Self.addressKey(of: address), at: self.now))
    if case .local(let watch) = role { return admitLocal(viewer, watch) }
    if role.isRemote { challenge(viewer) }
    if viewers.greetingsCount > Limits.greetingsMax {
      dismiss(viewer, .full, "Too many are at the door. Try again in a moment.")
    }
  }

  /// The link is gone. A player's character stands guard for 30 s; a host's bot leaves at once.
  package mutating func close(_ viewer: ViewerID, at now: Moment) {
    self.now = max(self.now, now)
    guard let index = viewers.index(of: viewer) else { return }
    release(viewers.remove(at: index))
  }

  /// What waits for a viewer in this process and in the kernel, in bytes; as often as you like.
  package mutating func noteBacklog(of viewer: ViewerID, inProcess: Int, inKernel: Int) {
    guard let index = viewers.index(of: viewer) else { return }
    viewers[index].backpressure.note(inProcess: inProcess, inKernel: inKernel, at: now)
  }

  /// Says farewell to everybody and closes all links with 1001. The match is over after that.
  package mutating func shutDown(into outbox: inout Outbox) {
    for seat in seats.indices { keepCharacter(in: seat) }
    keeping.isUrgent = true
    while !viewers.viewers.isEmpty {
      dismiss(viewers[0].id, .shuttingDown, "The host has closed the match.")
    }
    flush(into: &outbox)
  }

  /// Whether anybody watches, or somebody may come who is shown what was.
  package var hasWatchers: Bool { !feeds.isEmpty }

  /// How many watch over links of their own.
  package var watchersCount: Int { viewers.watchersCount }

  /// The match in figures, as of the last tick.
  package var status: MatchStatus {
    var status = counts
    status.tick = world.tick
    status.namesKept = keeping.count
    status.mode = world.modeStatus
    status.matchNumber = matchNumber
    status.isDecided = nextAt != nil
    status.isPaused = isPaused
    status.playersMax = settings.playersMax
    status.watchers = viewers.watchersCount
    status.watcherNames = watcherNames
    status.names.reserveCapacity(seats.count)
    for seat in seats.indices {
      status.bots += seats[seat].isHostBot ? 1 : 0
      status.names.append(seats[seat].name.text)
      status.checksumMismatches += seats[seat].feed.misfits
    }
    status.players = seats.count - status.bots
    for feed in feeds.indices { status.checksumMismatches += feeds[feed].feed.misfits }
    return status
  }

  /// The snapshot last sent to a viewer, which its own must equal once all has arrived; nil when it
  /// has been sent none. For checkers.
  package func expectedSnapshot(for viewer: ViewerID) -> Snapshot? {
    guard let index = viewers.index(of: viewer) else { return nil }
    switch viewers[index].place {
    case .greeting: return nil
    case .seat(let id):
      return seatIndex(id).flatMap { seats[$0].feed.hasBaseline ? seats[$0].feed.baseline : nil }
    case .watch(let id):
      guard let feed = feedIndex(id), !viewers[index].wantsBaseline, !viewers[index].isSkipped
      else { return nil }
      return feeds[feed].shown
    }
  }

  // By index, because a closure over the elements would copy every seat it looks at.
  func seatIndex(_ id: SeatID) -> Int? { seats.indices.first { seats[$0].id == id } }

  func feedIndex(_ id: WatchFeed.ID) -> Int? {
    var low = 0
    var high = feeds.count
    while low < high {
      let middle = (low + high) / 2
      if feeds[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < feeds.count && feeds[low].id == id ? low : nil
  }
}
