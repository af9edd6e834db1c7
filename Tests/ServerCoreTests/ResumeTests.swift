import ServerCore
import Simulation
import Testing
import Wire

/// A lost link costs a moment, not a character.
struct ResumeTests {
  @Test func `the token gets the seat back, and a new token comes with it`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    scene.act(.step(.west), by: ann)
    try scene.advance(ticks: 5)
    let place = scene[ann].ownEntity?.position
    let known = scene[ann].snapshot?.tiles
    let token = scene[ann].welcome?.resumeToken ?? []
    scene.close(ann)
    try scene.advance(ticks: 590)
    let again = scene.join("whoever", token: token)
    try scene.advance(ticks: 2)
    #expect(scene[again].ownEntity?.position == place)
    #expect(scene[again].ownEntity?.name == "Ann")
    #expect(scene[again].ownEntity?.standsGuard == false)
    #expect(scene[again].snapshot?.tiles == known, "what was explored is not forgotten")
    #expect(scene[again].welcome?.lastSequence == InputSequence(1))
    #expect(scene[again].welcome?.resumeToken != token)
  }

  @Test func `while the player is away the others see its character stand guard`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let bob = scene.join("Bob")
    try scene.advance(ticks: 2)
    scene.close(ann)
    try scene.advance(ticks: 2)
    let guarding = scene[bob].snapshot?.entities.filter(\.standsGuard).map(\.name)
    #expect(guarding == ["Ann"])
    #expect(scene[bob].notices.last == "Ann has lost the link and stands guard.")
  }

  @Test func `after thirty seconds the character leaves and the token is worth nothing`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    scene.close(ann)
    try scene.advance(ticks: 599)
    #expect(scene.match.status.players == 1)
    try scene.advance()
    #expect(scene.match.status.players == 0)
    let again = scene.join("Ann", token: scene[ann].welcome?.resumeToken ?? [])
    try scene.advance()
    #expect(scene[again].welcome?.lastSequence == InputSequence.none)
  }

  @Test func `what was said while the link was lost is heard by who comes back`() throws {
    let scene = MatchScene()
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try scene.advance(ticks: 2)
    scene.close(ann)
    scene.send(.chat("!wait for Ann"), from: bob)
    for _ in 0..<20 {
      scene.act(.attack, by: bob)
      try scene.advance()
    }
    let again = scene.join("Ann", token: scene[ann].welcome?.resumeToken ?? [])
    try scene.advance(ticks: 2)
    #expect(scene[again].heard == ["Bob: wait for Ann"])
    #expect(scene[again].notices.last == "Ann is back.")
    #expect(scene[again].events == [], "blows are past")
  }

  @Test func `a token is good once`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    let token = scene[ann].welcome?.resumeToken ?? []
    let second = scene.join("Ann", token: token)
    try scene.advance()
    let third = scene.join("Ann", token: token)
    try scene.advance()
    #expect(scene[ann].farewell == .replaced)
    #expect(scene[ann].closeCode == 4009)
    #expect(scene[second].ownEntity?.name == "Ann")
    #expect(scene[third].farewell == .badName)
    #expect(scene.match.status.players == 1)
  }

  @Test func `the old link's end does not disturb the new one`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    let again = scene.join("Ann", token: scene[ann].welcome?.resumeToken ?? [])
    scene.close(ann)
    try scene.advance(ticks: 700)
    #expect(scene[again].closeCode == nil)
    #expect(scene[again].ownEntity?.standsGuard == false)
  }

  @Test func `a host's bot that loses its link is gone`() throws {
    let scene = MatchScene()
    let bot = scene.join("Bot", .hostBot)
    try scene.advance()
    scene.close(bot)
    try scene.advance()
    #expect(scene.match.status.bots == 0)
  }
}
