/// A whole HTTP request.
package struct HTTPRequest: Hashable, Sendable {
  /// As sent, but HEAD arrives at routes as GET: Transport leaves the body out of the answer.
  package var method: String
  /// Decoded, begins with a slash, has no query.
  package var path: String
  /// The decoded query, in its order; `?a&b=1` is `("a", "")`, `("b", "1")`.
  package var query: [QueryItem]
  /// As sent.
  package var headers: HTTPFields
  /// Whole, at most ``Limits/requestBodyBytesMax``.
  package var body: [UInt8]
  /// The peer's IP address as text, without its port.
  package var remoteAddress: String
  /// The minor version of HTTP/1: 0 or 1.
  package var minorVersion: Int

  /// One name and value of a query.
  package struct QueryItem: Hashable, Sendable {
    /// Decoded.
    package var name: String
    /// Decoded; empty where there is none.
    package var value: String

    /// A pair, decoded.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A request as if it had arrived, for tests of routes.
  package init(
    method: String = "GET", path: String, query: [QueryItem] = [], headers: HTTPFields = [:],
    body: [UInt8] = [], remoteAddress: String = "", minorVersion: Int = 1
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.remoteAddress = remoteAddress
    self.minorVersion = minorVersion
  }

  /// The first value of this name in the query.
  package func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// Whether the connection stays open after the answer (RFC 9112 §9.3).
  package var keepsAlive: Bool {
    if headers.contains("close", in: "Connection") { return false }
    return minorVersion >= 1 || headers.contains("keep-alive", in: "Connection")
  }
}

extension HTTPRequest.QueryItem {
  /// The pairs of `a=1&b=2`; nil where a percent sign is not followed by two hex digits.
  static func parse(_ text: some StringProtocol) -> [HTTPRequest.QueryItem]? {
    var items: [HTTPRequest.QueryItem] = []
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? parts[1] : ""
      guard let name = percentDecoded(parts[0], plusIsBlank: true),
        let value = percentDecoded(value, plusIsBlank: true)
      else { return nil }
      items.append(HTTPRequest.QueryItem(name, value))
    }
    return items
  }
}

/// The text behind `%41` and so on; nil where it is wrong. Bytes that are not UTF-8 are replaced.
func percentDecoded(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String? {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "%"):
      guard let high = rest.popFirst().flatMap(hexDigit),
        let low = rest.popFirst().flatMap(hexDigit)
      else { return nil }
      bytes.append(high << 4 | low)
    case UInt8(ascii: "+") where plusIsBlank: bytes.append(UInt8(ascii: " "))
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The value of one hexadecimal digit.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
