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
  /// Whether the kernel holds little for a slow reader (DESIGN.md, slow viewers); a server of
  /// large messages turns it off.
  package var hasSmallKernelBuffers = true
  /// How long to wait for what.
  package var timing = Timing()
  /// What a GET or HEAD for a path is answered; nil is 404. On the event loop: be quick.
  package var routes: @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil }
  /// Which paths speak WebSocket, asked first; nil is "an ordinary path". On the event loop.
  package var endpoints: @Sendable (HTTPRequest) -> EndpointAnswer? = { _ in nil }
  /// Which paths are answered later or piece by piece, asked before `routes`: who takes the
  /// exchange; nil is "none of these". On the event loop.
  package var exchange: @Sendable (HTTPRequest) -> (@Sendable (Exchange) -> Void)? = { _ in nil }
  /// Whether connections carry bytes and no HTTP: each is an exchange that has begun.
  package var isRaw = false
  /// What the exchanges of this listener tell.
  package var exchanges = ExchangeEvents()
  /// What the links of this listener tell.
  package var events = LinkEvents()

  /// Answers 404 to everything until `routes` and `endpoints` are set.
  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }
}

/// Where a listener listens.
package struct ListeningAddress: Hashable, Sendable, CustomStringConvertible {
  /// An IP address.
  package var host: String
  /// The real one, also where 0 was asked for.
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

  /// What went wrong, for programs.
  package var cause: Cause
  /// As asked for.
  package var host: String
  /// As asked for.
  package var port: Int

  /// What went wrong, for people.
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
