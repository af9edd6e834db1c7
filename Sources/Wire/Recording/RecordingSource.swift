/// The bytes of a recording, wherever they are: read in pieces, because a long recording is larger
/// than what one wants in memory.
package struct RecordingSource: Hashable, Sendable {
  /// What a person calls it: the file's name.
  package let name: String
  package let count: Int
  /// Those bytes; fewer when they are not there any more. Asked for what is within `count` only.
  private let read: @Sendable (Range<Int>) -> [UInt8]

  package init(
    name: String, count: Int, read: @escaping @Sendable (Range<Int>) -> [UInt8]
  ) {
    self.name = name
    self.count = count
    self.read = read
  }

  /// Bytes that are in memory already.
  package init(name: String = "", _ bytes: [UInt8]) {
    self.init(name: name, count: bytes.count) { Array(bytes[$0]) }
  }

  /// As many of them as there are.
  func bytes(from offset: Int, count: Int) -> [UInt8] {
    guard offset >= 0, offset < self.count, count > 0 else { return [] }
    return read(offset..<min(self.count, offset + count))
  }

  package static func == (a: RecordingSource, b: RecordingSource) -> Bool {
    (a.name, a.count) == (b.name, b.count)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(count)
  }
}
