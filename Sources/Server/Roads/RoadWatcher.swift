import ServerCore
import Simulation
import Transport

/// Somebody who watches by a road: what was sent, and how far behind it is. Owned by the roads'
/// thread.
struct RoadWatcher {
  let exchange: Exchange
  let road: Road
  /// Who is followed; becomes empty when that player has gone.
  var follow: String
  let since: Moment
  /// The answer's head has gone out.
  var hasBegun = false
  /// Of pictures: the one before its eyes, when it came, and how many there were.
  var shown = RoadPictures.Shown()
  var shownAt = Moment.zero
  var picturesCount = 0
  /// Of events: the last that was sent, and when the state was.
  var lastEvent: EventID?
  var stateAt = Moment.zero
  /// When anything was sent.
  var sentAt: Moment
  private var backpressure = Backpressure()
  private var budget: ByteBudget
  private var sends: UInt32 = 0

  init(_ exchange: Exchange, _ road: Road, follow: String, at now: Moment) {
    self.exchange = exchange
    self.road = road
    self.follow = follow
    since = now
    sentAt = now
    budget = ByteBudget(
      perSecond: RoadLimits.bytesPerSecond, atOnce: RoadLimits.bytesAtOnce, at: now)
  }

  /// What may be sent now, as for any slow viewer (DESIGN.md): it acknowledges nothing, so it is
  /// judged by what the kernel still holds.
  mutating func stage(at now: Moment) -> Backpressure.Stage {
    backpressure.note(
      inProcess: exchange.bytesWaiting, inKernel: exchange.kernelBytesWaiting(), at: now)
    return backpressure.stage(at: now)
  }

  /// Whether a picture is due: not too soon, not while it is behind, and only within its bytes.
  mutating func wantsPicture(every time: Int64, at now: Moment) -> Bool {
    // Ticks come a little early or late.
    guard now - shownAt >= time - 10_000, budget.hasRoom(at: now) else { return false }
    switch stage(at: now) {
    case .normal: return true
    case .merged: return now - shownAt >= 4 * time
    case .paused, .closed: return false
    }
  }

  mutating func send(_ piece: Piece, at now: Moment) {
    guard exchange.send(piece) else { return }
    sends += 1
    backpressure.sent(Tick(sends), bytes: piece.bytesOnWire(exchange), at: now)
    budget.spend(piece.count, at: now)
    sentAt = now
  }
}

/// So many bytes a second, and so many at once after a pause; may be overdrawn once, because a
/// picture is sent whole or not at all. Pure.
struct ByteBudget: Sendable {
  private let perSecond: Int64
  private let atOnce: Int64
  private var level: Int64
  private var filledAt: Moment

  init(perSecond: Int, atOnce: Int, at now: Moment) {
    self.perSecond = Int64(perSecond)
    self.atOnce = Int64(atOnce)
    level = Int64(atOnce)
    filledAt = now
  }

  mutating func hasRoom(at now: Moment) -> Bool {
    fill(at: now)
    return level > 0
  }

  mutating func spend(_ bytes: Int, at now: Moment) {
    fill(at: now)
    level -= Int64(bytes)
  }

  private mutating func fill(at now: Moment) {
    let elapsed = min(max(0, now - filledAt), 60_000_000)
    level = min(atOnce, level + elapsed * perSecond / 1_000_000)
    filledAt = max(filledAt, now)
  }
}
