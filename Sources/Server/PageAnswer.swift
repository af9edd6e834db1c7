import Crypto
import Foundation
import Transport

/// `GET /`: the watching page, made once at start, with headers that let it do only what it does.
struct PageAnswer: Sendable {
  private let body: [UInt8]
  private let tag: String
  private let scripts: String
  private let styles: String

  init(_ page: PageText) {
    body = Array(page.text.utf8)
    tag = "\"\(Data(SHA256.hash(data: body).prefix(12)).base64EncodedString())\""
    scripts = page.hashes(of: "script").joined(separator: " ")
    styles = page.hashes(of: "style").joined(separator: " ")
  }

  /// The page, or 304 where the browser has it already.
  func answer(to request: HTTPRequest) -> HTTPResponse {
    let headers: HTTPFields = [
      "ETag": tag,
      // Kept, but asked for each time: a host that was updated is not met with an old page.
      "Cache-Control": "no-cache",
      "Vary": "Host",
      "Content-Security-Policy": policy(host: request.headers.first("Host")),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Resource-Policy": "same-origin",
    ]
    if isKnown(request) { return HTTPResponse(status: 304, headers: headers) }
    var full = headers
    full.append("Content-Type", "text/html; charset=utf-8")
    return HTTPResponse(status: 200, headers: full, body: body)
  }

  /// By weak comparison, as RFC 9110 §13.1.2 has it.
  private func isKnown(_ request: HTTPRequest) -> Bool {
    request.headers.elements("If-None-Match").contains { ["*", tag, "W/" + tag].contains($0) }
  }

  /// Nothing but the page's own script and style, its icon, and links back to where it came from.
  /// Some browsers take `'self'` for HTTP alone, so the host's own WebSocket is named as well.
  private func policy(host: String?) -> String {
    let links = host.flatMap(Self.plainHost).map { " ws://\($0) wss://\($0)" } ?? ""
    return [
      "default-src 'none'", "script-src \(scripts)", "style-src \(styles)", "img-src data:",
      "connect-src 'self'\(links)", "base-uri 'none'", "form-action 'none'",
      "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  /// A name or an IPv4 address with its port, and nothing that could write a policy of its own.
  private static func plainHost(_ host: String) -> String? {
    let isPlain = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: ":"):
        true
      default: false
      }
    }
    return isPlain && !host.isEmpty && host.utf8.count <= 255 ? host : nil
  }
}
