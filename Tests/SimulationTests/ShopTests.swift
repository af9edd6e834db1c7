import Testing

@testable import Simulation

@Suite struct ShopTests {
  static let stall = "&@........2"

  @Test func `at the stall gold becomes a draught`() {
    let scene = WorldScene(loot: Self.stall)
    scene.give(gold: 20)
    scene.advance(.buy(TestItem.healing.id))
    #expect(scene.sheet().gold == 8)
    #expect(scene.count(.healing) == 1)
    #expect(scene.taken(.item(TestItem.healing.id)) == 1)
  }

  @Test func `the stall pays half of what it asks, and for rare gear by its tier`() {
    let scene = WorldScene(loot: Self.stall)
    scene.give(.mana)
    scene.advance(.sell(TestItem.mana.id))
    #expect(scene.sheet().gold == 5)
    #expect(scene.count(.mana) == 0)
    scene.give(.bloodblade)
    scene.advance(.sell(TestItem.bloodblade.id))
    #expect(scene.sheet().gold == 5 + 3 * Habits.worthPerTier)
  }

  @Test func `one trades only near the stall, and alive`() {
    let scene = WorldScene(loot: Self.stall)
    #expect(scene.world.canTrade(SeatID(1)) == true)
    #expect(scene.world.canTrade(SeatID(2)) == false)
    scene.give(gold: 50, to: 2)
    scene.give(.mana, to: 2)
    scene.advance(commands: [.act(seat: SeatID(2), .buy(TestItem.healing.id))])
    scene.advance(commands: [.act(seat: SeatID(2), .sell(TestItem.mana.id))])
    #expect(scene.sheet(2).gold == 50 && scene.count(.mana, 2) == 1)
    scene.kill(scene.player())
    #expect(scene.world.canTrade(SeatID(1)) == false)
    #expect(scene.world.canTrade(SeatID(77)) == false)
  }

  @Test func `what one can't pay one does not get`() {
    let scene = WorldScene(loot: Self.stall)
    scene.give(gold: 11)
    scene.advance(.buy(TestItem.healing.id))
    #expect(scene.sheet().gold == 11 && scene.sheet().pack.isEmpty)
  }

  @Test func `what the stall has not got can't be bought`() {
    let scene = WorldScene(loot: Self.stall)
    scene.give(gold: 5000)
    for item in [TestItem.bloodblade.id, ItemID(63), ItemID(255)] { scene.advance(.buy(item)) }
    #expect(scene.sheet().gold == 5000 && scene.sheet().pack.isEmpty)
  }

  @Test func `what does not fit into the pack is not sold to one`() {
    let scene = WorldScene(loot: Self.stall)
    scene.give(gold: 500)
    scene.give(.healing, count: CharacterSheet.packCountMax)
    scene.advance(.buy(TestItem.healing.id))
    #expect(scene.sheet().gold == 500)
    #expect(scene.count(.healing) == CharacterSheet.packCountMax)
  }

  @Test func `nobody sells what it has not got, or what it wears`() {
    let scene = WorldScene(loot: Self.stall)
    scene.dress(.club)
    for item in [TestItem.club.id, TestItem.mana.id, ItemID(200)] { scene.advance(.sell(item)) }
    #expect(scene.sheet().gold == 0)
    #expect(scene.worn(.weapon) == .club)
  }

  @Test func `buying and selling the same again makes nobody richer`() {
    for item in TestItem.allCases {
      let scene = WorldScene(loot: Self.stall)
      scene.give(gold: 1000)
      scene.advance(.buy(item.id))
      let count = scene.count(item)
      scene.advance(.sell(item.id))
      #expect(scene.sheet().gold < 1000 || count == 0, "\(item)")
    }
  }
}
