/// The first line of a request, and how long its body is.
struct RequestHead {
  /// How the end of a body is found (RFC 9112 §6).
  enum Framing: Hashable {
    case none
    case length(Int)
    case chunked
  }

  /// Reads `GET /path?query HTTP/1.1`. Throws the answer to give.
  static func parseRequestLine(_ line: [UInt8]) throws(HTTPResponse) -> HTTPRequest {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte) else {
      throw .text(400, "The request line is not METHOD, target and version.")
    }
    let minor = try minorVersion(parts[2])
    guard parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }),
      let target = parseTarget(String(decoding: parts[1], as: UTF8.self))
    else { throw .text(400, "The request target is not a path.") }
    return HTTPRequest(
      method: String(decoding: parts[0], as: UTF8.self), path: target.path, query: target.query,
      minorVersion: minor)
  }

  private static func minorVersion(_ version: ArraySlice<UInt8>) throws(HTTPResponse) -> Int {
    let digits = Array(version)
    guard digits.count == 8, digits.starts(with: "HTTP/".utf8), digits[6] == UInt8(ascii: "."),
      let major = hexDigit(digits[5]), let minor = hexDigit(digits[7]), major < 10, minor < 10
    else { throw .text(400, "The version is not HTTP/1.1.") }
    guard major == 1 else { throw .text(505, "Only HTTP/1.1 is spoken here.") }
    return min(Int(minor), 1)
  }

  /// A path, or a whole `http://host/path`, which RFC 9112 §3.2.2 asks to be understood.
  private static func parseTarget(
    _ text: String
  ) -> (path: String, query: [HTTPRequest.QueryItem])? {
    var rest = text[...]
    for scheme in ["http://", "https://"] where text.lowercased().hasPrefix(scheme) {
      rest = text.dropFirst(scheme.count).drop { $0 != "/" && $0 != "?" }
      if rest.first != "/" { rest = "/" + rest }
    }
    guard rest.first == "/" else { return nil }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = percentDecoded(parts[0]),
      let query = HTTPRequest.QueryItem.parse(parts.count == 2 ? parts[1] : "")
    else { return nil }
    return (path, query)
  }

  /// What the header lines say of the body. Two lengths, or a length and an encoding, are how
  /// requests are smuggled, so they are refused.
  static func framing(of request: HTTPRequest) throws(HTTPResponse) -> Framing {
    let hosts = request.headers.values("Host")
    guard hosts.count == 1 || hosts.isEmpty && request.minorVersion == 0 else {
      throw .text(400, "A request has exactly one Host.")
    }
    let lengths = request.headers.values("Content-Length")
    let encodings = request.headers.elements("Transfer-Encoding").map { $0.lowercased() }
    guard lengths.count + (encodings.isEmpty ? 0 : 1) <= 1 else {
      throw .text(400, "The length of the body is given twice.")
    }
    if let length = lengths.first {
      guard !length.isEmpty, length.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw .text(400, "Content-Length is not a number.")
      }
      return .length(Int(length) ?? .max)
    }
    guard !encodings.isEmpty else { return .none }
    guard request.minorVersion == 1 else {
      throw .text(400, "HTTP/1.0 has no Transfer-Encoding.")
    }
    guard encodings == ["chunked"] else {
      throw .text(501, "Only the transfer encoding chunked is understood.")
    }
    return .chunked
  }
}
