/// What a listener is to do.
package struct ListenerConfiguration: Sendable {
  /// A name or an IP address of this machine; `0.0.0.0` and `::` are all of them.
  package var host: String
  /// 0 takes any free one.
  package var port: Int
  /// Names beyond `localhost` and this machine's under which pages may connect (`--origin`).
  package var origins: [String] = []
  /// Connections at a time; one more is answered 503.
  package var connectionsMax = Limits.connectionsMax
  package var timing = Timing()
  /// What a GET or HEAD for a path is answered; nil is 404. On the event loop: be quick.
  package var routes: @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil }
  /// Which paths speak WebSocket, asked first; nil is "an ordinary path". On the event loop.
  package var endpoints: @Sendable (HTTPRequest) -> EndpointAnswer? = { _ in nil }
  package var events = LinkEvents()

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }
}

/// Where a listener listens.
package struct ListeningAddress: Hashable, Sendable, CustomStringConvertible {
  package var host: String
  package var port: Int

  /// As in a URL.
  package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// Why a listener can not listen, as one sentence for a person.
package struct ListenError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  package enum Cause: Hashable, Sendable {
    case portInUse
    case portNotAllowed
    case portOutOfRange
    case unknownHost
    case addressNotHere
    /// Anything else, in the system's words.
    case other(String)
  }

  package var cause: Cause
  package var host: String
  package var port: Int

  package var description: String {
    switch cause {
    case .portInUse: "port \(port) is already in use on \(host)"
    case .portNotAllowed: "port \(port) on \(host) is not allowed to this user"
    case .portOutOfRange: "port \(port) is not between 0 and 65535"
    case .unknownHost: "no host named \(host) is known"
    case .addressNotHere: "\(host) is not an address of this machine"
    case .other(let words): "can not listen on \(host) port \(port): \(words)"
    }
  }
}
