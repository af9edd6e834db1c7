import ServerCore
import Simulation
import Testing
import Wire

/// Going together: asking, marks, talk among friends, and what members know of each other.
struct PartyTests {
  private func scene(
    _ others: ViewerRole = .player, named name: String = "Bob"
  ) throws -> (MatchScene, ViewerID, ViewerID) {
    let scene = MatchScene(terrain: .meadow(width: 90, height: 20))
    let (ann, bob) = (scene.join("Ann"), scene.join(name, others))
    try scene.advance(ticks: 2)
    return (scene, ann, bob)
  }

  private func partied() throws -> (MatchScene, ViewerID, ViewerID) {
    let (scene, ann, bob) = try scene()
    scene.send(.chat("/party bob"), from: ann)
    try scene.advance()
    scene.send(.chat("/party Ann"), from: bob)
    try scene.advance(ticks: 20)
    return (scene, ann, bob)
  }

  private func names(_ client: TestClient) -> [String] {
    client.party?.members.map(\.name) ?? []
  }

  @Test func `one asks, the other agrees, and both see each other's health`() throws {
    let (scene, ann, bob) = try scene()
    scene.send(.chat("/party bob"), from: ann)
    try scene.advance(ticks: 20)
    #expect(scene[ann].party == nil)
    #expect(scene[bob].notices.contains { $0.contains("/party Ann agrees") })
    scene.send(.chat("/party Ann"), from: bob)
    try scene.advance(ticks: 20)
    #expect(names(scene[ann]) == ["Ann", "Bob"])
    #expect(names(scene[bob]) == ["Ann", "Bob"])
    #expect(scene[ann].party?.members[1].place == scene[bob].ownEntity?.position)
  }

  @Test func `a host's bot goes along at once`() throws {
    let (scene, ann, _) = try scene(.hostBot)
    scene.send(.chat("/party Bob"), from: ann)
    try scene.advance(ticks: 20)
    #expect(names(scene[ann]) == ["Ann", "Bob"])
  }

  @Test func `a bot need not be called a bot`() throws {
    let (scene, ann, _) = try scene(.hostBot, named: "bot Bob")
    scene.send(.chat("/party bob"), from: ann)
    try scene.advance(ticks: 20)
    #expect(names(scene[ann]) == ["Ann", "bot Bob"])
  }

  @Test func `who leaves is alone, and so is the last one`() throws {
    let (scene, ann, bob) = try partied()
    scene.send(.chat("/party"), from: bob)
    try scene.advance(ticks: 20)
    #expect(names(scene[ann]).isEmpty && names(scene[bob]).isEmpty)
    scene.send(.chat("/party"), from: bob)
    try scene.advance()
    #expect(scene[bob].notices.last == "You are in no party. /party NAME asks somebody.")
  }

  @Test func `the party hears what others don't`() throws {
    let (scene, ann, bob) = try partied()
    let cem = scene.join("Cem")
    try scene.advance(ticks: 2)
    scene.send(.chat("/p the King sleeps"), from: ann)
    try scene.advance(ticks: 2)
    #expect(scene[bob].heard == ["Ann: the King sleeps"])
    #expect(scene[cem].heard.isEmpty)
  }

  @Test func `a mark is shown to the party and to nobody else, and fades`() throws {
    let (scene, ann, bob) = try partied()
    let cem = scene.join("Cem")
    scene.send(.mark(Point(7, 7)), from: ann)
    try scene.advance(ticks: 20)
    for viewer in [ann, bob] { #expect(scene[viewer].party?.marks.map(\.place) == [Point(7, 7)]) }
    #expect(scene[cem].party?.marks.isEmpty != false)
    try scene.advance(ticks: Limits.markSeconds * 20 + 20)
    #expect(scene[bob].party?.marks.isEmpty == true)
  }

  @Test func `a mark off the map is none`() throws {
    let (scene, ann, _) = try partied()
    scene.send(.mark(Point(900, 900)), from: ann)
    try scene.advance(ticks: 20)
    #expect(scene[ann].party?.marks.isEmpty == true)
    #expect(scene[ann].closeCode == nil)
  }

  @Test func `an unknown command gets a word about the known ones`() throws {
    let (scene, ann, bob) = try scene()
    scene.send(.chat("/dance"), from: ann)
    scene.send(.chat("/party Zoë"), from: ann)
    scene.send(.chat("/party Ann"), from: ann)
    try scene.advance(ticks: 2)
    #expect(
      scene[ann].notices.suffix(3) == [
        "There is /party NAME, /party to leave, and /p TEXT; !TEXT shouts.",
        "Nobody called Zoë is here.", "You are with yourself already.",
      ])
    #expect(scene[bob].heard.isEmpty)
  }

  @Test func `who leaves the match leaves its party`() throws {
    let (scene, ann, bob) = try partied()
    scene.send(.farewell, from: bob)
    try scene.advance(ticks: 20)
    #expect(names(scene[ann]).isEmpty)
  }
}
