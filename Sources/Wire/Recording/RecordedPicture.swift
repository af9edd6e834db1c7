package import Simulation

/// All that a watcher sees at one moment, as messages: where playing can begin.
package struct RecordedPicture: Hashable, Sendable {
  /// The world's tick when it was written; what the messages show may be older, when all was still.
  package var tick: Tick
  /// Of an opening picture: welcome and snapshot. Of a keyframe: a delta from the opening picture
  /// before it, with its tiles but without its creatures and things; then the board, how the match
  /// ended and whether it stands still, as far as they were told.
  package var frame: [UInt8]

  package init(tick: Tick, frame: [UInt8]) {
    self.tick = tick
    self.frame = frame
  }
}

extension [UInt8] {
  mutating func append(picture: RecordedPicture) {
    append(tick: picture.tick)
    append(contentsOf: picture.frame)
  }
}

extension WireReader {
  mutating func picture() throws(WireError) -> RecordedPicture {
    let tick = try tick("tick")
    return RecordedPicture(tick: tick, frame: rest())
  }
}
