package import Simulation
package import Wire

/// What one tick of a match leaves for its recording.
package struct TickNote: Sendable {
  /// The match that begins with this tick; nil while it is the same.
  package var begins: RecordedMatch?
  /// What the world was told; nil when it stood still.
  package var commands: [Command]?
  /// nil on most ticks, see `RecordingLimits.checksumTicks`.
  package var checksum: UInt64?
  /// What a watcher of the whole world was sent.
  package var frames: [[UInt8]] = []

  package init(
    begins: RecordedMatch? = nil, commands: [Command]? = nil, checksum: UInt64? = nil,
    frames: [[UInt8]] = []
  ) {
    self.begins = begins
    self.commands = commands
    self.checksum = checksum
    self.frames = frames
  }

  /// About what it takes in memory.
  package var bytes: Int { frames.reduce(64 + (commands?.count ?? 0) * 16) { $0 + $1.count } }
}

/// Looks on for a recording: a watcher of the whole world inside the game thread, which takes its
/// frames before they are sent, together with what the tick was told.
package struct RecordingTap: Sendable {
  /// Out of the way of links, of local watchers and of the host's bots.
  package static let viewer = ViewerID(1 << 62 - 1)

  private var matchNumber = 0
  private var tick = Tick.zero
  /// Frames of this tick's first half.
  private var held: [[UInt8]] = []

  package init() {}

  /// Begins to look on. Before the match's first tick: what came before could not be run again.
  package func attach(to match: inout Match, at now: Moment) {
    match.open(Self.viewer, role: .local(LocalWatch(.wholeWorld, isLive: true)), at: now)
  }

  /// After the first half of a tick, before its frames are sent: takes out those that are for the
  /// recording.
  package mutating func hold(_ outbox: inout Outbox) {
    held += takeFrames(from: &outbox)
  }

  /// After every tick, before its frames are sent; takes out those that are for the recording.
  package mutating func note(
    _ match: borrowing Match, _ outbox: inout Outbox
  ) -> TickNote {
    var note = TickNote()
    let hasAdvanced = match.world.tick != tick
    tick = match.world.tick
    if match.matchNumber != matchNumber {
      matchNumber = match.matchNumber
      let start = Tick(tick.rawValue - (hasAdvanced ? 1 : 0))
      note.begins = RecordedMatch(seed: match.seed, startTick: start)
    }
    if hasAdvanced {
      note.commands = match.lastCommands
      if Int(tick.rawValue).isMultiple(of: RecordingLimits.checksumTicks) {
        note.checksum = match.world.checksum
      }
    }
    note.frames = held + takeFrames(from: &outbox)
    held.removeAll()
    return note
  }

  private func takeFrames(from outbox: inout Outbox) -> [[UInt8]] {
    var frames: [[UInt8]] = []
    var isForNobody = false
    for index in outbox.deliveries.indices {
      guard let place = outbox.deliveries[index].viewers.firstIndex(of: Self.viewer) else {
        continue
      }
      frames.append(outbox.deliveries[index].frame)
      outbox.deliveries[index].viewers.remove(at: place)
      isForNobody = isForNobody || outbox.deliveries[index].viewers.isEmpty
    }
    if isForNobody { outbox.deliveries.removeAll { $0.viewers.isEmpty } }
    outbox.closes.removeAll { $0.viewer == Self.viewer }
    return frames
  }
}

extension RecordingWriter {
  /// Writes one tick down.
  package mutating func add(_ note: TickNote) {
    if let match = note.begins { begin(match) }
    guard note.commands != nil || !note.frames.isEmpty else { return }
    add(note.commands, checksum: note.checksum, frames: note.frames)
  }
}
