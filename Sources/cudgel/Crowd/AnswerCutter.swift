/// Cuts what a server answers over HTTP/1.1 into heads and bodies: of a given length, in chunks, or
/// without an end.
struct AnswerCutter {
  private var bytes: [UInt8] = []
  private var head: String?

  mutating func append(_ more: [UInt8]) { bytes += more }

  /// The head of the answer, taken once; nil until it is whole.
  mutating func takeHead() -> String? {
    guard head == nil, let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let text = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    bytes.removeFirst(end.upperBound)
    head = text
    return text
  }

  /// What came of a body that has no end, or is a WebSocket's.
  mutating func takeRest() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// A body of known length, once it is whole; then another answer may begin.
  mutating func takeBody() -> [UInt8]? {
    guard let head, let length = Self.length(in: head), bytes.count >= length else { return nil }
    let body = Array(bytes[..<length])
    bytes.removeFirst(length)
    self.head = nil
    return body
  }

  private static func length(in head: String) -> Int? {
    for line in head.split(separator: "\r\n") {
      let field = line.split(separator: ":", maxSplits: 1)
      if field.count == 2, field[0].lowercased() == "content-length" {
        return Int(field[1].filter(\.isNumber))
      }
    }
    return head.contains(" 304 ") || head.contains(" 204 ") ? 0 : nil
  }
}
