import Testing

@testable import Simulation

@Suite struct DraughtTests {
  @Test func `a healing draught mends at once, is told, tallied and gone`() {
    let scene = WorldScene(loot: "@..")
    scene.give(.healing, count: 2)
    scene.wound(to: 50)
    scene.advance(.use(TestItem.healing.id))
    #expect(scene.player().hp == 90)
    #expect(scene.count(.healing) == 1)
    let id = scene.player().id
    #expect(scene.ticks { $0 == .healed(id, hp: 40) }.count == 1)
    #expect(scene.ticks { $0 == .used(id, TestItem.healing.id) }.count == 1)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.itemsUsed == 1)
  }

  @Test func `it mends no more than is missing, and of the whole nothing is drunk`() {
    let scene = WorldScene(loot: "@..")
    scene.give(.healing, count: 2)
    scene.wound(to: 130)
    scene.advance(.use(TestItem.healing.id), ticks: 40)
    #expect(scene.player().hp == 140)
    scene.advance(.use(TestItem.healing.id))
    #expect(scene.count(.healing) == 1)
  }

  @Test func `one draught after another: not two in one second`() {
    let scene = WorldScene(loot: "@..")
    scene.give(.healing, count: 9)
    scene.wound(to: 10)
    for _ in 0..<20 { scene.advance(.use(TestItem.healing.id)) }
    #expect(scene.player().hp == 50)
    scene.advance(.use(TestItem.healing.id))
    #expect(scene.player().hp == 90)
  }

  @Test func `a mana draught gives mana back, as far as there is room for it`() {
    let scene = WorldScene(loot: "@..")
    scene.give(.mana, count: 3)
    scene.advance(.use(TestItem.mana.id))
    #expect(scene.count(.mana) == 3)
    let slot = scene.slot(scene.player())
    scene.world.creatures.entities[slot].manaMax = 50
    scene.world.creatures.entities[slot].mana = 5
    scene.advance(.use(TestItem.mana.id), ticks: 30)
    #expect(scene.player().mana >= 35)
    scene.advance(.use(TestItem.mana.id))
    #expect(scene.player().mana == 50)
    #expect(scene.count(.mana) == 1)
  }

  @Test func `a haste draught makes faster for a while`() {
    let scene = WorldScene(loot: "@..")
    scene.give(.haste)
    scene.advance(.use(TestItem.haste.id))
    #expect(scene.player().effects.end(of: .hasted) == scene.world.tick + 60)
    #expect(scene.count(.haste) == 0)
    let id = scene.player().id
    #expect(scene.ticks { $0 == .affected(id, .hasted) }.count == 1)
  }

  @Test func `a scroll of recall takes one to the fire after a while`() throws {
    let scene = WorldScene(loot: "&..............................@")
    scene.give(.recall, count: 2)
    scene.advance(.use(TestItem.recall.id))
    #expect(scene.count(.recall) == 1)
    scene.advance(.use(TestItem.recall.id))
    #expect(scene.count(.recall) == 1, "one is read already")
    #expect(scene.player().position == Point(31, 0))
    let ticks = try #require(scene.advance(within: 60) { $0.player().position.x < 2 })
    #expect(ticks == 39)
    expectSoundOccupancy(scene.world)
  }

  @Test func `a scroll of light lets one see farther for a while`() throws {
    let scene = WorldScene(loot: "@" + String(repeating: ".", count: 40))
    func sees(_ x: Int) throws -> Bool {
      let seen = scene.world.fieldOfView(ofSeat: SeatID(1))
      return try #require(seen).contains(Point(x, 0))
    }
    scene.give(.light)
    scene.advance()
    #expect(try sees(20) && !sees(21))
    scene.advance(.use(TestItem.light.id))
    #expect(try sees(26) && !sees(27))
    scene.advance(ticks: 49)
    #expect(try sees(26))
    scene.advance()
    #expect(try sees(20) && !sees(21))
  }

  @Test func `the dead are not recalled`() {
    let scene = WorldScene(loot: "&.............................@")
    scene.give(.recall)
    scene.advance(.use(TestItem.recall.id), ticks: 5)
    scene.kill(scene.player())
    scene.advance(ticks: 60)
    #expect(scene.player().position == Point(30, 0))
  }

  @Test func `what one has not got, or what is no item, can't be used`() {
    let scene = WorldScene(loot: "@..")
    scene.wound(to: 10)
    let before = scene.sheet()
    for item in [TestItem.healing.id, TestItem.club.id, ItemID(63), ItemID(255)] {
      scene.advance(.use(item))
    }
    #expect(scene.sheet() == before && scene.player().hp == 10)
    #expect(scene.history.isEmpty)
  }

  @Test func `the dead drink nothing`() {
    let scene = WorldScene(loot: "@..")
    scene.give(.healing)
    scene.kill(scene.player())
    scene.advance(.use(TestItem.healing.id))
    #expect(scene.count(.healing) == 1 && !scene.player().isAlive)
  }

  @Test func `what scrolls and draughts leave behind is seen in the checksum`() {
    let scene = WorldScene(loot: "@..")
    var sums: Set<UInt64> = [scene.world.checksum]
    scene.world.players[0].drinksAt = Tick(9)
    sums.insert(scene.world.checksum)
    scene.world.players[0].recalledAt = Tick(9)
    sums.insert(scene.world.checksum)
    scene.world.players[0].shinesUntil = Tick(9)
    sums.insert(scene.world.checksum)
    #expect(sums.count == 4)
  }
}
