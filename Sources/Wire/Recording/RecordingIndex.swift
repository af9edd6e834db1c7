package import Simulation

/// Where things are in a recording: at the end of one that was ended in order, else found by
/// reading through it.
package struct RecordingIndex: Hashable, Sendable {
  /// A place to begin to read from.
  package struct Waypoint: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
      /// What a world is made from.
      case match = 0
      /// An opening picture.
      case picture = 1
      case keyframe = 2
    }

    package var kind: Kind
    /// The last tick before it.
    package var tick: Tick
    /// Of its block, from the beginning of the file.
    package var offset: Int

    package init(_ kind: Kind, at tick: Tick, offset: Int) {
      self.kind = kind
      self.tick = tick
      self.offset = offset
    }
  }

  /// In the order of the file.
  package var waypoints: [Waypoint] = []
  package var kills: [RecordedKill] = []
  /// The newest tick of the recording.
  package var lastTick = Tick.zero

  package init() {}

  mutating func note(_ waypoint: Waypoint) {
    if waypoints.count < RecordingLimits.waypointsMax { waypoints.append(waypoint) }
  }

  mutating func note(_ kills: [RecordedKill]) {
    let room = RecordingLimits.killsInAllMax - self.kills.count
    self.kills.append(contentsOf: kills.prefix(room))
  }
}

extension [UInt8] {
  /// Ticks and offsets are told as distances from the one before.
  mutating func append(index: RecordingIndex) {
    append(tick: index.lastTick)
    append(number: index.waypoints.count)
    var (tick, offset) = (Tick.zero, 0)
    for waypoint in index.waypoints {
      append(waypoint.kind.rawValue)
      append(number: waypoint.tick - tick)
      append(number: waypoint.offset - offset)
      (tick, offset) = (waypoint.tick, waypoint.offset)
    }
    append(number: index.kills.count)
    tick = .zero
    for kill in index.kills {
      append(number: kill.tick - tick)
      append(kill: kill)
      tick = kill.tick
    }
  }
}

extension WireReader {
  mutating func recordingIndex() throws(WireError) -> RecordingIndex {
    var index = RecordingIndex()
    index.lastTick = try tick("last tick")
    var (tick, place) = (Tick.zero, 0)
    for _ in 0..<(try count("waypoints", max: RecordingLimits.waypointsMax)) {
      let start = offset
      guard let kind = RecordingIndex.Waypoint.Kind(rawValue: try byte("waypoint")) else {
        throw WireError(.outOfRange, "waypoint", at: start)
      }
      tick = tick + (try number("tick"))
      place += try number("offset")
      index.waypoints.append(RecordingIndex.Waypoint(kind, at: tick, offset: place))
    }
    tick = .zero
    for _ in 0..<(try count("kills", max: RecordingLimits.killsInAllMax)) {
      tick = tick + (try number("tick"))
      index.kills.append(try kill(at: tick))
    }
    return index
  }
}
