import ClientCore
import Glibc
import ServerCore
import Simulation
import Synchronization

/// The host's own bots: a thread of their own that feeds each the same encoded frames that a link
/// would bring and hands its inputs to the same inbox, so that they know and may do only what a
/// player could.
final class BotCrew: Sendable {
  private struct State {
    var mail: [(ViewerID, [UInt8])] = []
    var dismissed: [ViewerID] = []
    var isStopping = false
    /// The bots' thread has fallen behind by more than there is room for.
    var isOverfull = false
  }

  /// Own bots are numbered from here, out of the way of links.
  static let firstViewer: UInt64 = 1 << 63

  private let state = Mutex(State())
  private let inbox: Inbox
  private let count: Int
  private let seed: UInt64

  init(count: Int, seed: UInt64, inbox: Inbox) {
    self.count = count
    self.seed = seed
    self.inbox = inbox
  }

  /// Called by the game thread: a frame for a bot. Frames for nobody are dropped.
  func receive(_ frame: [UInt8], for viewer: ViewerID) {
    state.withLock { state in
      guard !state.isOverfull else { return }
      state.mail.append((viewer, frame))
      state.isOverfull = state.mail.count >= ServerLimits.botMailMax
    }
  }

  /// The match has closed this bot's link: its seat went to a human, or the match ends.
  func dismiss(_ viewer: ViewerID) {
    state.withLock { $0.dismissed.append(viewer) }
  }

  func stop() { state.withLock { $0.isStopping = true } }

  /// The bots' thread: as long as the match runs, at the bots' own pace.
  func run() {
    var crew = (0..<count).map { Member(number: $0, seed: seed) }
    while !state.withLock({ $0.isStopping }) {
      let now = MonotonicClock.now()
      let (mail, dismissed, isOverfull) = takeMail()
      for index in crew.indices where isOverfull || dismissed.contains(crew[index].viewer) {
        crew[index].leave(inbox, at: now)
      }
      for (viewer, frame) in mail {
        guard let index = crew.firstIndex(where: { $0.viewer == viewer }) else { continue }
        crew[index].bot.receive(frame, at: now)
      }
      for index in crew.indices { crew[index].act(at: now, inbox) }
      MonotonicClock.sleep(until: now + Self.paceMicroseconds)
    }
  }

  private static let paceMicroseconds: Int64 = 25_000
  private static let returnMicroseconds: Int64 = 5_000_000

  private func takeMail() -> ([(ViewerID, [UInt8])], [ViewerID], Bool) {
    state.withLock { state in
      let taken = (state.mail, state.dismissed, state.isOverfull)
      state.isOverfull = false
      state.mail.removeAll(keepingCapacity: true)
      state.dismissed.removeAll()
      return taken
    }
  }

  /// One bot, in the match or waiting for a free seat.
  private struct Member {
    private let number: Int
    private let seed: UInt64
    private var visits: UInt64 = 0
    private var returnsAt = Moment.zero
    var bot: Bot
    private(set) var viewer = ViewerID(0)
    private var isIn = false

    init(number: Int, seed: UInt64) {
      self.number = number
      self.seed = seed &+ UInt64(number)
      bot = Bot(name: BotNames.name(number), seed: self.seed)
    }

    mutating func act(at now: Moment, _ inbox: Inbox) {
      if !isIn, now >= returnsAt { enter(inbox) }
      guard isIn else { return }
      for frame in bot.tick(at: now) { _ = inbox.receive(frame, from: viewer) }
    }

    /// Comes (back) as a new link would, under a number never used before.
    private mutating func enter(_ inbox: Inbox) {
      viewer = ViewerID(BotCrew.firstViewer + UInt64(number) << 32 + visits)
      visits += 1
      bot = Bot(name: BotNames.name(number), seed: seed &+ visits << 16)
      isIn = true
      inbox.note(.opened(viewer, .hostBot, from: ""))
    }

    /// A bot whose seat is wanted leaves, and looks again later.
    mutating func leave(_ inbox: Inbox, at now: Moment) {
      guard isIn else { return }
      isIn = false
      returnsAt = now + BotCrew.returnMicroseconds
      inbox.note(.closed(viewer))
    }
  }
}
