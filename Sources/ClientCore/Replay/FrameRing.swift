package import Simulation
import Wire

/// What one session was sent over the last minutes, to be looked at again while it goes on.
///
///     part ── opening: all that was known ── frame ── frame ── …     every 10 s another part
///
/// Bounded by time and by bytes: the oldest parts go.
package struct FrameRing: Sendable {
  private struct Part: Sendable {
    /// Everything at its beginning, as one frame.
    var opening: [UInt8]
    var tick: Tick
    /// How many frames there ever were before its first.
    var sequence: Int
    var frames: [ReelFrame] = []
    var bytes: Int
  }

  private var parts: [Part] = []
  private var bytes = 0
  /// How many frames there ever were.
  private var count = 0
  private var newestTick = Tick.zero
  /// A match has begun, or the view is another's: what comes can't be told from what was.
  private var mustOpen = true

  package init() {}

  /// Whether there is anything to look at.
  package var isEmpty: Bool { parts.isEmpty }
  /// What it takes in memory, about.
  package var bytesKept: Int { bytes }
  package var firstTick: Tick { parts.first?.tick ?? .zero }
  package var lastTick: Tick { newestTick }

  /// A frame came, and the replica has taken it in.
  package mutating func note(_ frame: [UInt8], _ replica: Replica, isNewView: Bool) {
    if replica.tick < newestTick { self = FrameRing() }
    if isNewView { mustOpen = true }
    if !parts.isEmpty {
      parts[parts.count - 1].frames.append(ReelFrame(tick: replica.tick, bytes: frame))
      parts[parts.count - 1].bytes += frame.count
      bytes += frame.count
      count += 1
    }
    newestTick = max(newestTick, replica.tick)
    guard let welcome = replica.welcome, !replica.awaitsSnapshot else { return }
    let partTicks = welcome.tickRate * ClientLimits.ringPartSeconds
    guard mustOpen || parts.last.map({ replica.tick - $0.tick >= partTicks }) ?? true else {
      return
    }
    mustOpen = false
    let opening = replica.wholeFrame
    parts.append(
      Part(opening: opening, tick: replica.tick, sequence: count, bytes: opening.count))
    bytes += opening.count
    forget(secondsMax: ClientLimits.ringSeconds, tickRate: welcome.tickRate)
  }

  private mutating func forget(secondsMax: Int, tickRate: Int) {
    while parts.count > 1,
      bytes > ClientLimits.ringBytesMax || newestTick - parts[1].tick > secondsMax * tickRate
    {
      bytes -= parts[0].bytes
      parts.removeFirst()
    }
  }

  /// All that was known near that tick, at it or before it, and the number of the next frame.
  func start(near tick: Tick) -> (frame: [UInt8], tick: Tick, sequence: Int)? {
    guard let part = parts.last(where: { $0.tick <= tick }) ?? parts.first else { return nil }
    return (part.opening, part.tick, part.sequence)
  }

  /// The frame of that number; nil when it is not there yet, or not any more.
  func frame(_ sequence: Int) -> ReelFrame? {
    guard let part = parts.last(where: { $0.sequence <= sequence }) else { return nil }
    let index = sequence - part.sequence
    return index < part.frames.count ? part.frames[index] : nil
  }
}

extension Replica {
  /// All that it knows, for who has been told nothing.
  fileprivate var wholeFrame: [UInt8] {
    guard let welcome, let snapshot else { return [] }
    var frame: [UInt8] = []
    ServerMessage.welcome(welcome).encode(into: &frame, after: .zero)
    ServerMessage.snapshot(snapshot).encode(into: &frame, after: .zero)
    if let board { ServerMessage.board(board).encode(into: &frame, after: snapshot.tick) }
    if let party { ServerMessage.party(party).encode(into: &frame, after: snapshot.tick) }
    if let outcome { ServerMessage.outcome(outcome).encode(into: &frame, after: snapshot.tick) }
    if isPaused { ServerMessage.paused(true).encode(into: &frame, after: snapshot.tick) }
    return frame
  }
}
