package import Simulation

/// A recording that was opened: what it is of, and where to begin to read from.
///
/// Opening reads the index at the end; where there is none, because whoever wrote it was stopped,
/// it reads through the whole file. Either way nothing of a file is believed unchecked.
package struct Recording: Hashable, Sendable {
  package let source: RecordingSource
  package let header: RecordingHeader
  package let index: RecordingIndex
  /// Behind the last block that can be played.
  package let end: Int
  /// Why it plays no further, where it does not end in order.
  package let flaw: RecordingError?

  /// Throws where not even the beginning can be read; what is wrong later is `flaw`.
  package init(_ source: RecordingSource) throws(RecordingError) {
    self.source = source
    let start: Int
    (header, start) = try Self.beginning(of: source)
    if let (index, end) = Self.storedIndex(of: source, from: start) {
      (self.index, self.end, flaw) = (index, end, nil)
    } else {
      (index, end, flaw) = Self.walk(source, from: start)
    }
    guard index.waypoints.contains(where: { $0.kind != .match }) else {
      throw RecordingError(.empty, at: end)
    }
  }

  /// Its header alone, for lists. Throws where it is no recording.
  package static func header(
    of source: RecordingSource
  ) throws(RecordingError) -> RecordingHeader {
    try beginning(of: source).0
  }

  /// The first moment that there is a picture of.
  package var firstTick: Tick {
    index.waypoints.first { $0.kind != .match }?.tick ?? .zero
  }

  /// The newest moment.
  package var lastTick: Tick { max(index.lastTick, firstTick) }

  /// Reads from the first match on.
  package func cursor() -> RecordingCursor {
    let first = index.waypoints.first { $0.kind == .match } ?? index.waypoints[0]
    return RecordingCursor(source, at: first.offset, tick: .zero, end: end)
  }

  /// A way to play from near that tick, at it or before it: the frame that shows all of a moment,
  /// and what comes after it.
  package func start(
    near tick: Tick
  ) throws(RecordingError) -> (frame: [UInt8], cursor: RecordingCursor) {
    let pictures = index.waypoints.indices.filter { index.waypoints[$0].kind != .match }
    let chosen = pictures.last { index.waypoints[$0].tick <= tick } ?? pictures[0]
    let opening = pictures.last { $0 <= chosen && index.waypoints[$0].kind == .picture }
    guard let opening else {
      throw RecordingError(
        .misplaced("a keyframe before any picture"), at: index.waypoints[chosen].offset)
    }
    var (picture, cursor) = try read(index.waypoints[opening])
    guard chosen != opening else { return (picture.frame, cursor) }
    var scene = try scene(of: picture, at: index.waypoints[opening].offset)
    (picture, cursor) = try read(index.waypoints[chosen])
    do throws(WireError) { try scene.go(to: picture.frame) } catch {
      throw RecordingError(.malformed(error.what), at: index.waypoints[chosen].offset)
    }
    return (scene.frame, cursor)
  }

  private func read(
    _ waypoint: RecordingIndex.Waypoint
  ) throws(RecordingError) -> (RecordedPicture, RecordingCursor) {
    var cursor = RecordingCursor(source, at: waypoint.offset, tick: waypoint.tick, end: end)
    switch try cursor.next() {
    case .picture(let picture), .keyframe(let picture): return (picture, cursor)
    case .match, .tick, nil:
      throw RecordingError(.misplaced("the index tells of a picture here"), at: waypoint.offset)
    }
  }

  private func scene(
    of picture: RecordedPicture, at offset: Int
  ) throws(RecordingError) -> RecordedScene {
    let messages: [ServerMessage]
    do throws(WireError) {
      messages = try ServerMessage.decodeFrame(picture.frame, after: .zero)
    } catch {
      throw RecordingError(.malformed(error.what), at: offset)
    }
    guard messages.count == 2, case .welcome(let welcome) = messages[0],
      case .snapshot(let snapshot) = messages[1]
    else { throw RecordingError(.malformed("no opening picture"), at: offset) }
    return RecordedScene(welcome: welcome, snapshot: snapshot)
  }
}

// MARK: - Opening

extension Recording {
  /// The header, and where the block after it is.
  private static func beginning(
    of source: RecordingSource
  ) throws(RecordingError) -> (RecordingHeader, end: Int) {
    let start = try start(of: source)
    var cursor = RecordingCursor(source, at: start, tick: .zero, end: source.count)
    guard let block = try cursor.rawBlock(), block.kind == .header else {
      throw RecordingError(.notARecording, at: start)
    }
    return (try block.read { reader throws(WireError) in try reader.header() }, block.end)
  }

  /// Where the first block is.
  private static func start(of source: RecordingSource) throws(RecordingError) -> Int {
    let magic = RecordingHeader.magic
    let bytes = source.bytes(from: 0, count: magic.count + 1)
    guard bytes.count == magic.count + 1, bytes.starts(with: magic) else {
      throw RecordingError(.notARecording, at: 0)
    }
    guard Int(bytes[magic.count]) == RecordingHeader.format else {
      throw RecordingError(.newerFormat(Int(bytes[magic.count])), at: magic.count)
    }
    return bytes.count
  }

  /// nil where the recording was not ended in order.
  private static func storedIndex(
    of source: RecordingSource, from start: Int
  ) -> (RecordingIndex, end: Int)? {
    var cursor = RecordingCursor(
      source, at: source.count - RecordingBlock.endBytes, tick: .zero, end: source.count)
    guard cursor.offset >= start, let last = try? cursor.rawBlock(), last.kind == .end,
      last.end == source.count,
      let offset = try? last.read({ reader throws(WireError) in try reader.long("offset") }),
      offset < UInt64(source.count), Int(offset) >= start
    else { return nil }
    cursor = RecordingCursor(source, at: Int(offset), tick: .zero, end: source.count)
    guard let block = try? cursor.rawBlock(), block.kind == .index,
      let index = try? block.read({ reader throws(WireError) in try reader.recordingIndex() }),
      index.waypoints.allSatisfy({ $0.offset >= start && $0.offset < Int(offset) })
    else { return nil }
    return (index, Int(offset))
  }

  /// As far as it can be read.
  private static func walk(
    _ source: RecordingSource, from start: Int
  ) -> (RecordingIndex, end: Int, flaw: RecordingError?) {
    var index = RecordingIndex()
    var cursor = RecordingCursor(source, at: start, tick: .zero, end: source.count)
    var flaw: RecordingError?
    do throws(RecordingError) {
      var offset = cursor.offset
      while let step = try cursor.next() {
        switch step {
        case .match: index.note(.init(.match, at: cursor.tick, offset: offset))
        case .picture: index.note(.init(.picture, at: cursor.tick, offset: offset))
        case .keyframe: index.note(.init(.keyframe, at: cursor.tick, offset: offset))
        case .tick(let tick): index.note(tick.kills)
        }
        index.lastTick = cursor.tick
        offset = cursor.offset
      }
    } catch {
      flaw = error
    }
    return (index, cursor.offset, flaw)
  }
}
