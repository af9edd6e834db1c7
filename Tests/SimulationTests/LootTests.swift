import Testing

@testable import Simulation

@Suite struct LootTests {
  /// A scene with one post, which is killed, and what then lies there.
  static func remains(_ loot: Loot, danger: Int = 1, seed: UInt64 = 1) -> [Thing] {
    var rules = Rules.withItems()
    rules.kinds[Int(TestKind.post.rawValue)].loot = loot
    rules.kinds[Int(TestKind.post.rawValue)].danger = danger
    let scene = WorldScene("@#..p..", rules: rules, seed: seed)
    scene.kill(scene.first(.post)!)
    return scene.things
  }

  @Test func `a monster leaves its gold where it fell`() {
    #expect(Self.remains(Loot(gold: 8...8, items: 0, chance: 0)) == [.gold(8)])
    #expect(Self.remains(.nothing) == [])
  }

  @Test func `an item is left about as often as the monster's row says`() {
    let count = (1...200).reduce(0) {
      $0 + Self.remains(Loot(gold: 0...0, items: 1, chance: 30), seed: UInt64($1)).count
    }
    #expect((40...80).contains(count))
  }

  @Test func `a monster leaves nothing that is too good for its danger`() {
    for seed in 1...60 as ClosedRange<UInt64> {
      for thing in Self.remains(Loot(gold: 0...0, items: 1, chance: 100), danger: 5, seed: seed) {
        guard case .item(let item) = thing else { continue }
        #expect(TestItem(rawValue: item.rawValue)!.row.danger <= 5)
      }
    }
  }

  @Test func `a boss leaves as much as its row says, and gear of the tier that it says`() {
    for seed in 1...40 as ClosedRange<UInt64> {
      let loot = Loot(gold: 40...80, items: 2, chance: 100, tier: 3)
      let things = Self.remains(loot, danger: 25, seed: seed)
      #expect(things.count == 3)
      for case .item(let item) in things {
        #expect([TestItem.bloodblade.id, TestItem.robe.id].contains(item))
      }
    }
  }

  @Test func `what is left grows with the danger`() {
    let (mild, fierce) = (Loot.usual(danger: 1), Loot.usual(danger: 10))
    #expect(mild.gold.upperBound < fierce.gold.lowerBound)
    #expect(mild.chance < fierce.chance)
  }

  @Test func `characters leave no loot`() {
    let scene = WorldScene(loot: "@....")
    scene.kill(scene.player())
    #expect(scene.things == [])
  }

  @Test func `a chest that is walked into opens, and what was in it lies around`() {
    let scene = WorldScene(
      loot: """
        .......
        @=.....
        .......
        """)
    scene.advance(.step(.east))
    #expect(scene.world.map[Point(1, 1)] == .floor)
    #expect(scene.player().position == Point(0, 1))
    #expect((2...4).contains(scene.things.count))
    #expect(scene.world.thing(at: Point(1, 1)) != nil)
    #expect(scene.gold > 0)
    let things = scene.things
    scene.advance(.face(.east), ticks: 30)
    #expect(scene.things == things)
  }

  @Test func `one can walk where a chest was, and not where one is`() {
    let scene = WorldScene(loot: "@=...")
    scene.advance(.dash)
    #expect(scene.player().position == Point(0, 0))
    for _ in 0..<10 { scene.advance(.step(.east)) }
    #expect(scene.player().position.x > 1)
  }

  @Test func `monsters leave chests shut`() {
    let scene = WorldScene(loot: "@...=c....")
    scene.advance(ticks: 200)
    #expect(scene.world.map[Point(4, 0)] == .chest)
  }

  @Test func `far from the camp chests hold more gold`() {
    func gold(width: Int) -> Int {
      (1...20).reduce(0) { sum, seed in
        let picture = "&" + String(repeating: ".", count: width) + "@=..."
        let scene = WorldScene(loot: picture, seed: UInt64(seed))
        scene.advance(.step(.east))
        return sum + scene.gold
      }
    }
    #expect(gold(width: 80) > 2 * gold(width: 4))
  }

  @Test func `a quarter of the gold falls where its owner fell, for anyone`() {
    let scene = WorldScene(loot: "@..2#.&")
    scene.give(gold: 103)
    scene.kill(scene.player())
    #expect(scene.things == [.gold(25)])
    #expect(scene.places == [Point(0, 0)])
    #expect(scene.sheet().gold == 78)
    for _ in 0..<20 { scene.advance(commands: [.act(seat: SeatID(2), .step(.west))]) }
    #expect(scene.sheet(2).gold == 25)
  }

  @Test func `who has hardly any gold loses none`() {
    let scene = WorldScene(loot: "@...")
    scene.give(gold: 3)
    scene.kill(scene.player())
    #expect(scene.sheet().gold == 3 && scene.things == [])
  }
}
