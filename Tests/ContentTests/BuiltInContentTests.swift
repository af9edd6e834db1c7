import Content
import Simulation
import Testing

@Suite struct BuiltInContentTests {
  @Test func `the built-in tables are read without a word`() throws {
    let rules = try GameContent.rules(assets: nil, tickRate: 20)
    #expect(
      rules.kinds.map(\.name) == [
        "Warrior", "Clubber", "rat", "wolf", "slinger", "slime", "slimelet", "ogre",
      ])
  }
}
