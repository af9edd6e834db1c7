import Simulation
import Wire

/// A match that is looked at again: a session of its own, fed from a reel at a pace of its own.
///
/// Its time is the match's: tick × tick duration, so that effects and logs are as they were, and
/// the same moment always looks the same.
struct Playback: Sendable {
  /// What it is for.
  enum Purpose: Hashable, Sendable {
    /// A recording.
    case file
    /// The match that goes on meanwhile.
    case rewind
    /// The last seconds before one's death, until that tick.
    case lastMoments(until: Tick)
  }

  /// What the person is asked for.
  enum Question: Hashable, Sendable {
    case time(EntryField)
    case name(EntryField)
  }

  /// Speeds are powers of two, from an eighth to sixteen.
  static let paces = -3...4

  let purpose: Purpose
  /// What is shown.
  var session: MatchSession
  var reel: Reel
  private var reader: ReelReader
  private let tickMicroseconds: Int64
  /// The match's time that is shown, in microseconds.
  private(set) var position: Int64
  var pace = 0
  private(set) var isPaused = false
  var question: Question?
  var showsKeys = false
  /// Something to tell, until the next key.
  var remark: String?
  /// When it was last looked at; nil while it stands.
  private var seenAt: Moment?

  /// Begins at that tick. `session` is how the person looks at it: its texts, keys and screen.
  init(
    _ reel: Reel, for purpose: Purpose, tickRate: Int, as session: MatchSession, at tick: Tick
  ) throws(RecordingError) {
    self.reel = reel
    self.purpose = purpose
    self.session = session
    tickMicroseconds = 1_000_000 / Int64(max(1, tickRate))
    position = 0
    reader = try reel.start(near: tick).1
    try jump(to: tick)
  }

  var tick: Tick { Tick(UInt32(clamping: position / tickMicroseconds)) }

  /// What the session takes for the time.
  var now: Moment { Moment(microseconds: position) }

  /// Since the beginning of what there is, in microseconds, and how much that is in all.
  var elapsed: Int64 { max(0, position - microseconds(of: reel.firstTick)) }
  var total: Int64 { microseconds(of: reel.lastTick) - microseconds(of: reel.firstTick) }

  var isAtEnd: Bool { position >= microseconds(of: reel.lastTick) }

  func microseconds(of tick: Tick) -> Int64 { Int64(tick.rawValue) * tickMicroseconds }

  /// The tick of a time since the beginning, in microseconds.
  func tick(at elapsed: Int64) -> Tick {
    reel.firstTick + Int(min(max(0, elapsed), total) / tickMicroseconds)
  }

  /// Real time passes.
  mutating func elapse(at real: Moment) {
    defer { seenAt = real }
    guard let seenAt, !isPaused else { return }
    // A program that did not run for a while does not jump.
    let passed = min(max(0, real - seenAt), Self.leapMax)
    advance(by: pace >= 0 ? passed << Int64(pace) : passed >> Int64(-pace))
  }

  private static let leapMax: Int64 = 500_000

  mutating func pause(_ isPaused: Bool) {
    self.isPaused = isPaused
    // At the end there is nothing to go on with.
    if !isPaused, isAtEnd, purpose == .file { seek(to: reel.firstTick) }
  }

  /// Goes on by so many microseconds of the match.
  mutating func advance(by passed: Int64) {
    position = min(position + passed, microseconds(of: reel.lastTick))
    do throws(RecordingError) {
      let tick = tick
      while let frame = try reader.next(of: reel, until: tick) {
        _ = session.receive(frame.bytes, at: Moment(microseconds: microseconds(of: frame.tick)))
      }
    } catch {
      remark = error.description
      isPaused = true
    }
    session.link.heard(at: now)
    _ = session.elapse(at: now)
    if isAtEnd, purpose == .file { isPaused = true }
  }

  /// Shows that tick, or the nearest that there is.
  mutating func seek(to tick: Tick) {
    do throws(RecordingError) {
      try jump(to: tick)
    } catch {
      remark = error.description
    }
  }

  /// So much of what was before is run through, that the log and what lies about are there.
  private static let beforeSeconds: Int64 = 6_000_000

  private mutating func jump(to wanted: Tick) throws(RecordingError) {
    let target = min(max(wanted, reel.firstTick), reel.lastTick)
    let before = Int(Self.beforeSeconds / tickMicroseconds)
    let begin = Tick(UInt32(max(0, Int(target.rawValue) - before)))
    var (opening, reader) = try reel.start(near: max(reel.firstTick, begin))
    let start = Moment(microseconds: microseconds(of: opening.tick))
    var fresh = session.rewound(at: start)
    fresh.open(with: opening.bytes, at: start)
    // Nobody looks before the target.
    let vision = fresh.vision
    fresh.vision = nil
    while let frame = try reader.next(of: reel, until: target) {
      _ = fresh.receive(frame.bytes, at: Moment(microseconds: microseconds(of: frame.tick)))
    }
    fresh.seeAgain(insteadOf: vision)
    session = fresh
    self.reader = reader
    position = microseconds(of: target)
    session.link.heard(at: now)
    _ = session.elapse(at: now)
    session.lookAround()
  }
}

extension MatchSession {
  /// After frames were taken in without looking: sees all that is known now.
  fileprivate mutating func seeAgain(insteadOf before: Vision?) {
    guard vision == nil, before != nil, let snapshot = replica.snapshot,
      let welcome = replica.welcome
    else { return }
    vision = Vision(snapshot, welcome)
  }
}
