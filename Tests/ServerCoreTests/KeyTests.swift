import ServerCore
import Simulation
import Testing
import Wire

/// Names that belong to keys, and what comes back with them. The signature of a fake key is the
/// key, the message's length, and then nothing.
struct KeyTests {
  private static let ash: [UInt8] = Array(repeating: 1, count: 32)
  private static let bo: [UInt8] = Array(repeating: 2, count: 32)

  @Test func `a name that nobody has belongs to the first key that takes it`() throws {
    let scene = MatchScene()
    let ash = scene.join("Ash", key: Self.ash)
    try scene.advance()
    #expect(scene[ash].ownEntity?.name == "Ash")
    let changes = scene.match.takeKept()
    #expect(changes.names.map(\.name) == ["Ash"])
    #expect(changes.names.map(\.key) == [Self.ash])
    #expect(changes.isUrgent)
    #expect(scene.match.status.namesKept == 1)
  }

  @Test(arguments: [bo, []])
  func `another key or none is refused, in any case of its letters`(key: [UInt8]) throws {
    let scene = MatchScene(kept: [.make("Ash", key: Self.ash)])
    let other = scene.join("ASH", key: key)
    try scene.advance()
    #expect(scene[other].farewell == .badName)
    #expect(
      scene[other].sentence == """
        The name Ash belongs to somebody else on this server (its key differs). Choose another \
        name, or play with the key that took it.
        """)
    #expect(scene.match.status.players == 0)
  }

  @Test func `a signature that is not of this link's challenge is refused`() throws {
    let scene = MatchScene(kept: [.make("Ash", key: Self.ash)])
    let thief = scene.join("Ash", key: Self.ash, signature: Array(repeating: 7, count: 64))
    try scene.advance()
    #expect(scene[thief].farewell == .badName)
    #expect(scene[thief].sentence.hasPrefix("The signature does not fit the key"))
  }

  @Test func `a guest plays, and nothing of it is kept`() throws {
    let scene = MatchScene()
    let guest = scene.join("Guest")
    try scene.advance(ticks: 40)
    scene.send(.farewell, from: guest)
    try scene.advance()
    let changes = scene.match.takeKept()
    #expect(changes.isEmpty)
    #expect(scene.match.status.namesKept == 0)
  }

  @Test func `a kept character comes back as it was`() throws {
    let scene = MatchScene(kept: [.make("Ash", key: Self.ash, level: 7, gold: 90)])
    let ash = scene.join("Ash", key: Self.ash)
    try scene.advance(ticks: 2)
    let sheet = try #require(scene.sheet(of: ash))
    #expect(sheet.level == 7)
    #expect(sheet.gold == 90)
    #expect(sheet.ranks == [1, 2, 1, 1])
  }

  @Test func `who leaves and comes again goes on where it was`() throws {
    let scene = MatchScene(kept: [.make("Ash", key: Self.ash, level: 7, gold: 90)])
    let first = scene.join("Ash", key: Self.ash)
    try scene.advance(ticks: 2)
    _ = scene.match.takeKept()
    scene.send(.farewell, from: first)
    try scene.advance()
    let second = scene.join("Ash", key: Self.ash)
    try scene.advance(ticks: 2)
    #expect(scene.sheet(of: second)?.gold == 90)
  }

  @Test func `the same key takes over its seat at once, though the old link still lingers`() throws
  {
    let scene = MatchScene()
    let first = scene.join("Ash", key: Self.ash)
    try scene.advance(ticks: 5)
    let seat = scene.match.seat(of: first)
    let second = scene.join("Ash", key: Self.ash)
    try scene.advance()
    #expect(scene[first].farewell == .replaced)
    let seatAfter = scene.match.seat(of: second)
    #expect(seatAfter == seat)
    #expect(scene[second].ownEntity?.name == "Ash")
    #expect(scene.match.status.players == 1)
  }

  @Test func `a name that a guest plays under now is not taken from it`() throws {
    let scene = MatchScene()
    _ = scene.join("Ash")
    let late = scene.join("Ash", key: Self.ash)
    try scene.advance()
    #expect(
      scene[late].sentence == "Somebody here is called Ash already. Choose another name.")
  }

  @Test func `changes are handed over once a second, and only when there are any`() throws {
    let scene = MatchScene()
    _ = scene.join("Ash", key: Self.ash)
    try scene.advance()
    _ = scene.match.takeKept()
    try scene.advance(ticks: 20)
    let first = scene.match.takeKept()
    #expect(first.names.first?.characters.map(\.className) == ["Warrior"])
    try scene.advance(ticks: 40)
    let changes = scene.match.takeKept()
    #expect(changes.isEmpty)
  }

  @Test func `a character of a class that this server doesn't know stays as it is`() throws {
    let bard = KeptName.make("Ash", key: Self.ash, className: "Bard", level: 9)
    let scene = MatchScene(kept: [bard])
    let ash = scene.join("Ash", key: Self.ash)
    try scene.advance(ticks: 21)
    #expect(scene[ash].ownEntity?.name == "Ash")
    let changes = scene.match.takeKept()
    let kept = try #require(changes.names.first)
    #expect(kept.characters.map(\.className) == ["Bard", "Warrior"])
    #expect(kept.character(ofClass: "Bard") == bard.characters[0])
  }
}

extension MatchScene {
  fileprivate func sheet(of viewer: ViewerID) -> CharacterSheet? {
    match.seat(of: viewer).flatMap { match.world.sheet(ofSeat: $0) }
  }
}

extension KeptName {
  fileprivate static func make(
    _ name: String, key: [UInt8], className: String = "Warrior", level: Int = 1, gold: Int = 0
  ) -> KeptName {
    KeptName(
      name: name, key: key, lastClass: className,
      characters: [
        KeptCharacter(
          className: className, level: level, experience: 10, ranks: [1, 2, 1, 1], gold: gold,
          gear: [nil, nil, nil], pack: [])
      ])
  }
}
