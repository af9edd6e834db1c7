package import Simulation
package import Wire

/// What came of one message from the server.
package enum ReplicaNews: Hashable, Sendable {
  /// A link has begun; a snapshot follows.
  case welcomed
  /// The whole view is new: nothing of the one before holds.
  case replaced
  /// The view went on by this delta.
  case advanced(Delta)
  /// Nothing to be seen: the time, or a checksum that agrees, or a delta before its snapshot.
  case quiet
  /// The view is not the server's: send `.resync`; until the snapshot comes, deltas are ignored.
  case diverged
  case events([SeenEvent])
  case chat(Chat)
  case farewell(FarewellReason, String)
  /// The server's nonce: whoever has a key signs it in the hello, and where the match is locked it
  /// is what the word is proven on.
  case challenged([UInt8], isLocked: Bool)
  /// The match is over.
  case decided(Outcome)
  case paused(Bool)
  /// The server broke the protocol in a way that no resync mends: hang up, and say this.
  case nonsense(String)
}

/// One viewer's copy of what the server told it: welcome, snapshot, and every delta since.
package struct Replica: Sendable {
  package private(set) var welcome: Welcome?
  /// The same as it came, before `relabel`.
  private var told: Welcome?
  /// nil until the first snapshot of the link.
  package private(set) var snapshot: Snapshot?
  /// The newest tick heard of, by snapshot, delta or heartbeat: what acknowledgements carry.
  package private(set) var tick = Tick.zero
  /// The tick of the snapshot or delta that came last: the ticks of deltas count from it.
  private var baseline = Tick.zero
  /// Who went with the newest delta: what happened to them is told after it.
  private var gone: [SeenEntity] = []
  /// Whether a snapshot was asked for, or is due after the welcome.
  package private(set) var awaitsSnapshot = true
  /// The newest scoreboard, and what is known of one's party.
  package private(set) var board: Board?
  package private(set) var party: PartyView?
  /// Who watches; nil where nobody ever did, as far as told.
  package private(set) var watchers: WatcherList?
  /// How the match ended; nil while it goes on.
  package private(set) var outcome: Outcome?
  package private(set) var isPaused = false
  /// How often the copy was found to differ from the server's, over all links.
  package private(set) var mismatches = 0

  package init() {}

  /// Before another link: everything is forgotten but the count of mismatches.
  package mutating func startOver() {
    let mismatches = mismatches
    self = Replica()
    self.mismatches = mismatches
  }

  /// Takes in one frame; what came of its messages, in their order.
  package mutating func receive(frame: [UInt8]) -> [ReplicaNews] {
    do throws(WireError) {
      return try ServerMessage.decodeFrame(frame, after: baseline).map { receive($0) }
    } catch {
      return [.nonsense(error.description)]
    }
  }

  /// Takes in one message, in the order in which they came.
  package mutating func receive(_ message: ServerMessage) -> ReplicaNews {
    switch message {
    case .welcome(let welcome): return begin(welcome)
    case .snapshot(let snapshot): return replace(by: snapshot)
    case .delta(let delta): return apply(delta)
    case .checksum(_, let checksum): return compare(checksum)
    case .heartbeat(let tick):
      self.tick = max(self.tick, tick)
      return .quiet
    case .events(let events): return .events(events)
    case .chat(let chat): return .chat(chat)
    case .farewell(let reason, let text): return .farewell(reason, text)
    case .challenge(let nonce, let isLocked): return .challenged(nonce, isLocked: isLocked)
    case .board, .party, .outcome, .paused, .watchers: return note(message)
    }
  }

  /// What is not part of the view.
  private mutating func note(_ message: ServerMessage) -> ReplicaNews {
    switch message {
    case .board(let board): self.board = board
    case .party(let party): self.party = party
    case .watchers(let watchers): self.watchers = watchers
    case .outcome(let outcome):
      self.outcome = outcome
      return .decided(outcome)
    case .paused(let isPaused):
      self.isPaused = isPaused
      return .paused(isPaused)
    case .welcome, .snapshot, .delta, .events, .chat, .checksum, .heartbeat, .farewell, .challenge:
      break
    }
    return .quiet
  }

  /// Calls kinds, attacks and items as they are called in the language of whoever reads.
  mutating func relabel(by texts: Texts) {
    if let told { welcome = texts.serverWords.translated(told) }
  }

  private mutating func begin(_ welcome: Welcome) -> ReplicaNews {
    startOver()
    guard (10...60).contains(welcome.tickRate), welcome.mapWidth > 0, welcome.mapHeight > 0,
      welcome.mapWidth * welcome.mapHeight <= WireLimits.mapTilesMax
    else { return .nonsense("a welcome with an impossible map or tick rate") }
    self.welcome = welcome
    told = welcome
    return .welcomed
  }

  private mutating func replace(by snapshot: Snapshot) -> ReplicaNews {
    guard let welcome else { return .nonsense("a snapshot before the welcome") }
    guard snapshot.mapWidth == welcome.mapWidth, snapshot.mapHeight == welcome.mapHeight else {
      return .nonsense("a snapshot of another map")
    }
    self.snapshot = snapshot
    baseline = snapshot.tick
    tick = max(tick, snapshot.tick)
    awaitsSnapshot = false
    return .replaced
  }

  private mutating func apply(_ delta: Delta) -> ReplicaNews {
    baseline = delta.tick
    guard !awaitsSnapshot else { return .quiet }
    gone.removeAll(keepingCapacity: true)
    for case .vanish(let number) in delta.changes {
      if let entity = entity(number) { gone.append(entity) }
    }
    do throws(WireError) {
      try snapshot?.apply(delta)
    } catch {
      return diverge()
    }
    tick = max(tick, delta.tick)
    return .advanced(delta)
  }

  private mutating func compare(_ checksum: UInt32) -> ReplicaNews {
    guard !awaitsSnapshot, let snapshot else { return .quiet }
    return snapshot.checksum == checksum ? .quiet : diverge()
  }

  private mutating func diverge() -> ReplicaNews {
    mismatches += 1
    awaitsSnapshot = true
    return .diverged
  }
}

