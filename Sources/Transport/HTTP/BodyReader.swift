/// Eats a request's body, bounded, by length or in chunks (RFC 9112 §6.2, §7.1).
struct BodyReader: Sendable {
  private enum Phase {
    case fixed(remaining: Int)
    case chunkSize
    case chunk(remaining: Int)
    case chunkEnd
    case trailer
  }

  private var phase: Phase
  private var lines = LineReader()
  private var trailerBytes = 0
  private let bytesMax: Int
  private(set) var body: [UInt8] = []

  /// Throws 413 for a length that is too long already.
  init(_ framing: RequestHead.Framing, bytesMax: Int) throws(HTTPResponse) {
    self.bytesMax = bytesMax
    switch framing {
    case .none: phase = .fixed(remaining: 0)
    case .length(let length):
      phase = .fixed(remaining: length)
      try checkLength(adding: length)
    case .chunked: phase = .chunkSize
    }
  }

  /// Eats from `cursor` on; true when the body is complete.
  mutating func isComplete(
    after bytes: Span<UInt8>, from cursor: inout Int
  ) throws(HTTPResponse) -> Bool {
    while true {
      switch phase {
      case .fixed(let remaining):
        let missing = take(remaining, bytes, &cursor)
        phase = .fixed(remaining: missing)
        return missing == 0
      case .chunk(let remaining):
        let missing = take(remaining, bytes, &cursor)
        phase = missing == 0 ? .chunkEnd : .chunk(remaining: missing)
        if missing > 0 { return false }
      case .chunkSize:
        guard let line = try nextLine(bytes, &cursor) else { return false }
        let size = try Self.chunkSize(line)
        try checkLength(adding: size)
        phase = size == 0 ? .trailer : .chunk(remaining: size)
      case .chunkEnd:
        guard let line = try nextLine(bytes, &cursor) else { return false }
        guard line.isEmpty else { throw .text(400, "A chunk is longer than it says.") }
        phase = .chunkSize
      case .trailer:
        guard let line = try nextLine(bytes, &cursor) else { return false }
        if line.isEmpty { return true }
        trailerBytes += line.count
        guard trailerBytes <= Limits.headBytesMax else {
          throw .text(431, "The trailer is too long.")
        }
      }
    }
  }

  private mutating func take(_ count: Int, _ bytes: Span<UInt8>, _ cursor: inout Int) -> Int {
    let here = min(count, bytes.count - cursor)
    bytes.extracting(cursor..<cursor + here).withUnsafeBufferPointer {
      body.append(contentsOf: $0)
    }
    cursor += here
    return count - here
  }

  private mutating func nextLine(
    _ bytes: Span<UInt8>, _ cursor: inout Int
  ) throws(HTTPResponse) -> [UInt8]? {
    do {
      return try lines.next(bytes, from: &cursor, bytesMax: Limits.chunkLineBytesMax)
    } catch {
      throw .text(400, "A chunk does not begin with its size.")
    }
  }

  private func checkLength(adding count: Int) throws(HTTPResponse) {
    guard count <= bytesMax - body.count else {
      throw .text(413, "A request's body has at most \(bytesMax) bytes.")
    }
  }

  /// Hex digits, perhaps followed by a semicolon and what nobody reads.
  private static func chunkSize(_ line: [UInt8]) throws(HTTPResponse) -> Int {
    let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
    guard (1...8).contains(digits.count) else { throw .text(400, "A chunk's size is wrong.") }
    var size = 0
    for digit in digits {
      guard let value = hexDigit(digit) else { throw .text(400, "A chunk's size is wrong.") }
      size = size << 4 | Int(value)
    }
    return size
  }
}
