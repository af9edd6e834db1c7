package import Simulation

/// What a host decides about a match.
package struct MatchSettings: Sendable {
  /// Shown to those who join.
  package var name: String
  /// Seats, those of the host's bots and of dropped players included.
  package var playersMax: Int
  /// One more is told that it is full.
  package var watchersMax: Int
  /// By which rules it is won.
  package var mode: ModeSettings
  /// Makes a resume token: 16 bytes that nobody can guess.
  package var makeToken: @Sendable () -> [UInt8]
  /// Breaks the match on purpose, so that checkers can show that they see it; nil in earnest.
  package var mutation: Mutation?
  /// The first match's; it is kept with its outcome.
  package var seed: UInt64
  /// Whose names these are, and what their characters are.
  package var kept: [KeptName]
  /// Whether the bytes are the signature of a message by the owner of an Ed25519 key.
  package var isSigned: SignatureCheck
  /// Whether the bytes are the HMAC-SHA256 of a message under the match's word; nil where the match
  /// is not locked.
  package var isProof: ProofCheck?
  /// Whether watchers of a locked match need its word too.
  package var locksWatchers: Bool
  /// What watchers see, and how late.
  package var watching: WatchRules

  /// Signature, message, key.
  package typealias SignatureCheck = @Sendable ([UInt8], [UInt8], [UInt8]) -> Bool

  /// Proof, message.
  package typealias ProofCheck = @Sendable ([UInt8], [UInt8]) -> Bool

  package init(
    name: String, playersMax: Int, watchersMax: Int, mode: ModeSettings = .delve,
    makeToken: @escaping @Sendable () -> [UInt8],
    mutation: Mutation? = nil, seed: UInt64 = 0, kept: [KeptName] = [],
    isSigned: @escaping SignatureCheck = { _, _, _ in false }, isProof: ProofCheck? = nil,
    locksWatchers: Bool = true, watching: WatchRules = WatchRules()
  ) {
    self.locksWatchers = locksWatchers
    self.watching = watching
    self.name = name
    self.playersMax = playersMax
    self.watchersMax = watchersMax
    self.mode = mode
    self.makeToken = makeToken
    self.mutation = mutation
    self.seed = seed
    self.kept = kept
    self.isSigned = isSigned
    self.isProof = isProof
  }
}

/// A bug built in on purpose: `Simulator` and the tests must catch each.
package enum Mutation: String, CaseIterable, Sendable {
  /// A viewer that joins moves the baselines of all others, as in a famous peer.
  case sharedBaseline
  /// Now and then a delta is not delivered though the baseline moved.
  case droppedDelta
  /// Players are sent everything, seen or not.
  case noAreaOfInterest
}

/// What a link asks to be, by the path it came over.
package enum ViewerRole: Hashable, Sendable {
  case player
  /// One of the host's own bots: gives up its seat when a player needs it.
  case hostBot
  case watcher
  /// The host itself looks on, from inside its process.
  case local(LocalWatch)

  /// Greets and is welcomed over a link of its own.
  var isRemote: Bool {
    switch self {
    case .player, .watcher: true
    case .hostBot, .local: false
    }
  }
}
