/// What a path that speaks WebSocket accepts.
package struct Endpoint: Hashable, Sendable {
  /// One of these must be offered; none asks for none.
  package var subprotocols: [String]
  /// Another kind closes with 1003.
  package var kinds: AcceptedKinds
  /// A longer message closes with 1009.
  package var messageBytesMax: Int
  /// More bytes waiting to be taken by the kernel close with ``CloseCode/tooSlow``.
  package var waitingBytesMax: Int
  /// Whether all other links go first.
  package var isPatient: Bool

  /// An endpoint of the game, unless told otherwise.
  package init(
    subprotocols: [String], kinds: AcceptedKinds = .binaryOnly,
    messageBytesMax: Int = Limits.gameMessageBytesMax,
    waitingBytesMax: Int = Limits.linkWaitingBytesMax, isPatient: Bool = false
  ) {
    self.subprotocols = subprotocols
    self.kinds = kinds
    self.messageBytesMax = messageBytesMax
    self.waitingBytesMax = waitingBytesMax
    self.isPatient = isPatient
  }
}

/// What a listener's owner says to a request for a path.
package enum EndpointAnswer: Hashable, Sendable {
  /// The path speaks WebSocket.
  case accept(Endpoint)
  /// It does, but not now or not with you; such as ``HTTPResponse/full(_:retryAfterSeconds:)``.
  case refuse(HTTPResponse)
}
