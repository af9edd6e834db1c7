import Simulation

/// The blocks of a recording.
///
///     kind u8 · length varint · body · CRC-32C u32 of all before it in the block
enum RecordingBlock: UInt8 {
  case header = 1
  case match = 2
  case picture = 3
  case tick = 4
  case keyframe = 5
  case index = 6
  case end = 7

  /// The last block of a recording that was ended in order: kind, length, offset, checksum.
  static let endBytes = 1 + 1 + 8 + 4
}

extension [UInt8] {
  /// Appends one block; `body` writes what is in it.
  mutating func append(block: RecordingBlock, _ body: (inout [UInt8]) -> Void) {
    let start = count
    appendMessage(tag: block.rawValue, body)
    append(word: CRC32C.of(self[start...]))
  }
}

/// A block as it stands in the file.
struct RawBlock {
  /// nil: of a later edition, to be skipped.
  var kind: RecordingBlock?
  var body: [UInt8]
  /// Of the first byte of the body, from the beginning of the file.
  var bodyOffset: Int
  /// Of the next block.
  var end: Int

  /// Reads what is in it, and says of what is wrong where in the file that is.
  func read<Value>(
    _ read: (inout WireReader) throws(WireError) -> Value
  ) throws(RecordingError) -> Value {
    var reader = WireReader(body)
    do throws(WireError) {
      let value = try read(&reader)
      try reader.expectEnd(of: "block")
      return value
    } catch {
      let why = WireError(error.problem, error.what, at: bodyOffset + error.offset)
      let text = why.description.split(separator: ": ", maxSplits: 1).last ?? ""
      throw RecordingError(.malformed(String(text)), at: why.offset)
    }
  }
}
