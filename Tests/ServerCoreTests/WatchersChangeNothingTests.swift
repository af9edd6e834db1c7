import ServerCore
import Simulation
import Testing
import Wire

/// A watcher by any road cannot change the world.
struct WatchersChangeNothingTests {
  /// Every message that a client has, some with values that would do something to a player.
  private static let messages: [ClientMessage] = [
    .hello(Hello(name: "Mallory", follow: "Ann", className: "Mage")),
    .inputs(
      acknowledged: .zero,
      [
        SequencedAction(sequence: InputSequence(1), action: .step(.south)),
        SequencedAction(sequence: InputSequence(2), action: .attack),
      ]),
    .acknowledgement(Tick(3)), .chat("!boo"), .resync, .follow("Ann"), .follow(""),
    .clearInputs, .farewell, .mark(Point(3, 3)), .pause(true), .cheer,
  ]

  private static let roles: [ViewerRole] = [
    .watcher, .local(LocalWatch(.everybody)), .local(LocalWatch(.player("Ann"))),
    .local(LocalWatch(.wholeWorld, isLive: true)),
  ]

  @Test(arguments: [WatchRules.Fog.players, .all])
  func `whatever they say, every tick is that of a match without them`(fog: WatchRules.Fog) throws {
    let rules = WatchRules(fog: fog, delay: 0, allowsCheers: true)
    let (watched, twin) = (
      MatchScene(watchersMax: 200, watching: rules), MatchScene(watchersMax: 200, watching: rules)
    )
    let players = ["Ann", "Bob"].map { (watched.join($0), twin.join($0)) }
    var random = RandomSource(seed: 5)
    for tick in 0..<300 {
      for (one, other) in players where random.chance(40) {
        let action: Action =
          random.chance(80) ? .step(Direction.north.turned(random.roll(0...7))) : .attack
        watched.act(action, by: one)
        twin.act(action, by: other)
      }
      disturb(watched, on: tick)
      try watched.advance()
      try twin.advance()
      #expect(watched.match.world.checksum == twin.match.world.checksum, "tick \(tick)")
      #expect(watched.match.isPaused == false)
      #expect(watched.match.takenSeats == twin.match.takenSeats)
    }
    for (one, other) in players { #expect(watched[one].snapshot == twin[other].snapshot) }
  }

  /// On every tick another message of another watcher, who has been there for a while or has not.
  private func disturb(_ scene: MatchScene, on tick: Int) {
    let message = Self.messages[tick % Self.messages.count]
    let role = Self.roles[tick / Self.messages.count % Self.roles.count]
    let viewer =
      role == .watcher && tick.isMultiple(of: 2) ? scene.join("", role) : scene.open(role)
    scene.send(message, from: viewer)
  }

  @Test func `cheers are heard where the host allows them, and not too many`() throws {
    for isAllowed in [true, false] {
      let scene = MatchScene(watching: WatchRules(allowsCheers: isAllowed))
      let ann = scene.join("Ann")
      let watchers = [scene.join("Mo", .watcher), scene.join("", .watcher)]
      try scene.advance(ticks: 40)
      for _ in 0..<10 { for viewer in watchers { scene.send(.cheer, from: viewer) } }
      try scene.advance(ticks: 2)
      let heard = scene[ann].notices.filter { $0.contains("cheers") }
      #expect(
        heard
          == (isAllowed
            ? ["Mo, who watches, cheers!", "A watcher cheers!", "Mo, who watches, cheers!"] : []))
      let answer =
        isAllowed ? "Others cheer just now. Try again." : "This host does not let watchers cheer."
      #expect(scene[watchers[1]].notices.contains(answer))
      #expect(watchers.allSatisfy { scene[$0].closeCode == nil })
      scene.send(.cheer, from: ann)
      try scene.advance()
      #expect(scene[ann].farewell == .protocolError)
    }
  }
}
