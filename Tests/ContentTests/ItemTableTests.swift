import Simulation
import Testing

@testable import Content

@Suite struct ItemTableTests {
  /// What the table is refused with when the draught's line 6 says this.
  private func complaint(use: String) -> String {
    Tables().with(\.items, "use: { heal: 40 }", use).complaint
  }

  /// The same for what is worn, in line 12.
  private func complaint(wear: String) -> String {
    Tables().with(\.items, "wear: { slot: weapon, tier: 2, burning: 60 }", wear).complaint
  }

  @Test func `a row becomes an item, field by field`() throws {
    let items = try Tables().read(tickRate: 10).items
    #expect(
      items == [
        Item(
          name: "healing draught", glyph: "!", asciiGlyph: "!", color: 0xFF5F5F, price: 12,
          danger: 1, use: .heal(40)),
        Item(
          name: "Ember rod", glyph: "/", asciiGlyph: "/", color: 0xFF875F, price: 0, danger: 6,
          use: .gear(.weapon, tier: 2, .brand(.burning, ticks: 30))),
      ])
  }

  @Test(arguments: [
    ("heal: 9", ItemUse.heal(9)), ("mana: 9", .mana(9)), ("haste: 80", .haste(40)),
    ("recall: 80", .recall(40)), ("light: 80", .light(40)),
  ])
  func `every use is read with what belongs to it, times in ticks`(
    text: String, use: ItemUse
  ) throws {
    let tables = Tables().with(\.items, "heal: 40", text)
    #expect(try tables.read(tickRate: 10).items[0].use == use)
  }

  @Test(arguments: [
    ("damage: 9", GearProperty.damage(9)), ("armour: 2", .armour(2)), ("hp: 9", .hp(9)),
    ("speed: 9", .speed(9)), ("cooldown: 9", .cooldown(9)), ("mana: 9", .mana(9)),
    ("leech: 9", .leech(9)), ("burning: 40", .brand(.burning, ticks: 20)),
    ("poisoned: 40", .brand(.poisoned, ticks: 20)), ("slowed: 40", .brand(.slowed, ticks: 20)),
    ("bleeding: 40", .brand(.bleeding, ticks: 20)),
  ])
  func `every property is read in every slot`(text: String, property: GearProperty) throws {
    for slot in GearSlot.allCases {
      let tables = Tables()
        .with(\.items, "burning: 60", text).with(\.items, "slot: weapon", "slot: \(slot)")
      let item = try tables.read(tickRate: 10).items[1]
      #expect(item.use == .gear(slot, tier: 2, property))
    }
  }

  @Test func `an item that does nothing, or two things`() {
    #expect(
      complaint(use: "use: {}")
        == "items.yaml:6: use: found fields, expected one of heal, mana, haste, recall, light")
    #expect(
      complaint(use: "use: { heal: 1, mana: 1 }")
        == "items.yaml:6: use: found fields, expected one of heal, mana, haste, recall, light")
    #expect(
      complaint(use: "use: { fly: 1 }")
        == "items.yaml:6: fly: found an unknown field, expected one of heal, mana, haste, recall, "
        + "light")
    #expect(
      Tables().with(\.items, "  use: { heal: 40 }\n", "").complaint
        == "items.yaml:1: use: found nothing, expected the fields of what an item does")
  }

  @Test func `gear with no property, or two`() {
    let allowed =
      "damage, armour, hp, speed, cooldown, mana, leech, burning, poisoned, slowed, bleeding"
    #expect(
      complaint(wear: "wear: { slot: charm, tier: 1 }")
        == "items.yaml:12: wear: found no property, expected one of \(allowed)")
    #expect(
      complaint(wear: "wear: { slot: charm, tier: 1, hp: 5, mana: 5 }")
        == "items.yaml:12: wear: found hp and mana, expected one of \(allowed)")
    #expect(
      complaint(wear: "wear: { slot: charm, tier: 1, luck: 5 }")
        == "items.yaml:12: luck: found an unknown field, expected one of slot, tier, \(allowed)")
  }

  @Test func `a slot or a tier that there is not`() {
    #expect(
      complaint(wear: "wear: { slot: hat, tier: 1, hp: 5 }")
        == "items.yaml:12: slot: found 'hat', expected one of weapon, armour, charm")
    #expect(
      complaint(wear: "wear: { slot: charm, tier: 5, hp: 5 }")
        == "items.yaml:12: tier: found '5', expected a whole number of a tier, 1...4")
  }

  @Test func `numbers out of their range`() {
    #expect(
      complaint(use: "use: { heal: 0 }")
        == "items.yaml:6: heal: found '0', expected a whole number of hit points, 1...10000")
    #expect(
      Tables().with(\.items, "price: 12", "price: -1").complaint
        == "items.yaml:4: price: found '-1', expected a whole number of pieces of gold, 0...10000")
    #expect(
      complaint(wear: "wear: { slot: charm, tier: 1, leech: 51 }")
        == "items.yaml:12: leech: found '51', expected a whole number of percent, 1...50")
  }

  @Test func `a name that another item has`() {
    #expect(
      Tables().with(\.items, "name: Ember rod", "name: Healing Draught").complaint
        == "items.yaml:7: name: found 'Healing Draught', expected a name that no other item has")
  }

  @Test func `more items than there are numbers for`() {
    var tables = Tables()
    tables.items = (1...65).map {
      "- { name: n\($0), glyph: x, color: \"#000000\", price: 1, danger: 1, use: { heal: 1 } }"
    }.joined(separator: "\n")
    #expect(tables.complaint == "items.yaml:1: found 65, expected a list of 1...64 items")
  }

  @Test func `loot is usual for the danger, or as the row says`() throws {
    func loot(_ text: String) throws -> Loot {
      try Tables().with(\.monsters, "danger: 4", "danger: 4\n  \(text)").read().kinds[1].loot
    }
    #expect(try Tables().read().kinds[1].loot == .usual(danger: 4))
    #expect(try loot("loot: none") == .nothing)
    #expect(
      try loot("loot: { gold: 40-80, items: 2, tier: 3 }")
        == Loot(gold: 40...80, items: 2, chance: 100, tier: 3))
    #expect(
      try loot("loot: { chance: 50 }")
        == Loot(gold: Loot.usual(danger: 4).gold, items: 1, chance: 50))
  }

  @Test func `loot that can't be`() {
    func complaint(_ text: String) -> String {
      Tables().with(\.monsters, "danger: 4", "danger: 4\n  \(text)").complaint
    }
    #expect(complaint("loot: much") == "monsters.yaml:10: loot: found 'much', expected one of none")
    #expect(
      complaint("loot: { golds: 1 }")
        == "monsters.yaml:10: golds: found an unknown field, expected one of gold, items, chance, "
        + "tier")
    #expect(
      complaint("loot: { gold: 9-1 }")
        == "monsters.yaml:10: gold: found '9-1', expected a whole number of pieces of gold or two "
        + "like 8-12, 0...10000")
  }
}
