import Simulation
import Testing

@testable import ServerCore

/// Characters by names: what other assets make of them.
struct KeptCharacterTests {
  private static let axe = Item.make("rusty axe", .gear(.weapon, tier: 1, .damage(5)))
  private static let mail = Item.make("mail", .gear(.armour, tier: 2, .armour(2)))
  private static let draught = Item.make("red draught", .heal(40))

  private static func rules(_ items: [Item]) -> Rules {
    var rules = Rules.make()
    rules.items = items
    return rules
  }

  @Test func `a sheet comes back as it went, for a thousand random ones`() {
    let rules = Self.rules([Self.axe, Self.draught, Self.mail])
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomSource(seed: seed)
    for _ in 0..<1000 {
      var sheet = CharacterSheet(kind: KindID(0))
      sheet.level = random.roll(1...20)
      sheet.experience = random.roll(0...100_000)
      sheet.ranks = (0..<4).map { _ in random.roll(1...3) }
      sheet.gold = random.roll(0...1_000_000)
      sheet.gear = [random.roll(0...1) == 0 ? nil : ItemID(0), nil, nil]
      sheet.gear[1] = random.roll(0...1) == 0 ? nil : ItemID(2)
      for item in 0..<3 { sheet.add(ItemID(UInt8(item)), count: random.roll(0...5)) }
      #expect(KeptCharacter(sheet, under: rules).sheet(under: rules) == sheet, "seed \(seed)")
    }
  }

  @Test func `items are the same under other numbers`() throws {
    var sheet = CharacterSheet(kind: KindID(0))
    sheet.gear[0] = ItemID(0)
    sheet.add(ItemID(1), count: 3)
    let kept = KeptCharacter(sheet, under: Self.rules([Self.axe, Self.draught]))
    let later = try #require(kept.sheet(under: Self.rules([Self.mail, Self.draught, Self.axe])))
    #expect(later.gear == [ItemID(2), nil, nil])
    #expect(later.pack == [PackEntry(item: ItemID(1), count: 3)])
  }

  @Test func `what these assets don't know is kept aside and comes back with those that do`() throws
  {
    let all = Self.rules([Self.axe, Self.draught, Self.mail])
    var sheet = CharacterSheet(kind: KindID(0))
    sheet.gear = [ItemID(0), ItemID(2), nil]
    sheet.add(ItemID(1), count: 3)
    let kept = KeptCharacter(sheet, under: all)

    let few = Self.rules([.make("stick", .gear(.weapon, tier: 1, .damage(1)))])
    var played = try #require(kept.sheet(under: few))
    #expect(played.gear == [nil, nil, nil])
    #expect(played.pack == [])
    played.gear[0] = ItemID(0)
    let after = KeptCharacter(played, under: few, after: kept)
    #expect(after.gear == ["stick", "mail", nil])
    #expect(after.pack == [KeptItem("red draught", count: 3), KeptItem("rusty axe", count: 1)])

    let again = try #require(after.sheet(under: all))
    #expect(again.gear == [nil, ItemID(2), nil])
    #expect(
      again.pack == [PackEntry(item: ItemID(0), count: 1), PackEntry(item: ItemID(1), count: 3)])
  }

  @Test func `numbers that can't be are brought to the nearest that can`() throws {
    let kept = KeptCharacter(
      className: "Warrior", level: 99, experience: -4, ranks: [0, 9, 2], gold: -1,
      gear: ["red draught", "rusty axe"], pack: [KeptItem("red draught", count: -3)])
    let sheet = try #require(kept.sheet(under: Self.rules([Self.axe, Self.draught])))
    #expect(sheet.level == 20)
    #expect(sheet.experience == 0)
    #expect(sheet.ranks == [1, 3, 2, 1])
    #expect(sheet.gold == 0)
    #expect(sheet.gear == [nil, nil, nil], "each in a slot that it isn't for")
    #expect(
      sheet.pack == [PackEntry(item: ItemID(0), count: 1), PackEntry(item: ItemID(1), count: 1)])
  }

  @Test func `a class that these assets don't know can't be played`() {
    let kept = KeptCharacter(
      className: "Bard", level: 1, experience: 0, ranks: [1, 1, 1, 1], gold: 0,
      gear: [nil, nil, nil], pack: [])
    #expect(kept.sheet(under: Self.rules([])) == nil)
  }
}

extension Item {
  fileprivate static func make(_ name: String, _ use: ItemUse) -> Item {
    Item(
      name: name, glyph: "!", asciiGlyph: "!", color: 0xFFFFFF, price: 1, danger: 0, use: use)
  }
}
