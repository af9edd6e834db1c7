import Testing

@testable import Simulation

@Suite struct GoldPropertyTests {
  /// A crowd that fights, dies, is robbed and trades at random in a land whose monsters have no
  /// gold and whose chests are none.
  static func play(seed: UInt64, ticks: Int, visit: (WorldScene) -> Void) {
    var rules = Rules.withItems(campRadius: 6)
    rules.wakeAfter = 30
    for index in rules.kinds.indices where !rules.kinds[index].isClass {
      rules.kinds[index].hp = 300
    }
    for kind in [TestKind.clubber, .rat] {
      rules.kinds[Int(kind.rawValue)].behaviours.insert(.steal(percent: 40), at: 0)
    }
    let rows =
      Array(repeating: "..........", count: 6) + ["..c.w.g.r."]
      + Array(repeating: "..........", count: 6) + ["..&.@23456"]
    let scene = WorldScene(
      rows.joined(separator: "\n"), rules: rules, seed: seed)
    for seat in 1...6 as ClosedRange<UInt16> { scene.give(gold: 100_000, to: seat) }
    var dice = RandomSource(seed: seed ^ 0x601D)
    for tick in 0..<ticks {
      let seat = UInt16(dice.roll(1...6))
      if tick % 40 == 0, scene.player(seat).isAlive { scene.kill(scene.player(seat)) }
      scene.advance(
        commands: (1...6).map { .act(seat: SeatID($0), action(&dice)) })
      visit(scene)
    }
  }

  private static func action(_ dice: inout RandomSource) -> Action {
    let item = TestItem.allCases[dice.roll(0...(TestItem.allCases.count - 1))].id
    switch dice.roll(0...19) {
    case 0...2: return .buy(item)
    case 3...4: return .sell(item)
    case 5: return .use(item)
    case 6: return .wearBetter
    default: return WorldDeterminismTests.action(&dice)
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `gold is never made out of nothing by trading, stealing and dying`(seed: UInt64) {
    var wealth = 6 * 100_000
    var hasStolen = false
    var hasFallen = false
    var hasBought = false
    Self.play(seed: seed, ticks: 400) { scene in
      let now = Self.wealth(of: scene)
      #expect(now <= wealth, "seed \(seed), at \(scene.world.tick.rawValue)")
      wealth = now
      #expect(scene.world.players.allSatisfy { $0.sheet.gold >= 0 }, "seed \(seed)")
      for event in scene.world.events {
        if case .took(let id, .gold) = event.happening, scene.world.entity(id)?.isPlayer == false {
          hasStolen = true
        }
        if case .took(_, .item) = event.happening { hasBought = true }
      }
      hasFallen = hasFallen || !scene.things.isEmpty
    }
    #expect(hasStolen, "seed \(seed)")
    #expect(hasFallen, "seed \(seed)")
    #expect(hasBought, "seed \(seed)")
  }

  /// All gold, and what the stall would pay for everything that is carried, worn or lying.
  private static func wealth(of scene: WorldScene) -> Int {
    func worth(_ item: ItemID) -> Int { scene.world.rules.item(item).worth }
    var wealth = scene.gold
    for player in scene.world.players {
      for entry in player.sheet.pack { wealth += worth(entry.item) * entry.count }
      for item in player.sheet.gear { wealth += item.map(worth) ?? 0 }
    }
    for case .item(let item) in scene.things { wealth += worth(item) }
    return wealth
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `equal seeds and commands make equal worlds, with gold and gear in them`(seed: UInt64) {
    func sums() -> [UInt64] {
      var sums: [UInt64] = []
      Self.play(seed: seed, ticks: 200) { sums.append($0.world.checksum) }
      return sums
    }
    #expect(sums() == sums())
  }
}
