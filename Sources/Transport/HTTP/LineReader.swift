/// Cuts bytes into lines that end in CR LF, however the bytes are split.
struct LineReader: Sendable {
  /// Why there is no line.
  enum Failure: Error, Hashable, Sendable {
    case tooLong
    /// A line feed without its carriage return, which proxies and servers understand differently.
    case bareLineFeed
  }

  private var line: [UInt8] = []

  /// Whether a line has begun.
  var isEmpty: Bool { line.isEmpty }

  /// Eats from `cursor` on until a line is complete: without its CR LF. Nil when all is eaten.
  mutating func next(
    _ bytes: Span<UInt8>, from cursor: inout Int, bytesMax: Int
  ) throws(Failure) -> [UInt8]? {
    while cursor < bytes.count {
      let byte = bytes[cursor]
      cursor += 1
      guard byte == UInt8(ascii: "\n") else {
        line.append(byte)
        guard line.count <= bytesMax + 1 else { throw .tooLong }
        continue
      }
      guard line.last == UInt8(ascii: "\r") else { throw .bareLineFeed }
      guard line.count <= bytesMax + 1 else { throw .tooLong }
      line.removeLast()
      defer { line.removeAll(keepingCapacity: true) }
      return line
    }
    return nil
  }
}

/// One header line, checked (RFC 9112 §5): a token, a colon right after it, and no control
/// characters. Nil where it is wrong; a line that begins with a blank is.
func parseField(_ line: [UInt8]) -> HTTPFields.Field? {
  guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
  guard line[..<colon].allSatisfy(isTokenByte) else { return nil }
  let value = line[(colon + 1)...]
  guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { return nil }
  return HTTPFields.Field(
    name: String(decoding: line[..<colon], as: UTF8.self),
    value: trimmed(String(decoding: value, as: UTF8.self)))
}

/// RFC 9110 §5.6.2.
func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}
