import Wire

extension MatchSession {
  /// A player's first message. A key waits for the link's challenge and signs it with the name, so
  /// that nobody who has heard one hello can say it again; a guest has nothing to prove.
  mutating func greet(answering challenge: [UInt8]) -> [ClientEffect] {
    guard case .playing(let name, let className) = role else { return [] }
    var hello = Hello(name: name, resumeToken: token, className: className)
    if let identity {
      hello.key = identity.publicKey
      hello.signature = identity.sign(Hello.signed(challenge: challenge, name: name))
    }
    return [send(.hello(hello))]
  }
}
