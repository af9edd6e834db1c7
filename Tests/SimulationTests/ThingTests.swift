import Testing

@testable import Simulation

@Suite struct ThingTests {
  @Test func `gold and items are taken by walking over them, and that is told`() {
    let scene = WorldScene(loot: "@......")
    scene.world.drop(.gold(7), at: Point(1, 0))
    scene.world.drop(.item(TestItem.healing.id), at: Point(2, 0))
    for _ in 0..<10 { scene.advance(.step(.east)) }
    #expect(scene.sheet().gold == 7)
    #expect(scene.count(.healing) == 1)
    #expect(scene.things.isEmpty)
    #expect(scene.taken(.gold(7)) == 1)
    #expect(scene.taken(.item(TestItem.healing.id)) == 1)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.goldFound == 7)
  }

  @Test func `monsters and the dead leave what lies where it is`() {
    let scene = WorldScene(loot: "p#@")
    scene.world.drop(.gold(7), at: Point(0, 0))
    scene.kill(scene.player())
    scene.world.drop(.gold(8), at: Point(2, 0))
    scene.advance(ticks: 20)
    #expect(scene.things == [.gold(7), .gold(8)])
  }

  @Test func `gold falls on gold and becomes one heap`() {
    let scene = WorldScene(loot: "@#...")
    scene.world.drop(.gold(7), at: Point(3, 0))
    scene.world.drop(.gold(5), at: Point(3, 0))
    #expect(scene.things == [.gold(12)])
    #expect(scene.places == [Point(3, 0)])
  }

  @Test func `one thing lies on a tile, the next beside it, never in walls, water or doorways`() {
    let scene = WorldScene(
      loot: """
        @#~.+
        ##.,.
        """)
    for item in [TestItem.healing, .mana, .haste, .light] {
      scene.world.drop(.item(item.id), at: Point(2, 1))
    }
    #expect(scene.places == [Point(3, 0), Point(2, 1), Point(3, 1), Point(4, 1)])
  }

  @Test func `what finds no room does not lie, and does not push away what does`() {
    let scene = WorldScene(
      loot: """
        @#.
        ##.
        """)
    let items = [TestItem.healing, .mana, .haste]
    let isLying = items.map { scene.world.drop(.item($0.id), at: Point(2, 1)) }
    #expect(isLying == [true, true, false])
    #expect(scene.things == [.item(TestItem.mana.id), .item(TestItem.healing.id)])
  }

  @Test func `what nobody takes is gone after a while`() {
    let scene = WorldScene(loot: "@#..")
    scene.world.drop(.gold(7), at: Point(3, 0))
    let ticks = scene.world.rules.ticks(milliseconds: Habits.thingsLie)
    scene.advance(ticks: ticks - 20)
    #expect(scene.things.count == 1)
    scene.advance(ticks: 40)
    #expect(scene.things.isEmpty)
  }

  @Test func `of too many things the oldest vanishes`() {
    var things = Things()
    for tile in 0...Things.countMax {
      things.put(.gold(1), on: Things.countMax - tile, until: Tick(UInt32(100 + tile)))
    }
    #expect(things.lying.count == Things.countMax)
    #expect(things[Things.countMax] == nil)
    #expect(things[0] != nil)
    #expect(things.lying.map(\.tile) == Array(0..<Things.countMax))
  }

  @Test func `a pack holds so many of one item, and so many kinds of item`() {
    var sheet = CharacterSheet(kind: KindID(0))
    sheet.add(ItemID(0), count: CharacterSheet.packCountMax)
    #expect(!sheet.hasRoom(for: ItemID(0)))
    for item in 1..<CharacterSheet.packEntriesMax { sheet.add(ItemID(UInt8(item)), count: 1) }
    #expect(sheet.hasRoom(for: ItemID(1)))
    #expect(!sheet.hasRoom(for: ItemID(60)))
  }

  @Test func `what does not fit into the pack stays on the ground until there is room`() {
    let scene = WorldScene(loot: "@......")
    scene.give(.healing, count: CharacterSheet.packCountMax)
    scene.world.drop(.item(TestItem.healing.id), at: Point(0, 0))
    scene.advance(ticks: 5)
    #expect(scene.things.count == 1)
    scene.wound(to: 10)
    scene.advance(.use(TestItem.healing.id), ticks: 2)
    #expect(scene.things.isEmpty)
    #expect(scene.count(.healing) == CharacterSheet.packCountMax)
  }

  @Test func `nobody carries more gold than there may be`() {
    let scene = WorldScene(loot: "@......")
    scene.give(gold: CharacterSheet.goldMax - 3)
    scene.world.drop(.gold(4), at: Point(0, 0))
    scene.advance(ticks: 2)
    #expect(scene.things == [.gold(4)])
  }

  @Test func `what lies is seen in the checksum`() {
    let scene = WorldScene(loot: "@#...")
    var sums: Set<UInt64> = [scene.world.checksum]
    scene.world.drop(.gold(4), at: Point(3, 0))
    sums.insert(scene.world.checksum)
    scene.world.drop(.gold(4), at: Point(3, 0))
    sums.insert(scene.world.checksum)
    scene.world.drop(.item(TestItem.club.id), at: Point(3, 0))
    sums.insert(scene.world.checksum)
    #expect(sums.count == 4)
  }

  @Test func `a kept character comes back without what the rules no longer know`() {
    var sheet = CharacterSheet(kind: TestKind.warrior.id)
    sheet.gold = -5
    sheet.level = 99
    sheet.gear = [TestItem.club.id, TestItem.club.id, ItemID(63)]
    sheet.pack = [
      PackEntry(item: TestItem.healing.id, count: 200), PackEntry(item: ItemID(62), count: 1),
    ]
    let mended = sheet.mended(for: .withItems())
    #expect(mended.gold == 0 && mended.level == 20)
    #expect(mended.gear == [TestItem.club.id, nil, nil])
    #expect(mended.pack == [PackEntry(item: TestItem.healing.id, count: 9)])
  }

  @Test func `a kept character with more ranks than the rules grant spends them anew`() {
    var sheet = CharacterSheet(kind: TestKind.warrior.id)
    sheet.level = 20
    sheet.ranks = [3, 3, 2, 1]
    #expect(sheet.mended(for: .withItems()).ranks == [3, 3, 2, 1])
    sheet.ranks = [3, 3, 2, 2]
    #expect(sheet.mended(for: .withItems()).ranks == [1, 1, 1, 1])
  }
}
