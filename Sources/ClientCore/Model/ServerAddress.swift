/// Where a match is, as people write it: `host`, `host:port`, `[::1]:7777`, `ws://host:port/play`,
/// `http://host:port`.
package struct ServerAddress: Hashable, Sendable {
  package static let portDefault = 7777

  /// `ws` or `wss`.
  package let scheme: String
  /// A name or an IP address; an IPv6 address stands in brackets.
  package let host: String
  package let port: Int

  /// Throws a sentence for the person when the text is not an address. A path is left out: it
  /// follows from what one wants to do there.
  package init(_ text: String) throws(ServerAddressError) {
    var rest = Substring(text)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    var scheme = "ws"
    if let mark = Self.schemeEnd(of: rest) {
      scheme = try Self.scheme(named: rest[..<mark])
      rest = rest[mark...].dropFirst(3)
    }
    self.scheme = scheme
    rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let (host, port) = try Self.split(rest)
    guard !host.isEmpty else { throw .empty }
    guard host.unicodeScalars.allSatisfy(Self.isAllowed) else { throw .badHost(String(host)) }
    self.host = String(host)
    self.port = try Self.port(port, or: scheme == "wss" ? 443 : Self.portDefault)
  }

  /// To play there.
  package var playURL: String { "\(scheme)://\(host):\(port)/play" }
  /// To look on there.
  package var watchURL: String { "\(scheme)://\(host):\(port)/watch" }

  private static func schemeEnd(of text: Substring) -> Substring.Index? {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    return colon
  }

  private static func scheme(named text: Substring) throws(ServerAddressError) -> String {
    switch text.lowercased() {
    case "ws", "http": "ws"
    case "wss", "https": "wss"
    default: throw .badScheme(String(text))
    }
  }

  private static func split(
    _ text: Substring
  ) throws(ServerAddressError) -> (host: Substring, port: Substring?) {
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { throw .badHost(String(text)) }
      let rest = text[end...].dropFirst()
      guard rest.isEmpty || rest.first == ":" else { throw .badHost(String(text)) }
      return (text[...end], rest.isEmpty ? nil : rest.dropFirst())
    }
    guard let colon = text.firstIndex(of: ":") else { return (text, nil) }
    let port = text[colon...].dropFirst()
    guard !port.contains(":") else { throw .badHost(String(text)) }
    return (text[..<colon], port)
  }

  private static func port(
    _ text: Substring?, or ordinary: Int
  ) throws(ServerAddressError) -> Int {
    guard let text else { return ordinary }
    guard text.allSatisfy(\.isASCII), let port = Int(text), (1...65535).contains(port) else {
      throw .badPort(String(text))
    }
    return port
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "[", "]", ":", "%": true
    default: false
    }
  }
}

/// Why a text is not an address.
package enum ServerAddressError: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case badScheme(String)
  case badHost(String)
  case badPort(String)

  package var description: String {
    switch self {
    case .empty: "An address is needed, like 192.168.1.20 or host.local:7777."
    case .badScheme(let scheme): "‘\(scheme)’ is not a way to reach a match; ws:// is."
    case .badHost(let host): "‘\(host)’ is not a host name or an address."
    case .badPort(let port): "‘\(port)’ is not a port: a number from 1 to 65535 is."
    }
  }
}
