import Testing

@testable import Simulation

@Suite struct GearTests {
  @Test func `using a piece of gear puts it on, and the old piece goes into the pack`() {
    let scene = WorldScene(loot: "@..")
    scene.dress(.club)
    #expect(scene.worn(.weapon) == .club && scene.count(.club) == 0)
    scene.dress(.fang)
    #expect(scene.worn(.weapon) == .fang)
    #expect(scene.count(.club) == 1 && scene.count(.fang) == 0)
    let id = scene.player().id
    #expect(scene.ticks { $0 == .used(id, TestItem.fang.id) }.count == 1)
  }

  @Test func `an old piece that has no room in the pack falls to the ground`() {
    let scene = WorldScene(loot: "@..")
    scene.dress(.club)
    scene.give(.club, count: CharacterSheet.packCountMax)
    scene.give(.fang)
    scene.advance(.use(TestItem.fang.id))
    #expect(scene.worn(.weapon) == .fang)
    #expect(scene.things == [.item(TestItem.club.id)])
  }

  @Test func `wearing what is better puts on the highest tier in every slot`() {
    let scene = WorldScene(loot: "@..")
    for item in [TestItem.club, .fang, .knife, .coat, .bead, .tooth] { scene.give(item) }
    scene.advance(.wearBetter)
    #expect(scene.worn(.weapon) == .fang)
    #expect(scene.worn(.armour) == .coat)
    #expect(scene.worn(.charm) == .bead)
    #expect(
      scene.sheet().pack.map(\.item) == [.club, .knife, .tooth].map { (item: TestItem) in item.id })
  }

  @Test func `what is not better is left in the pack`() {
    let scene = WorldScene(loot: "@..")
    scene.dress(.fang)
    scene.give(.knife)
    let before = scene.sheet()
    scene.advance(.wearBetter)
    #expect(scene.sheet() == before)
  }

  @Test func `gear of more hit points makes room for them, and takes them away again`() {
    let scene = WorldScene(loot: "@..")
    scene.dress(.coat)
    #expect(scene.player().hpMax == 150 && scene.player().hp == 140)
    scene.wound(to: 150)
    scene.dress(.plate)
    #expect(scene.player().hpMax == 140 && scene.player().hp == 140)
  }

  @Test func `a charm has hit points by its tier, besides its property`() {
    let scene = WorldScene(loot: "@..")
    scene.dress(.bead)
    #expect(scene.player().hpMax == 140 + 20 + 2 * Habits.hpPerTier)
  }

  @Test func `gear of more mana makes room for it`() {
    let scene = WorldScene(loot: "@..")
    let slot = scene.slot(scene.player())
    scene.world.creatures.entities[slot].manaMax = 40
    scene.dress(.robe)
    #expect(scene.player().manaMax == 65)
  }

  @Test func `who comes in gear is whole with it`() {
    let scene = WorldScene("&....", rules: .withItems())
    var sheet = CharacterSheet(kind: TestKind.warrior.id)
    sheet.gear[Int(GearSlot.armour.rawValue)] = TestItem.coat.id
    scene.world.advance(applying: [.join(seat: SeatID(3), sheet: sheet)])
    let entity = scene.world.entity(inSeat: SeatID(3))
    #expect(entity?.hp == 150 && entity?.hpMax == 150)
  }

  @Test func `however much is worn, speed and cooldowns have their bounds`() {
    var rules = Rules.withItems()
    rules.items[Int(TestItem.boots.rawValue)].use = .gear(.armour, tier: 1, .speed(90))
    let gear = [TestItem.knife.id, TestItem.boots.id, TestItem.relic.id]
    let worn = Worn(gear, rules)
    #expect(worn.speed == 50 && worn.cooldown == 50)
  }
}
