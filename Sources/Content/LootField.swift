import Simulation

extension Loot {
  /// Reads the `loot` of a monster: fields, the word none, or nothing at all for what is usual in
  /// places of its danger.
  init(_ value: AssetValue, danger: Int) throws(ContentError) {
    self = .usual(danger: danger)
    guard !value.isAbsent else { return }
    guard value.word == nil else {
      self = try value.choice(of: [("none", Loot.nothing)])
      return
    }
    let fields = try AssetFields(value, of: "the loot")
    try fields.allow(["gold", "items", "chance", "tier"])
    if !fields["gold"].isAbsent {
      gold = try fields["gold"].span(of: "pieces of gold", in: 0...10_000)
    }
    if !fields["items"].isAbsent {
      items = try fields["items"].number(of: "items", in: 0...6)
      chance = 100
    }
    if !fields["chance"].isAbsent {
      chance = try fields["chance"].number(of: "percent", in: 1...100)
    }
    if !fields["tier"].isAbsent { tier = try fields["tier"].number(of: "a tier", in: Item.tiers) }
  }
}
