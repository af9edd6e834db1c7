import Dispatch
import Logging
import ServerCore
import Simulation
import Synchronization
import Transport

/// The one owner of the match. It wakes at absolute deadlines, hands the match what the links left
/// in the inbox, lets it advance, and hands on what it has to say; nobody else touches the match.
final class GameThread: Sendable {
  private let inbox: Inbox
  private let board: StatusBoard
  private let router: Router
  private let listener: Listener
  private let keeper: Keeper?
  private let terrains: TerrainMaker
  private let recorder: Recorder?
  private let places: WatcherPlaces
  private let logger: Logger
  private let isStopping = Atomic(false)
  private let hasEnded = DispatchSemaphore(value: 0)

  init(
    inbox: Inbox, board: StatusBoard, router: Router, listener: Listener, keeper: Keeper?,
    terrains: TerrainMaker, recorder: Recorder?, places: WatcherPlaces, logger: Logger
  ) {
    self.places = places
    self.inbox = inbox
    self.board = board
    self.router = router
    self.listener = listener
    self.keeper = keeper
    self.terrains = terrains
    self.recorder = recorder
    self.logger = logger
  }

  /// Runs a match on the calling thread until `stop()`, then says farewell to everybody.
  func run(tickRate: Int, makeMatch: () -> Match) {
    var ticker = Ticker(match: makeMatch(), tickRate: tickRate, start: MonotonicClock.now())
    if let recorder { ticker.record(with: recorder) }
    var people = Attendance(logger: logger)
    while !isStopping.load(ordering: .relaxed) {
      MonotonicClock.sleep(until: ticker.clock.deadline)
      ticker.run(inbox: inbox, board: board, keep: keeper?.status, places) {
        router.route($0, through: listener)
      }
      ticker.noteBacklogs(router)
      keeper?.keep(ticker.takeKept())
      ticker.prepareNext(with: terrains)
      people.note(board.current)
    }
    ticker.farewell { router.route($0, through: listener) }
    keeper?.keep(ticker.takeKept())
    hasEnded.signal()
  }

  /// Lets the thread finish its tick and say farewell; waits for that, at most a second.
  func stop() {
    isStopping.store(true, ordering: .relaxed)
    _ = hasEnded.wait(timeout: .now() + 1)
  }
}

/// The match and what the game thread keeps around it.
private struct Ticker: ~Copyable {
  private var match: Match
  private(set) var clock: TickClock
  private var outbox = Outbox()
  private var ticks = 0
  private var microsecondsMax = 0
  private let tickRate: Int
  private var recorder: Recorder?
  private var tap = RecordingTap()

  init(match: consuming Match, tickRate: Int, start: Moment) {
    self.match = match
    self.tickRate = tickRate
    clock = TickClock(tickRate: tickRate, start: start)
  }

  /// From the first tick on.
  mutating func record(with recorder: Recorder) {
    self.recorder = recorder
    tap.attach(to: &match, at: clock.deadline)
  }

  /// Every tick that is due, then the new status.
  mutating func run(
    inbox: Inbox, board: StatusBoard, keep: KeepStatus?, _ places: WatcherPlaces,
    route: (borrowing Outbox) -> Void
  ) {
    let due = clock.ticksDue(at: MonotonicClock.now())
    for tick in 0..<due {
      let start = MonotonicClock.now()
      match.noteWatchersElsewhere(places.roadsCount)
      play(inbox, at: start, route)
      let played = MonotonicClock.now()
      // Nothing of a watcher's costs a player time. While this thread runs on, the one that sends
      // might not even get a core.
      if match.hasWatchers, tick == due - 1 {
        let tenths = ServerLimits.watchersWaitTenths(for: match.watchersCount)
        MonotonicClock.sleep(until: start + clock.tickDuration / 10 * tenths)
      }
      let resumed = MonotonicClock.now()
      show(inbox, at: resumed, route)
      ticks += 1
      let worked = (played - start) + (MonotonicClock.now() - resumed)
      microsecondsMax = max(microsecondsMax, Int(worked))
    }
    var status = match.status
    status.watchers += places.roadsCount
    board.publish(
      ServerStatus(
        match: status, tickOverruns: clock.overruns, ticksSkipped: clock.ticksSkipped,
        tickDue: clock.lastDeadline, tickMicrosecondsMax: microsecondsMax, keep: keep))
    if ticks % tickRate == 0 { microsecondsMax = 0 }
  }

  /// The players' half of a tick.
  private mutating func play(
    _ inbox: Inbox, at now: Moment, _ route: (borrowing Outbox) -> Void
  ) {
    receive(inbox.drain(), at: now)
    match.play(at: now, into: &outbox)
    tap.hold(&outbox)
    route(outbox)
    outbox.removeAll()
  }

  /// The watchers' half.
  private mutating func show(
    _ inbox: Inbox, at now: Moment, _ route: (borrowing Outbox) -> Void
  ) {
    receive(inbox.drainPatient(), at: now)
    match.show(into: &outbox)
    recorder?.note(tap.note(match, &outbox))
    route(outbox)
    outbox.removeAll()
  }

  mutating func noteBacklogs(_ router: Router) {
    router.forEachBacklog { viewer, inProcess, inKernel in
      match.noteBacklog(of: viewer, inProcess: inProcess, inKernel: inKernel)
    }
  }

  mutating func takeKept() -> KeptChanges { match.takeKept() }

  /// Hands in the land of the next match once this one is decided.
  mutating func prepareNext(with terrains: TerrainMaker) {
    guard let seed = match.nextSeed, let terrain = terrains.take(seed: seed) else { return }
    match.prepareNext(terrain, seed: seed)
  }

  mutating func farewell(route: (borrowing Outbox) -> Void) {
    match.shutDown(into: &outbox)
    route(outbox)
  }

  private mutating func receive(_ entries: [InboxEntry], at now: Moment) {
    for entry in entries {
      switch entry {
      case .opened(let viewer, let role, let address):
        match.open(viewer, role: role, from: address, at: now)
      case .received(let viewer, let frame): match.receive(frame, from: viewer, at: now)
      case .closed(let viewer): match.close(viewer, at: now)
      }
    }
  }
}
