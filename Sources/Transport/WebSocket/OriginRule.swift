/// Which web pages may open a link: those this very server has served.
///
/// A browser says in `Origin` whose page it runs. The origin must equal the `Host` that was asked,
/// so no foreign page gets in; and the host must be an IP address or a name known to be ours,
/// because a foreign name may resolve to this machine (DNS rebinding).
struct OriginRule: Hashable, Sendable {
  /// Lower case, without port.
  private let names: Set<String>

  /// `machineName` is the host's own; `configured` are names or whole origins given to `--origin`.
  init(machineName: String, configured: [String] = []) {
    let machine = machineName.lowercased()
    let short = String(machine.prefix { $0 != "." })
    var names: Set<String> = ["localhost"]
    if !short.isEmpty { names.formUnion([machine, short, short + ".local"]) }
    for name in configured { names.insert(Authority(anyForm: name).host) }
    self.names = names
  }

  /// Whether a request with these headers may open a link.
  func allows(_ headers: HTTPFields) -> Bool {
    let origins = headers.values("Origin")
    guard let origin = origins.first else { return true }
    guard origins.count == 1, let hostText = headers.first("Host") else { return false }
    let isSecure = origin.lowercased().hasPrefix("https://")
    guard isSecure || origin.lowercased().hasPrefix("http://") else { return false }
    let asked = Authority(origin.dropFirst(isSecure ? 8 : 7), defaultPort: isSecure ? 443 : 80)
    let host = Authority(hostText, defaultPort: isSecure ? 443 : 80)
    guard asked == host, asked.port != nil else { return false }
    return asked.isAddress || names.contains(asked.host)
  }
}

/// A host and a port, as in a URL.
struct Authority: Hashable, Sendable {
  /// Lower case, without brackets.
  var host: String
  /// Nil where it is no port.
  var port: Int?

  init(_ text: some StringProtocol, defaultPort: Int) {
    var rest = text.lowercased()[...]
    if rest.first == "[" {
      host = String(rest.dropFirst().prefix { $0 != "]" })
      rest = rest.drop { $0 != "]" }.dropFirst()
    } else {
      host = String(rest.prefix { $0 != ":" })
      rest = rest.dropFirst(host.count)
    }
    guard rest.first == ":" else {
      port = rest.isEmpty ? defaultPort : nil
      return
    }
    let digits = rest.dropFirst()
    let isNumber = !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
    port = isNumber ? Int(digits).flatMap { (1...65_535).contains($0) ? $0 : nil } : nil
  }

  /// The host of a name, of `name:port` or of a whole `https://name:port`.
  init(anyForm text: String) {
    var rest = text[...]
    if let scheme = text.firstRange(of: "://") { rest = text[scheme.upperBound...] }
    self.init(rest.prefix { $0 != "/" }, defaultPort: 80)
  }

  /// Four numbers with dots, or anything with a colon, which no name has.
  var isAddress: Bool {
    if host.contains(":") { return host.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.allSatisfy { ("0"..."9").contains($0) } && UInt8(part) != nil
      }
  }
}
