import Wire

/// A locked match takes only those who know its word, players and watchers alike.
extension Match {
  /// Why this hello is kept outside; nil where it may come in. A hello that proves nothing asks
  /// what there is to know, and costs nobody an attempt.
  mutating func objectionAtLock(to hello: Hello, from viewer: Int) -> String? {
    guard let isProof = lock(for: viewers[viewer].role) else { return nil }
    guard !hello.proof.isEmpty else { return "This match is locked: it asks for a word." }
    let address = viewers[viewer].address
    guard wrongWords.hasRoom(for: address, at: now) else {
      return "Too many wrong words came from your address. Try again in a minute."
    }
    let proven = Hello.proven(challenge: viewers[viewer].challenge, name: hello.name)
    guard hello.proof.count == WireLimits.proofBytes, isProof(hello.proof, proven) else {
      _ = wrongWords.allows(address, at: now)
      return "That is not the word."
    }
    return nil
  }

  /// What whoever comes as that must prove; nil for nothing.
  func lock(for role: ViewerRole) -> MatchSettings.ProofCheck? {
    switch role {
    case .player: settings.isProof
    case .watcher: settings.locksWatchers ? settings.isProof : nil
    case .hostBot, .local: nil
    }
  }

  /// What counts as one address: an IPv6 one by its first 64 bits, because whoever has one has all
  /// of them; but all of a link-local network share those.
  package static func addressKey(of address: String) -> String {
    let address = address.prefix { $0 != "%" }
    guard address.contains(":"), !address.hasPrefix("fe80:") else { return String(address) }
    let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = halves.map { $0.split(separator: ":") }
    guard let head = groups.first, let tail = groups.dropFirst().first else {
      return address.split(separator: ":").prefix(4).joined(separator: ":")
    }
    let zeros = Array(repeating: Substring("0"), count: max(0, 8 - head.count - tail.count))
    return (head + zeros + tail).prefix(4).joined(separator: ":")
  }
}
