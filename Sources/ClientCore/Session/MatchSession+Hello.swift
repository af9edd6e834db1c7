import Wire

extension MatchSession {
  /// Who proves nothing greets at once; who has a key, or a word, waits for the link's challenge.
  mutating func greetUnchallenged() -> [ClientEffect] {
    guard word.isEmpty else { return [] }
    switch role {
    case .playing: return identity == nil ? greet(answering: []) : []
    case .watching: return greet(answering: [])
    }
  }

  /// Where the match is locked and no word is known there is nothing to greet with: the person is
  /// asked first. A resume token opens it as well.
  mutating func challenged(_ challenge: [UInt8], isLocked: Bool) -> [ClientEffect] {
    if isLocked, word.isEmpty, token.isEmpty {
      finish(.locked(sentence: nil))
      return [.disconnect]
    }
    let hasGreeted = !greetsChallenged
    return hasGreeted ? [] : greet(answering: challenge, isLocked: isLocked)
  }

  private var greetsChallenged: Bool {
    switch role {
    case .playing: identity != nil || !word.isEmpty
    case .watching: !word.isEmpty
    }
  }

  /// The first message. A key signs the challenge with the name, so that nobody who has heard one
  /// hello can say it again, and so does the proof of a word; a guest has nothing to prove.
  private mutating func greet(
    answering challenge: [UInt8], isLocked: Bool = false
  ) -> [ClientEffect] {
    var hello: Hello
    switch role {
    case .playing(let name, let className):
      hello = Hello(name: name, resumeToken: token, className: className)
      if let identity {
        hello.key = identity.publicKey
        hello.signature = identity.sign(Hello.signed(challenge: challenge, name: name))
      }
    case .watching(let follow): hello = Hello(name: watcherName, follow: follow)
    }
    if isLocked {
      hello.proof = word.proven(on: Hello.proven(challenge: challenge, name: hello.name))
    }
    return [send(.hello(hello))]
  }
}
