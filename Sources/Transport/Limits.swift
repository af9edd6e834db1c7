/// Every maximum of Transport, and what happens there. Times are in ``Timing``.
package enum Limits {
  // MARK: WebSocket

  /// RFC 6455 §5.5: a control frame carries at most this; more closes with 1002.
  package static let controlPayloadBytesMax = 125
  /// A close frame's reason is cut to this, because two bytes of the 125 are the code.
  package static let closeReasonBytesMax = controlPayloadBytesMax - 2
  /// What a game endpoint takes in one message from a client; more closes with 1009.
  package static let gameMessageBytesMax = 64 << 10
  /// What a dialer takes in one message from a server; more closes with 1009.
  package static let dialedMessageBytesMax = 4 << 20
  /// What `cudgel echo` takes in one message; more closes with 1009.
  package static let echoMessageBytesMax = 16 << 20
  /// Room made at once for a message whose length is only claimed; beyond, it grows as bytes come.
  package static let messageBytesReservedMax = 64 << 10
  /// Accepted by ``Link/send(_:as:)`` and not yet taken by the kernel; more closes the link
  /// with ``CloseCode/tooSlow``.
  package static let linkWaitingBytesMax = 1 << 20
  /// The same for `cudgel echo`: reading pauses long before, so this holds one whole echo and
  /// whatever was read with it.
  package static let echoWaitingBytesMax = 2 * echoMessageBytesMax + (1 << 20)
  /// Pings without an answer that are remembered for the round trip; the oldest is forgotten.
  package static let pingsRememberedMax = 8

  // MARK: HTTP

  /// A longer request line is refused with 414.
  package static let requestLineBytesMax = 4 << 10
  /// A longer head (all lines together) is refused with 431.
  package static let headBytesMax = 16 << 10
  /// More header lines are refused with 431.
  package static let headFieldsMax = 64
  /// A longer request body is refused with 413.
  package static let requestBodyBytesMax = 64 << 10
  /// A longer line of a chunked body is refused with 400.
  package static let chunkLineBytesMax = 256
  /// How much of a refusal's text a dialer keeps for its error.
  package static let refusalTextBytesMax = 1 << 10

  /// What is read of a raw port's connection; the rest is dropped.
  package static let rawBytesMax = 1 << 10

  // MARK: Sockets

  /// Connections of one listener, links included; one more is answered 503 and closed.
  package static let connectionsMax = 4096
  /// Beyond the maximum, this many may be busy being told 503; one more is closed in silence.
  package static let connectionsRefusedMax = 64
  /// Bytes waiting to be written above which a connection is not read from.
  package static let readPauseBytes = 64 << 10
  /// Bytes waiting below which it is read from again.
  package static let readResumeBytes = 16 << 10
  /// Deliveries written before the event loop looks at its sockets again, or at the next of them,
  /// so that a tick for thousands does not keep a player's input waiting.
  package static let deliveriesPerTurnMax = 500
  /// The same for what may wait: watchers. While this much is written a player's frame waits.
  package static let patientDeliveriesPerTurnMax = 50
  /// Connections whose times are checked before the event loop looks at its sockets again.
  package static let connectionsPerTurnMax = 32
  /// `SO_SNDBUF`: kernel buffers hide a reader that has stopped, so they are small.
  package static let socketSendBytes = 32 << 10
  /// `TCP_NOTSENT_LOWAT`: bytes not yet sent above which the kernel takes no more.
  package static let socketUnsentBytes = 4 << 10
  /// NIO's own marks for bytes waiting in the process.
  package static let writeBufferBytesLow = 4 << 10
  /// Above it NIO calls a connection not writable.
  package static let writeBufferBytesHigh = 16 << 10
  /// One read from a socket takes at most this.
  package static let readBytesMax = 64 << 10
  /// A longer datagram is not handed on.
  package static let datagramBytesMax = 1 << 10
  /// Network interfaces that datagrams go out by; further ones are left out.
  package static let interfacesMax = 32
  /// Connections the kernel completes ahead of `accept`.
  package static let acceptBacklog = 256
}
