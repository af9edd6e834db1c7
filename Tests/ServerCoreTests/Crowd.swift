import ServerCore
import Simulation
import Wire

/// Players that walk, strike, dash, talk and drop out at random, and watchers that follow them.
struct Crowd {
  let scene: MatchScene
  private var random: RandomSource
  private var players: [ViewerID] = []
  private var watchers: [ViewerID] = []
  private var namesCount = 0

  init(
    seed: UInt64, players: Int, watchers: Int, rules: Rules = .make(monstersMax: 4),
    mutation: Mutation? = nil, watching: WatchRules = WatchRules()
  ) {
    scene = MatchScene(
      rules: rules, terrain: .make(seed: seed), seed: seed, playersMax: players,
      watchersMax: watchers, mutation: mutation, watching: watching)
    random = RandomSource(seed: seed)
    for _ in 0..<players { join() }
    for index in 0..<watchers {
      self.watchers.append(
        scene.join("", .watcher, follow: index.isMultiple(of: 2) ? "" : "p\(index)"))
    }
  }

  /// One tick in which everybody may do something.
  mutating func advance() throws {
    for viewer in players { act(viewer) }
    for viewer in watchers where random.chance(2) {
      scene.send(.follow(random.chance(40) ? "" : "p\(random.roll(1...namesCount))"), from: viewer)
    }
    if random.chance(2) { relink() }
    try scene.advance()
  }

  func isWatcher(_ viewer: ViewerID) -> Bool { watchers.contains(viewer) }

  private mutating func join() {
    namesCount += 1
    players.append(scene.join("p\(namesCount)"))
  }

  private mutating func act(_ viewer: ViewerID) {
    guard random.chance(40) else { return }
    switch random.roll(1...20) {
    case 1...14: scene.act(.step(direction()), by: viewer)
    case 15: scene.act(.dash, by: viewer)
    case 16...17: scene.act(.attack, by: viewer)
    case 18: scene.act(.ability(AttackIndex(1)), by: viewer)
    case 19: scene.act(.face(direction()), by: viewer)
    default: scene.send(.chat(random.chance(50) ? "!hear" : "hello"), from: viewer)
    }
  }

  private mutating func direction() -> Direction { Direction.north.turned(random.roll(0...7)) }

  /// Somebody loses the link and comes back by token, or leaves for good and another comes.
  private mutating func relink() {
    let index = random.roll(0...(players.count - 1))
    let viewer = players.remove(at: index)
    if random.chance(70) {
      if random.chance(50) { scene.close(viewer) }
      let token = scene[viewer].welcome?.resumeToken ?? []
      scene.clients[viewer]?.closeCode = 4009
      players.append(scene.join("anybody", token: token))
    } else {
      scene.send(.farewell, from: viewer)
      scene.clients[viewer]?.closeCode = 1000
      join()
    }
  }
}

extension Crowd {
  /// What is wrong with some client's view, if anything.
  var firstDifference: String? {
    for client in scene.clients.values.sorted(by: { $0.viewer < $1.viewer }) {
      guard client.closeCode == nil else { continue }
      if client.mismatches > 0 { return "\(client.viewer): a checksum differs" }
      guard client.snapshot == scene.match.expectedSnapshot(for: client.viewer) else {
        return "\(client.viewer): the snapshot differs"
      }
    }
    return nil
  }

  /// Everything that players see and their snapshots lack.
  var omissions: [String] {
    scene.clients.values.filter { $0.closeCode == nil }.sorted { $0.viewer < $1.viewer }
      .flatMap { client in
        guard let snapshot = client.snapshot else { return [String]() }
        return AreaOfInterest(of: client.viewer, in: scene)?.omissions(from: snapshot) ?? []
      }
  }

  /// Everything that a player was told on the last tick and does not see.
  func leaks(countingInto messagesCount: inout Int) -> [String] {
    var leaks: [String] = []
    for viewer in scene.clients.keys.sorted() {
      let messages = scene[viewer].messages
      scene.clients[viewer]?.messages = []
      messagesCount += messages.count
      leaks += AreaOfInterest(of: viewer, in: scene)?.leaks(in: messages) ?? []
    }
    return leaks
  }
}
