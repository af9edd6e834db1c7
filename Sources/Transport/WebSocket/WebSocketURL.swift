/// Where a dialer connects to: the parts of `ws://host:port/path?query`.
package struct WebSocketURL: Hashable, Sendable {
  /// Without the brackets of an IPv6 address.
  package var host: String
  /// 80 where the URL has none.
  package var port: Int
  /// Path and query, as in the request line.
  package var target: String

  /// Reads a URL; `wss:` is refused in words of its own.
  package init(_ text: String) throws(DialError) {
    let lower = text.lowercased()
    if lower.hasPrefix("wss://") { throw DialError(.secureNotBuilt, text) }
    guard lower.hasPrefix("ws://") else { throw DialError(.notAURL, text) }
    let rest = text.dropFirst(5)
    let authority = Authority(rest.prefix { $0 != "/" && $0 != "?" }, defaultPort: 80)
    let target = rest.drop { $0 != "/" && $0 != "?" }
    guard !authority.host.isEmpty, let port = authority.port, !authority.host.contains("@"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), !text.contains("#")
    else { throw DialError(.notAURL, text) }
    host = authority.host
    self.port = port
    self.target = target.first == "/" ? String(target) : "/" + target
  }

  /// Host and port as in the `Host` header.
  package var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == 80 ? name : "\(name):\(port)"
  }
}
