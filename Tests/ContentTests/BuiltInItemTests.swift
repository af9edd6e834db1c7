import Content
import Simulation
import Testing

@Suite struct BuiltInItemTests {
  private let rules: Rules

  init() throws { rules = try GameContent.rules(assets: nil, tickRate: 20) }

  private func gear(_ slot: GearSlot, tier: Int) -> [Item] {
    rules.items.filter { if case .gear(slot, tier, _) = $0.use { true } else { false } }
  }

  @Test func `there are draughts small and great, scrolls, and gear of every slot and tier`() {
    #expect(rules.items.count <= ItemID.countMax)
    for name in ["healing", "mana", "haste"] {
      #expect(rules.items.contains { $0.name == "\(name) draught" })
      #expect(rules.items.contains { $0.name == "great \(name) draught" })
    }
    #expect(rules.items.contains { if case .recall = $0.use { true } else { false } })
    #expect(rules.items.contains { if case .light = $0.use { true } else { false } })
    for slot in GearSlot.allCases {
      for tier in 1...4 { #expect(gear(slot, tier: tier).count >= 2 || tier == 3 || tier == 4) }
      for tier in 3...4 { #expect(!gear(slot, tier: tier).isEmpty) }
    }
  }

  @Test func `the stall has no gear of the two high tiers, and all else`() {
    for item in rules.items {
      let isHigh =
        if case .gear(_, let tier, _) = item.use { tier >= 3 } else { false }
      #expect((item.price == 0) == isHigh, "\(item.name)")
    }
  }

  @Test func `what is better lies farther out and costs more`() {
    for slot in GearSlot.allCases {
      for tier in 1...3 {
        for (poor, good) in zip(gear(slot, tier: tier), gear(slot, tier: tier + 1)) {
          #expect(poor.danger < good.danger)
          #expect(poor.worth < good.worth, "\(poor.name), \(good.name)")
        }
      }
    }
  }

  @Test func `the stall pays less than it asks`() {
    for item in rules.items where item.price > 0 { #expect(item.worth < item.price) }
  }

  @Test func `something can be found right beside the fire`() {
    #expect(rules.items.count { $0.danger <= 1 } >= 6)
  }

  @Test func `a bandit steals`() throws {
    let bandit = try #require(rules.kinds.first { $0.name == "bandit" })
    #expect(bandit.behaviours.contains(.steal(percent: 30)))
    #expect(bandit.loot.gold == 8...20)
  }
}
