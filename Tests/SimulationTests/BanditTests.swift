import Testing

@testable import Simulation

@Suite struct BanditTests {
  /// A scene whose Clubbers steal.
  static func scene(_ picture: String, percent: Int = 30) -> WorldScene {
    var rules = Rules.withItems()
    rules.kinds[Int(TestKind.clubber.rawValue)].behaviours = [.steal(percent: percent), .chase]
    return WorldScene(picture, rules: rules)
  }

  /// One in which the thief has just struck the character, who had this much gold.
  static func robbed(of gold: Int) throws -> WorldScene {
    let scene = Self.scene("....................c@")
    scene.give(gold: gold)
    _ = try #require(scene.advance(within: 60) { !$0.damage(to: $0.player()).isEmpty })
    return scene
  }

  @Test func `a bandit's blow takes a part of the gold`() throws {
    let scene = try Self.robbed(of: 100)
    #expect(scene.sheet().gold == 70)
    #expect(scene.first(.clubber)?.mind.purse == 30)
    #expect(scene.taken(.gold(30)) == 1)
  }

  @Test func `of a few coins it takes one`() throws {
    let scene = try Self.robbed(of: 2)
    #expect(scene.sheet().gold == 1)
  }

  @Test func `then it runs`() throws {
    let scene = try Self.robbed(of: 100)
    #expect(scene.first(.clubber)?.mind.mood == .fleeing)
    scene.advance(ticks: 80)
    #expect(scene.player().position.steps(to: scene.first(.clubber)!.position) > 8)
    #expect(scene.damage(to: scene.player()).count == 1)
  }

  @Test func `from who has nothing it takes nothing, and strikes on`() throws {
    let scene = try Self.robbed(of: 0)
    #expect(scene.first(.clubber)?.mind.mood == .hunting)
    scene.advance(ticks: 70)
    #expect(scene.damage(to: scene.player()).count > 1)
  }

  @Test func `killed, it leaves all that it has stolen`() throws {
    let scene = try Self.robbed(of: 100)
    scene.kill(scene.first(.clubber)!)
    #expect(scene.things == [.gold(30)])
    #expect(scene.gold == 100)
  }

  @Test func `one that strays out of the match lays down what it has stolen`() throws {
    var rules = Rules.withItems()
    rules.monstersMax = 1
    let picture = "p" + String(repeating: ".", count: 80) + "@"
    let scene = WorldScene(picture, rules: rules)
    scene.world.creatures.entities[scene.slot(scene.first(.post)!)].mind.purse = 9
    _ = scene.advance(within: 5) { $0.first(.post) == nil }
    #expect(scene.gold == 9 && scene.things == [.gold(9)])
  }

  @Test func `its young inherit no gold`() {
    let scene = WorldScene(loot: "@#..j...")
    let slime = scene.first(.slime)!
    scene.world.creatures.entities[scene.slot(slime)].mind.purse = 9
    scene.kill(scene.first(.slime)!)
    #expect(scene.all(.slimelet).count == 3)
    #expect(scene.gold == 9)
  }

  @Test func `what it carries is seen in the checksum`() throws {
    let scene = Self.scene("@#.c")
    let before = scene.world.checksum
    scene.world.creatures.entities[scene.slot(scene.first(.clubber)!)].mind.purse = 9
    #expect(scene.world.checksum != before)
  }
}
