import Testing

@testable import Simulation

/// The verbs that are done to others with raised hands.
@Suite struct BestiaryCastTests {
  static let field = MonsterVerbTests.picture

  /// A shaman who sees a character, and wounded monsters near it and far away.
  private static func ward() -> (scene: WorldScene, posts: [Int]) {
    let scene = WorldScene(field([("h", Point(6, 12)), ("@", Point(11, 12))]))
    let posts = [Point(5, 10), Point(7, 10), Point(20, 20)].map { scene.putMonster(.post, at: $0) }
    for (post, hp) in zip(posts, [400, 990, 10]) { scene.world.creatures.entities[post].hp = hp }
    scene.world.creatures.entities[0].hp = 10
    scene.world.creatures.entities[1].hp = 20
    return (scene, posts)
  }

  @Test func `a shaman mends the worst hurt of the monsters near, and neither itself nor players`()
    throws
  {
    let (scene, posts) = Self.ward()
    _ = try #require(scene.advance(within: 30) { $0.first(.shaman)!.isWindingUp })
    scene.advance(ticks: 10)
    #expect(posts.map { scene.world.creatures.entities[$0].hp } == [412, 990, 10])
    let (post, shaman) = (scene.world.creatures.entities[posts[0]], scene.first(.shaman)!)
    #expect(scene.ticks { $0 == .healed(post.id, hp: 12) }.count == 1)
    #expect(
      scene.ticks { $0 == .cast(shaman.id, kind: TestKind.shaman.id, attack: .basic) }.count == 1)
    scene.advance(ticks: 40)
    #expect(posts.map { scene.world.creatures.entities[$0].hp } == [424, 990, 10])
    #expect((scene.first(.shaman)?.hp, scene.player().hp) == (10, 20))
  }

  @Test func `raised hands take half a second, and hurt nobody who stands beside them`() throws {
    let (scene, posts) = Self.ward()
    _ = try #require(scene.advance(within: 30) { $0.first(.shaman)!.isWindingUp })
    for _ in 0..<9 {
      scene.advance()
      #expect(scene.first(.shaman)!.isWindingUp)
      #expect(scene.world.creatures.entities[posts[0]].hp == 400)
    }
    scene.advance(ticks: 5)
    #expect(scene.ticks { if case .struck = $0 { true } else { false } } == [])
  }

  @Test func `a shaman that is stunned with its hands raised mends nobody`() throws {
    let (scene, posts) = Self.ward()
    _ = try #require(scene.advance(within: 30) { $0.first(.shaman)!.isWindingUp })
    scene.world.creatures.entities[0].activity = .stunned(until: scene.world.tick + 20)
    scene.world.creatures.entities[0].movement.heldUntil = scene.world.tick + 20
    scene.advance(ticks: 15)
    #expect(scene.world.creatures.entities[posts[0]].hp == 400)
    #expect(scene.ticks { if case .cast = $0 { true } else { false } } == [])
  }

  @Test func `a cultist calls imps one by one, and others only for those that fell`() throws {
    let scene = WorldScene(Self.field([("u", Point(4, 12)), ("@", Point(14, 12))]))
    scene.world.creatures.entities[1].hp = 100_000
    _ = try #require(scene.advance(within: 30) { $0.first(.cultist)!.isWindingUp })
    scene.advance(ticks: 9)
    #expect(scene.all(.imp).isEmpty)
    scene.advance(ticks: 2)
    #expect(scene.all(.imp).count == 1)
    #expect(scene.all(.imp).allSatisfy { $0.mind.mood == .hunting })
    var most = 0
    for _ in 0..<150 {
      scene.advance()
      most = max(most, scene.all(.imp).count)
    }
    #expect(most == 2)
    scene.world.creatures.remove(scene.slot(scene.first(.imp)!))
    _ = try #require(scene.advance(within: 150) { $0.all(.imp).count == 2 })
  }

  @Test func `who slays the caller in time meets no imp`() throws {
    let scene = WorldScene(Self.field([("u", Point(4, 12)), ("@", Point(14, 12))]))
    _ = try #require(scene.advance(within: 30) { $0.first(.cultist)!.isWindingUp })
    let blow = Blow(by: scene.player().id, kind: TestKind.warrior.id, index: .basic)
    scene.world.die(0, of: blow)
    scene.advance(ticks: 60)
    #expect(scene.all(.imp).isEmpty)
  }
}
