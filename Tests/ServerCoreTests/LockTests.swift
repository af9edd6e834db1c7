import Simulation
import Testing
import Wire

@testable import ServerCore

/// Who gets into a locked match.
struct LockTests {
  @Test func `who proves the word plays, and who proves nothing is told that there is one`() throws
  {
    let scene = MatchScene(word: "hush")
    let ann = scene.join("Ann", word: "hush")
    let bob = scene.join("Bob")
    try scene.advance()
    #expect(scene[ann].ownEntity?.name == "Ann")
    #expect(scene[bob].farewell == .locked)
    #expect(scene[bob].closeCode == 4003)
    #expect(scene[bob].sentence == "This match is locked: it asks for a word.")
    #expect(scene.match.status.names == ["Ann"])
  }

  @Test func `a watcher needs the word too, the host's bot doesn't`() throws {
    let scene = MatchScene(word: "hush")
    let (deaf, watcher) = (scene.join("", .watcher), scene.join("", .watcher, word: "hush"))
    _ = scene.join("Bot", .hostBot)
    try scene.advance()
    #expect(scene[deaf].farewell == .locked)
    #expect(scene[watcher].welcome != nil)
    #expect(scene.match.status.watchers == 1)
    #expect(scene.match.status.bots == 1)
  }

  @Test func `a proof that was heard elsewhere opens nothing`() throws {
    let scene = MatchScene(word: "hush")
    let (first, second) = (scene.open(), scene.open())
    let proof = scene.proof(of: "hush", from: first, name: "Ann")
    scene.send(.hello(Hello(name: "Ann", proof: proof)), from: second)
    try scene.advance()
    #expect(scene[second].sentence == "That is not the word.")
  }

  @Test func `a resume token opens a locked match`() throws {
    let scene = MatchScene(word: "hush")
    let ann = scene.join("Ann", word: "hush")
    try scene.advance(ticks: 2)
    let token = try #require(scene[ann].welcome?.resumeToken)
    scene.match.close(ann, at: scene.now)
    let again = scene.join("Ann", token: token)
    try scene.advance(ticks: 2)
    #expect(scene[again].ownEntity?.name == "Ann")
  }

  @Test func `five wrong words from one address, and the right one is wrong for a minute`() throws {
    let scene = MatchScene(word: "hush")
    for number in 0..<5 {
      let wrong = scene.join("N\(number)", word: "x", from: "10.0.0.1")
      try scene.advance()
      #expect(scene[wrong].sentence == "That is not the word.")
    }
    let late = scene.join("Late", word: "hush", from: "10.0.0.1")
    let other = scene.join("Other", word: "hush", from: "10.0.0.2")
    try scene.advance()
    #expect(scene[late].farewell == .locked)
    #expect(scene[late].sentence.hasPrefix("Too many wrong words"))
    #expect(scene[other].ownEntity?.name == "Other")
    scene.now = scene.now + 60_000_000
    let patient = scene.join("Patient", word: "hush", from: "10.0.0.1")
    try scene.advance()
    #expect(scene[patient].welcome != nil)
  }

  @Test(arguments: [
    ("fd00:1:2:3:4::1", "fd00:1:2:3:9::7"), ("fe80::1%eth0", "fe80::1%eth1"),
    ("2001:db8::1", "2001:db8::ffff"), ("2001:db8::1", "2001:db8:0:0:1:2:3:4"),
  ])
  func `addresses that one machine may choose among count as one`(one: String, other: String) {
    #expect(Match.addressKey(of: one) == Match.addressKey(of: other))
    #expect(Match.addressKey(of: "10.0.0.1") != Match.addressKey(of: "10.0.0.2"))
    #expect(Match.addressKey(of: "fe80::1") != Match.addressKey(of: "fe80::2"))
    #expect(Match.addressKey(of: "2001:db8::1") != Match.addressKey(of: "2001:db8:0:1::1"))
  }
}

extension MatchScene {
  func join(
    _ name: String, _ role: ViewerRole = .player, word: String, from address: String = ""
  ) -> ViewerID {
    let viewer = open(role, from: address)
    send(
      .hello(Hello(name: name, proof: proof(of: word, from: viewer, name: name))), from: viewer)
    return viewer
  }

  func proof(of word: String, from viewer: ViewerID, name: String) -> [UInt8] {
    Self.proof(
      of: word, Hello.proven(challenge: match.challenge(of: viewer), name: name))
  }
}
