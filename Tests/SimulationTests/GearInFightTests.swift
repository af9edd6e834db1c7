import Testing

@testable import Simulation

@Suite struct GearInFightTests {
  /// What the character's sword does to a post beside it, blow by blow, in so many ticks.
  static func blows(_ gear: TestItem..., ticks: Int = 6) -> [Int] {
    let scene = WorldScene(loot: "@p")
    for item in gear { scene.dress(item) }
    for _ in 0..<ticks { scene.advance(.step(.east)) }
    return scene.damage(to: scene.first(.post)!)
  }

  @Test func `a weapon strikes harder by its tier, and by its property`() {
    #expect(Self.blows() == [18])
    #expect(Self.blows(.club) == [18 * (110 + Habits.damagePerTier) / 100])
    #expect(Self.blows(.knife) == [18 * (100 + Habits.damagePerTier) / 100])
  }

  @Test func `what several pieces do adds up`() {
    #expect(Self.blows(.club, .tooth) == [18 * (130 + Habits.damagePerTier) / 100])
  }

  @Test func `armour takes off more of every blow, by its tier and by its property`() {
    func damage(_ gear: TestItem?) -> [Int] {
      let scene = WorldScene(loot: "@c")
      if let gear { scene.dress(gear) }
      scene.advance(ticks: 40)
      return scene.damage(to: scene.player())
    }
    #expect(damage(nil) == [10])
    #expect(damage(.coat) == [10 - Habits.armourPerTier])
    #expect(damage(.plate) == [10 - 2 - 2 * Habits.armourPerTier])
  }

  @Test func `boots make faster, and prediction is told of it`() {
    let scene = WorldScene(loot: "@" + String(repeating: ".", count: 40))
    scene.dress(.boots)
    #expect(scene.world.speed(ofSeat: SeatID(1)) == 360)
    for _ in 0..<100 { scene.advance(.step(.east)) }
    #expect(scene.player().position.x == 36)
  }

  @Test func `a quick weapon strikes sooner again`() {
    #expect(Self.blows(ticks: 40).count == 4)
    #expect(Self.blows(.knife, ticks: 40).count == 5)
    #expect(Self.blows(.relic, ticks: 42).count == 6)
  }

  @Test func `a bloodblade gives back a part of the damage it does`() {
    let scene = WorldScene(loot: "@p")
    scene.dress(.bloodblade)
    scene.wound(to: 50)
    scene.advance(.step(.east), ticks: 6)
    let damage = scene.damage(to: scene.first(.post)!)
    #expect(damage.count == 1)
    #expect(scene.player().hp == 50 + (damage[0] * 50 + 50) / 100)
  }

  @Test func `a bloodblade gives back nothing for what it strikes beyond death`() {
    let scene = WorldScene(loot: "@r")
    scene.dress(.bloodblade)
    scene.wound(to: 50)
    scene.advance(.step(.east), ticks: 5)
    #expect(scene.first(.rat) == nil)
    #expect(scene.player().hp == 55)
  }

  @Test(arguments: [Effect.burning, .poisoned, .slowed, .bleeding])
  func `a branded weapon leaves its effect on whom it hits`(effect: Effect) {
    var rules = Rules.withItems()
    rules.items[Int(TestItem.fang.rawValue)].use =
      .gear(.weapon, tier: 2, .brand(effect, ticks: 60))
    let scene = WorldScene("@p", rules: rules)
    scene.dress(.fang)
    scene.advance(.step(.east), ticks: 4)
    let effects = scene.first(.post)!.effects
    #expect(effects.end(of: effect) == scene.world.tick + 60)
    #expect(effects.source == scene.player().id)
  }

  @Test func `a bow shoots as hard as what its bowman wears`() {
    let scene = WorldScene("p...#", rules: .withItems())
    scene.putPlayer(.archer, seat: 1, at: Point(3, 0))
    scene.world.lookAround()
    scene.dress(.tooth)
    scene.advance(.face(.west))
    scene.advance(.attack, ticks: 12)
    #expect(scene.damage(to: scene.first(.post)!) == [7 * 120 / 100])
  }

  @Test func `a blow breaks off a recall`() {
    let scene = WorldScene(loot: "&..............................@c")
    scene.give(.recall)
    scene.advance(.use(TestItem.recall.id), ticks: 80)
    #expect(!scene.damage(to: scene.player()).isEmpty)
    #expect(scene.player().position == Point(31, 0))
  }
}
