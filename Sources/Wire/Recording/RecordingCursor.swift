package import Simulation

/// Reads a recording block by block.
package struct RecordingCursor: Sendable {
  /// What comes next in a recording, as far as whoever plays it is concerned.
  package enum Step: Hashable, Sendable {
    case match(RecordedMatch)
    case picture(RecordedPicture)
    case tick(RecordedTick)
    case keyframe(RecordedPicture)
  }

  private let source: RecordingSource
  private let end: Int
  /// Of the next block.
  package private(set) var offset: Int
  /// The tick that the blocks read so far led to.
  package private(set) var tick: Tick
  private var buffer: [UInt8] = []
  private var bufferStart = 0

  /// Bytes that are read at once.
  private static let chunk = 64 << 10

  init(_ source: RecordingSource, at offset: Int, tick: Tick, end: Int) {
    self.source = source
    self.offset = offset
    self.tick = tick
    self.end = end
  }

  /// nil at the end of the recording, or at its index. Throws at the first block that can't be
  /// read, and stays there.
  package mutating func next() throws(RecordingError) -> Step? {
    while let block = try rawBlock() {
      let step: Step
      switch block.kind {
      case .match:
        let match = try block.read { reader throws(WireError) in try reader.match() }
        guard match.startTick >= tick else {
          throw RecordingError(.misplaced("a match that begins before the last one"), at: offset)
        }
        tick = match.startTick
        step = .match(match)
      case .picture:
        step = .picture(try picture(in: block))
      case .keyframe:
        step = .keyframe(try picture(in: block))
      case .tick:
        let last = tick
        let read = try block.read { reader throws(WireError) in
          try reader.recordedTick(after: last)
        }
        if read.commands != nil { tick = tick + 1 }
        step = .tick(read)
      case .header:
        throw RecordingError(.misplaced("a second header"), at: offset)
      case .index, .end: return nil
      case nil:
        offset = block.end
        continue
      }
      offset = block.end
      return step
    }
    return nil
  }

  private func picture(in block: RawBlock) throws(RecordingError) -> RecordedPicture {
    let picture = try block.read { reader throws(WireError) in try reader.picture() }
    guard picture.tick == tick else {
      throw RecordingError(.misplaced("a picture of another moment"), at: offset)
    }
    return picture
  }

  /// The block at `offset`, nil at the very end.
  mutating func rawBlock() throws(RecordingError) -> RawBlock? {
    guard offset < end else { return nil }
    load(from: offset, count: 7)
    let start = offset - bufferStart
    guard let (length, lengthBytes) = Self.length(in: buffer[min(buffer.count, start + 1)...])
    else { throw RecordingError(.cut, at: offset) }
    guard lengthBytes > 0, length <= RecordingLimits.bodyBytesMax else {
      throw RecordingError(.malformed("a block that is too long"), at: offset)
    }
    let bodyOffset = 1 + lengthBytes
    let count = bodyOffset + length + 4
    guard offset + count <= end else { throw RecordingError(.cut, at: offset) }
    load(from: offset, count: count)
    let first = offset - bufferStart
    guard buffer.count >= first + count else { throw RecordingError(.cut, at: offset) }
    let bodyStart = first + bodyOffset
    let crc = (0..<4).reduce(UInt32(0)) {
      $0 | UInt32(buffer[bodyStart + length + $1]) << UInt32(8 * $1)
    }
    guard crc == CRC32C.of(buffer[first..<bodyStart + length]) else {
      throw RecordingError(.damaged, at: offset)
    }
    return RawBlock(
      kind: RecordingBlock(rawValue: buffer[first]),
      body: Array(buffer[bodyStart..<bodyStart + length]), bodyOffset: offset + bodyOffset,
      end: offset + count)
  }

  /// The varint at the beginning, and its bytes; 0 bytes when it is none, nil when it is cut.
  private static func length(in bytes: ArraySlice<UInt8>) -> (Int, bytes: Int)? {
    var value = 0
    for (place, byte) in bytes.prefix(4).enumerated() {
      value |= Int(byte & 0x7F) << (7 * place)
      if byte < 0x80 { return (value, place + 1) }
    }
    return bytes.count < 4 ? nil : (0, 0)
  }

  /// Lets the buffer hold so many bytes from there, as far as there are any.
  private mutating func load(from offset: Int, count: Int) {
    if offset >= bufferStart, offset + count <= bufferStart + buffer.count { return }
    bufferStart = offset
    buffer = source.bytes(from: offset, count: max(count, Self.chunk))
  }
}