extension Replica {
  /// The classes of this server, by the names that a hello asks for.
  var classNames: [String] { told?.kinds.filter(\.isClass).map(\.name) ?? [] }

  /// What a hello calls that class; nil for what is none.
  func className(of kind: KindID) -> String? {
    guard let kinds = told?.kinds, Int(kind.rawValue) < kinds.count else { return nil }
    let legend = kinds[Int(kind.rawValue)]
    return legend.isClass ? legend.name : nil
  }

  /// The legend of an item; nil for one that the server never told of.
  package func legend(_ item: ItemID) -> ItemLegend? {
    guard let items = welcome?.items, Int(item.rawValue) < items.count else { return nil }
    return items[Int(item.rawValue)]
  }

  /// What is known of one place; nil where nothing is.
  package func tile(at point: Point) -> Tile? {
    snapshot.flatMap { $0.tile(at: point) }
  }

  /// The creature with that number, if in view.
  package func entity(_ number: SeenNumber) -> SeenEntity? {
    snapshot.flatMap { $0.entity(number) }
  }

  /// Who went with the newest delta under that number, or has it.
  func lately(_ number: SeenNumber) -> SeenEntity? {
    gone.first { $0.number == number } ?? entity(number)
  }

  /// Who of a kind went with the newest delta at that place: the server has no number any more for
  /// whom it tells of.
  func gone(_ kind: KindID, at place: Point) -> SeenEntity? {
    gone.first { $0.kind == kind && $0.position.steps(to: place) <= 1 }
  }

  /// The viewer's own character, or the one that a watcher follows.
  package var ownEntity: SeenEntity? {
    snapshot?.own.flatMap { entity($0.number) }
  }

  /// The legend of a kind; nil for one that the server never told of.
  package func legend(_ kind: KindID) -> KindLegend? {
    guard let kinds = welcome?.kinds, Int(kind.rawValue) < kinds.count else { return nil }
    return kinds[Int(kind.rawValue)]
  }
}
