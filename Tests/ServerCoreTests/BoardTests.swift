import ServerCore
import Simulation
import Testing
import Wire

/// The scoreboard, and the word that comes before all others.
struct BoardTests {
  @Test func `everybody gets the scoreboard, and again only when it has changed`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let watcher = scene.join("", .watcher)
    try scene.advance(ticks: 45)
    for viewer in [ann, watcher] {
      #expect(scene[viewer].boards.last?.rows.map(\.name) == ["Ann"])
      #expect(scene[viewer].boards.count == 1)
    }
    let bob = scene.join("Bob", .hostBot)
    try scene.advance(ticks: 25)
    for viewer in [ann, watcher, bob] {
      let rows = try #require(scene[viewer].boards.last).rows
      #expect(rows.map(\.name) == ["Ann", "Bob"])
      #expect(rows.map(\.isBot) == [false, true])
    }
    scene.close(ann)
    try scene.advance(ticks: 25)
    #expect(scene[watcher].boards.last?.rows.first?.isAway == true)
  }

  @Test func `a link begins with a challenge, each with another`() throws {
    let scene = MatchScene()
    let (ann, bob) = (scene.open(), scene.open())
    let watcher = scene.open(.watcher)
    try scene.advance()
    #expect(scene[ann].challenge.count == WireLimits.challengeBytes)
    #expect(scene[ann].challenge != scene[bob].challenge)
    #expect(scene[watcher].challenge.count == WireLimits.challengeBytes)
  }

  @Test func `the class that is asked for is the class that one is`() throws {
    let scene = MatchScene()
    let ann = scene.open()
    let name = try #require(scene.match.world.rules.kinds.last { $0.isClass }).name
    scene.send(.hello(Hello(name: "Ann", className: name.uppercased())), from: ann)
    let bob = scene.open()
    scene.send(.hello(Hello(name: "Bob", className: "Juggler")), from: bob)
    try scene.advance(ticks: 2)
    let kinds = try #require(scene[ann].welcome).kinds
    let own = try #require(scene[ann].ownEntity)
    #expect(kinds[Int(own.kind.rawValue)].name == name)
    #expect(scene[bob].ownEntity?.kind == KindID(UInt8(kinds.firstIndex { $0.isClass } ?? 0)))
  }
}
