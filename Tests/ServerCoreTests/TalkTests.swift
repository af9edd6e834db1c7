import ServerCore
import Simulation
import Testing
import Wire

/// Who hears what.
struct TalkTests {
  /// A long meadow: Ann stays at the fire in its middle.
  private func scene() throws -> (MatchScene, ViewerID, ViewerID) {
    let scene = MatchScene(terrain: .meadow(width: 90, height: 20))
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try scene.advance(ticks: 2)
    return (scene, ann, bob)
  }

  @Test func `a say is heard nearby, by oneself too, without control characters`() throws {
    let (scene, ann, bob) = try scene()
    let watcher = scene.join("", .watcher)
    try scene.advance(ticks: 2)
    scene.send(.chat(" hi\u{1B}\n there "), from: ann)
    try scene.advance(ticks: 2)
    for viewer in [ann, bob, watcher] { #expect(scene[viewer].heard == ["Ann: hi there"]) }
  }

  @Test func `far away only a shout is heard`() throws {
    let (scene, ann, bob) = try scene()
    for _ in 0..<120 {
      scene.act(.step(.east), by: bob)
      try scene.advance(ticks: 2)
    }
    let distance = try #require(scene[ann].ownEntity).position.steps(
      to: try #require(scene[bob].ownEntity).position)
    try #require(distance > Limits.hearing)
    scene.send(.chat("psst"), from: ann)
    scene.send(.chat("!help"), from: ann)
    try scene.advance()
    #expect(scene[bob].heard == ["Ann: help"])
    #expect(scene[ann].heard == ["Ann: psst", "Ann: help"])
  }

  @Test func `who talks too much is not passed on`() throws {
    let (scene, ann, bob) = try scene()
    for _ in 1...20 { scene.send(.chat("spam"), from: ann) }
    try scene.advance()
    #expect(scene[bob].heard.count == Limits.chatsAtOnce)
    #expect(scene[ann].closeCode == nil)
  }

  @Test func `too much news drops the oldest and counts`() {
    var news = OneTimeNewsProbe()
    for index in 0..<70 { news.add("\(index)") }
    #expect(news.texts.count == Limits.chatsWaitingMax)
    #expect(news.texts.first == "6")
    #expect(news.droppedCount == 6)
  }
}
