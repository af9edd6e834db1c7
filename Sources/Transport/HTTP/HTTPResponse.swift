/// A whole HTTP response; Transport adds `Date`, `Content-Length` and `Connection`.
package struct HTTPResponse: Error, Hashable, Sendable {
  /// Such as 200.
  package var status: Int
  /// Without those that Transport adds.
  package var headers: HTTPFields
  /// Left out in the answer to HEAD.
  package var body: [UInt8]

  /// An answer of any kind.
  package init(status: Int = 200, headers: HTTPFields = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// One sentence as plain text, for people and for scripts.
  package static func text(
    _ status: Int, _ sentence: String, headers: HTTPFields = [:]
  ) -> HTTPResponse {
    var headers = headers
    headers.append("Content-Type", "text/plain; charset=utf-8")
    return HTTPResponse(status: status, headers: headers, body: Array((sentence + "\n").utf8))
  }

  /// 503 with the seconds after which to try again.
  package static func full(_ sentence: String, retryAfterSeconds: Int) -> HTTPResponse {
    text(503, sentence, headers: ["Retry-After": String(retryAfterSeconds)])
  }

  /// The answer as it goes over the wire. `date` is ``HTTPDate``'s text; with `omitsBody` it is the
  /// answer to HEAD.
  package func encode(date: String, keepsAlive: Bool, omitsBody: Bool = false) -> [UInt8] {
    var lines = headers
    // RFC 9110 §8.6: not with 204, and with 304 it would be another answer's.
    if status != 204, status != 304 { lines.append("Content-Length", String(body.count)) }
    if !keepsAlive { lines.append("Connection", "close") }
    var bytes = Self.head(status: status, date: date, headers: lines)
    if !omitsBody { bytes += body }
    return bytes
  }

  /// A status line and headers, and nothing after the empty line.
  static func head(status: Int, date: String, headers: HTTPFields) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(reason(status))\r\nDate: \(date)\r\n"
    for field in headers.all { head += "\(oneLine(field.name)): \(oneLine(field.value))\r\n" }
    return Array((head + "\r\n").utf8)
  }

  /// A value can not begin a line of its own.
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else { return text }
    return String(
      decoding: text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 100: "Continue"
    case 101: "Switching Protocols"
    case 200: "OK"
    case 204: "No Content"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 303: "See Other"
    case 304: "Not Modified"
    case 307: "Temporary Redirect"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 410: "Gone"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 417: "Expectation Failed"
    case 426: "Upgrade Required"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Status"
    }
  }
}
