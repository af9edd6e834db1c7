import Simulation
import Wire

/// One frame, and the tick that it leads to.
struct ReelFrame: Hashable, Sendable {
  var tick: Tick
  var bytes: [UInt8]
}

/// Frames in the order of time that can be begun with anywhere: a recording, or what a session
/// still remembers.
enum Reel: Sendable {
  case recording(Recording)
  case ring(FrameRing)

  var firstTick: Tick {
    switch self {
    case .recording(let recording): recording.firstTick
    case .ring(let ring): ring.firstTick
    }
  }

  var lastTick: Tick {
    switch self {
    case .recording(let recording): recording.lastTick
    case .ring(let ring): ring.lastTick
    }
  }

  /// In order; none of what a session remembers.
  var kills: [RecordedKill] {
    switch self {
    case .recording(let recording): recording.index.kills
    case .ring: []
    }
  }

  /// Everything at a moment near that tick, not after it, and how to go on from there.
  func start(near tick: Tick) throws(RecordingError) -> (opening: ReelFrame, ReelReader) {
    switch self {
    case .recording(let recording):
      let (frame, cursor) = try recording.start(near: tick)
      return (ReelFrame(tick: cursor.tick, bytes: frame), ReelReader(place: .file(cursor)))
    case .ring(let ring):
      guard let (frame, tick, sequence) = ring.start(near: tick) else {
        throw RecordingError(.empty, at: 0)
      }
      return (ReelFrame(tick: tick, bytes: frame), ReelReader(place: .ring(next: sequence)))
    }
  }
}

/// Goes through a reel, frame by frame.
struct ReelReader: Sendable {
  fileprivate enum Place: Sendable {
    case file(RecordingCursor)
    case ring(next: Int)
  }

  private var place: Place
  /// Read, and not due yet.
  private var waiting: ReelFrame?

  fileprivate init(place: Place) { self.place = place }

  /// The next frame, unless it is of a later tick than that; nil at the end too.
  mutating func next(of reel: Reel, until tick: Tick) throws(RecordingError) -> ReelFrame? {
    if waiting == nil { waiting = try read(reel) }
    guard let frame = waiting, frame.tick <= tick else {
      return nil
    }
    waiting = nil
    return frame
  }

  private mutating func read(_ reel: Reel) throws(RecordingError) -> ReelFrame? {
    switch (place, reel) {
    case (.file(var cursor), _):
      defer { place = .file(cursor) }
      while let step = try cursor.next() {
        switch step {
        case .tick(let tick) where !tick.frame.isEmpty:
          return ReelFrame(tick: cursor.tick, bytes: tick.frame)
        case .picture(let picture): return ReelFrame(tick: cursor.tick, bytes: picture.frame)
        case .tick, .match, .keyframe: break
        }
      }
      return nil
    case (.ring(let next), .ring(let ring)):
      guard let frame = ring.frame(next) else { return nil }
      place = .ring(next: next + 1)
      return frame
    case (.ring, .recording): return nil
    }
  }
}
