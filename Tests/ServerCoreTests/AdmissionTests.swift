import ServerCore
import Simulation
import Testing
import Wire

/// Who gets in, who does not, and what they are told.
struct AdmissionTests {
  @Test func `a player that says hello gets welcome and snapshot`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    #expect(scene[ann].welcome?.serverName == "test")
    #expect(scene[ann].welcome?.kinds.map(\.name) == ["Warrior", "Clubber", "Slinger"])
    #expect(scene[ann].welcome?.resumeToken.count == WireLimits.tokenBytes)
    #expect(scene[ann].ownEntity?.name == "Ann")
    #expect(scene[ann].snapshot == scene.match.expectedSnapshot(for: ann))
    #expect(scene.match.status.names == ["Ann"])
  }

  @Test(arguments: ["", " Ann", "A\u{202E}nn", "0123456789abcdefg"])
  func `a name that is none is refused with a sentence`(name: String) throws {
    let scene = MatchScene()
    let viewer = scene.join(name)
    try scene.advance()
    #expect(scene[viewer].farewell == .badName)
    #expect(scene[viewer].closeCode == 4000)
    #expect(scene[viewer].sentence.hasPrefix("A name "))
    #expect(scene.match.status.players == 0)
  }

  @Test func `a name that is taken is refused, in any case of its letters`() throws {
    let scene = MatchScene()
    _ = scene.join("Ann")
    let second = scene.join("ANN")
    try scene.advance()
    #expect(scene[second].closeCode == 4000)
    #expect(
      scene[second].sentence == "Somebody here is called ANN already. Choose another name.")
  }

  @Test func `when all seats are taken the next player is told`() throws {
    let scene = MatchScene(playersMax: 1)
    _ = scene.join("Ann")
    let bob = scene.join("Bob")
    try scene.advance()
    #expect(scene[bob].closeCode == 4001)
    #expect(scene[bob].sentence == "All 1 seats are taken.")
  }

  @Test func `a host's bot gives up its seat to a player but not to a bot`() throws {
    let scene = MatchScene(playersMax: 2)
    _ = scene.join("Ann")
    let bot = scene.join("Bot", .hostBot)
    let otherBot = scene.join("Bot 2", .hostBot)
    try scene.advance()
    #expect(scene[otherBot].closeCode == 4001)
    #expect(scene.match.status.bots == 1)
    let bob = scene.join("Bob")
    try scene.advance()
    #expect(scene[bot].farewell == .full)
    #expect(scene[bob].ownEntity?.name == "Bob")
    #expect(scene.match.status.bots == 0)
    #expect(scene.match.status.players == 2)
  }

  @Test func `when all watchers' places are taken the next is told`() throws {
    let scene = MatchScene(watchersMax: 1)
    _ = scene.join("", .watcher)
    let second = scene.join("", .watcher)
    try scene.advance()
    #expect(scene[second].closeCode == 4001)
    #expect(scene.match.status.watchers == 1)
  }

  @Test func `nothing is read before hello`() throws {
    let scene = MatchScene()
    let viewer = scene.open()
    scene.send(.chat("hello?"), from: viewer)
    try scene.advance()
    #expect(scene[viewer].farewell == .protocolError)
    #expect(scene[viewer].closeCode == 1002)
  }

  @Test func `a second hello ends the link, and the character stands guard`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    scene.send(.hello(Hello(name: "Ann")), from: ann)
    try scene.advance()
    #expect(scene[ann].closeCode == 1002)
    #expect(scene.match.status.players == 1)
  }

  @Test func `a link that says nothing is closed after five seconds`() throws {
    let scene = MatchScene()
    let viewer = scene.open()
    try scene.advance(ticks: 99)
    #expect(scene[viewer].closeCode == nil)
    try scene.advance()
    #expect(scene[viewer].closeCode == 4008)
  }

  @Test func `too many at the door are sent away`() throws {
    let scene = MatchScene()
    let viewers = (0...Limits.greetingsMax).map { _ in scene.open() }
    try scene.advance()
    #expect(viewers.count { scene[$0].closeCode == 4001 } == 1)
  }

  @Test func `farewell takes the character out of the world`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let bob = scene.join("Bob")
    try scene.advance(ticks: 2)
    scene.send(.farewell, from: ann)
    try scene.advance(ticks: 2)
    #expect(scene[ann].farewell == .left)
    #expect(scene[ann].closeCode == 1000)
    #expect(scene[bob].snapshot?.entities.map(\.name) == ["Bob"])
    #expect(scene[bob].notices == ["Ann joins.", "Bob joins.", "Ann leaves."].suffix(2))
  }

  @Test func `when the host ends the match everybody is told`() throws {
    let scene = MatchScene()
    let all = [scene.join("Ann"), scene.join("", .watcher), scene.open()]
    try scene.advance()
    try scene.shutDown()
    #expect(all.allSatisfy { scene[$0].farewell == .shuttingDown && scene[$0].closeCode == 1001 })
  }
}
