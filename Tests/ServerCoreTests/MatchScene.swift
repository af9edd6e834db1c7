import ServerCore
import Simulation
import Wire

/// A match with clients whose links take no time; the clock goes on by one tick at a time.
final class MatchScene {
  var match: Match
  var clients: [ViewerID: TestClient] = [:]
  var now = Moment(microseconds: 1_000_000)
  /// Viewers that take nothing in and acknowledge nothing.
  var stalled: Set<ViewerID> = []
  /// Viewers that take everything in and acknowledge nothing.
  var withholding: Set<ViewerID> = []
  /// What happens between the halves of the next tick, where a host takes in what watchers sent.
  var meanwhile: (() -> Void)?
  /// Whether the others acknowledge every tick.
  var isAcknowledging = true
  private var outbox = Outbox()
  private var nextViewer: UInt64 = 1

  init(
    rules: Rules = .make(), terrain: Terrain = .make(), seed: UInt64 = 7, playersMax: Int = 8,
    watchersMax: Int = 8, mode: ModeSettings = .delve, mutation: Mutation? = nil,
    kept: [KeptName] = [], word: String? = nil, watching: WatchRules = WatchRules()
  ) {
    let tokens = TokenSource()
    var isProof: MatchSettings.ProofCheck?
    if let word { isProof = { proof, message in proof == Self.proof(of: word, message) } }
    match = Match(
      settings: MatchSettings(
        name: "test", playersMax: playersMax, watchersMax: watchersMax, mode: mode,
        makeToken: { tokens.next() }, mutation: mutation, kept: kept,
        isSigned: { $0 == Self.signature(of: $1, by: $2) },
        isProof: isProof, watching: watching),
      rules: rules, terrain: terrain, seed: seed)
  }

  func open(_ role: ViewerRole = .player, from address: String = "") -> ViewerID {
    let viewer = ViewerID(nextViewer)
    nextViewer += 1
    clients[viewer] = TestClient(viewer: viewer)
    match.open(viewer, role: role, from: address, at: now)
    return viewer
  }

  /// Opens a link and says hello; what follows comes with the next tick.
  func join(
    _ name: String, _ role: ViewerRole = .player, token: [UInt8] = [], follow: String = ""
  ) -> ViewerID {
    let viewer = open(role)
    send(.hello(Hello(name: name, resumeToken: token, follow: follow)), from: viewer)
    return viewer
  }

  /// The same with a key, which signs the challenge unless another signature is given.
  func join(_ name: String, key: [UInt8], signature: [UInt8]? = nil) -> ViewerID {
    let viewer = open()
    var hello = Hello(name: name, key: key)
    if !key.isEmpty {
      let signed = Hello.signed(challenge: match.challenge(of: viewer), name: name)
      hello.signature = signature ?? Self.signature(of: signed, by: key)
    }
    send(.hello(hello), from: viewer)
    return viewer
  }

  /// A fake: tests need no cryptography.
  private static func signature(of message: [UInt8], by key: [UInt8]) -> [UInt8] {
    let sum = message.reduce(UInt8(0)) { $0 &* 31 &+ $1 }
    return key + Array(repeating: sum, count: WireLimits.signatureBytes - key.count)
  }

  /// As fake as the signature.
  static func proof(of word: String, _ message: [UInt8]) -> [UInt8] {
    Array((Array(word.utf8) + message + message).suffix(WireLimits.proofBytes - 4)) + [
      UInt8(word.utf8.count), word.utf8.first ?? 0, 1, 2,
    ]
  }

  func send(_ message: ClientMessage, from viewer: ViewerID) {
    var frame: [UInt8] = []
    message.encode(into: &frame)
    match.receive(frame, from: viewer, at: now)
  }

  /// Sends the next input of a player.
  func act(_ action: Action, by viewer: ViewerID) {
    guard var client = clients[viewer] else { return }
    client.sequence = client.sequence.next
    let input = SequencedAction(sequence: client.sequence, action: action)
    send(.inputs(acknowledged: client.snapshot?.tick ?? .zero, [input]), from: viewer)
    clients[viewer] = client
  }

  func close(_ viewer: ViewerID) { match.close(viewer, at: now) }

  func advance(ticks: Int = 1) throws {
    for _ in 0..<ticks { try advanceOnce() }
  }

  private func advanceOnce() throws {
    now = now + 50_000
    outbox.removeAll()
    match.play(at: now, into: &outbox)
    meanwhile?()
    meanwhile = nil
    match.show(into: &outbox)
    try deliver()
  }

  func shutDown() throws {
    outbox.removeAll()
    match.shutDown(into: &outbox)
    try deliver()
  }

  /// The deliveries of the last tick.
  var deliveries: [Delivery] { outbox.deliveries }

  private func deliver() throws {
    for delivery in outbox.deliveries {
      for viewer in delivery.viewers where !stalled.contains(viewer) {
        try clients[viewer]?.receive(delivery.frame)
        guard isAcknowledging, !withholding.contains(viewer),
          let tick = clients[viewer]?.tick
        else { continue }
        send(.acknowledgement(tick), from: viewer)
      }
    }
    for close in outbox.closes { clients[close.viewer]?.closeCode = close.code }
  }

  subscript(viewer: ViewerID) -> TestClient {
    clients[viewer] ?? TestClient(viewer: viewer)
  }
}

/// Tokens that count up: tests need no secrets.
private final class TokenSource: @unchecked Sendable {
  // Used by the one thread of a test only.
  private var count: UInt8 = 0

  func next() -> [UInt8] {
    count &+= 1
    return Array(repeating: count, count: WireLimits.tokenBytes)
  }
}
