/// How long Transport waits for what. The defaults are what programs use; tests shorten them.
package struct Timing: Sendable {
  /// A whole request (head and body) must be here this long after its first byte, or after the
  /// connection opened; then 408. Half-finished requests (slowloris) end here.
  package var request: Duration = .seconds(10)
  /// Between two requests on one connection; then it is closed without a word.
  package var keepAlive: Duration = .seconds(30)
  /// For a peer to take a whole HTTP response.
  package var response: Duration = .seconds(30)
  /// After our close frame, for the peer's; also how long ``Listener/shutdown(code:reason:)``
  /// waits.
  package var closeHandshake: Duration = .seconds(1)
  /// After our last byte, for the peer to hang up, so that unread input does not turn our answer
  /// into a reset.
  package var drain: Duration = .seconds(1)
  /// When a link is pinged, and when it is given up.
  package var listenerLiveness = Liveness.Policy.pingWhenSilent(
    for: .seconds(10), giveUpAfter: .seconds(30))
  /// The same on the dialing side, where the pings also measure the round trip.
  package var dialerLiveness = Liveness.Policy.pingAlways(
    every: .seconds(1), giveUpAfter: .seconds(5))
  /// For a name to be looked up and TCP to connect.
  package var connect: Duration = .seconds(5)
  /// For a server to answer a WebSocket handshake.
  package var dialHandshake: Duration = .seconds(5)
  /// How often all connections are checked for the times above.
  package var sweep: Duration = .milliseconds(250)
  /// `TCP_USER_TIMEOUT`: sent and not acknowledged for this long ends the connection.
  package var unacknowledged: Duration = .seconds(20)

  /// The defaults.
  package init() {}
}
