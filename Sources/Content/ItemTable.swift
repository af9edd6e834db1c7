import Simulation

extension Item {
  /// The tiers of gear, from poor to splendid.
  static let tiers = 1...4

  /// Reads `items.yaml`. Items are numbered in file order.
  static func list(_ table: AssetValue, rate: TickRate) throws(ContentError) -> [Item] {
    var items: [Item] = []
    for row in try table.list(of: "items", count: 1...ItemID.countMax) {
      let fields = try AssetFields(row, of: "an item")
      let item = try Item(fields, rate: rate)
      guard !items.contains(where: { $0.name.lowercased() == item.name.lowercased() }) else {
        throw fields["name"].refused(expected: "a name that no other item has")
      }
      items.append(item)
    }
    return items
  }

  private init(_ fields: AssetFields, rate: TickRate) throws(ContentError) {
    let isGear = !fields["wear"].isAbsent
    try fields.allow(
      ["name", "glyph", "ascii", "color", "price", "danger", isGear ? "wear" : "use"])
    let (glyph, asciiGlyph) = try fields.glyphs()
    self.init(
      name: try fields["name"].text(lengthMax: 24), glyph: glyph, asciiGlyph: asciiGlyph,
      color: try fields["color"].color(),
      price: try fields["price"].number(of: "pieces of gold", in: 0...10_000),
      danger: try fields["danger"].number(of: "danger points", in: 1...100),
      use: isGear
        ? try ItemUse(worn: fields["wear"], rate: rate)
        : try ItemUse(usedUp: fields["use"], rate: rate))
  }
}

extension ItemUse {
  private static let words = ["heal", "mana", "haste", "recall", "light"]

  /// Draughts and scrolls: what they do, and how much of it or how long.
  fileprivate init(usedUp value: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(value, of: "what an item does")
    try fields.allow(ItemUse.words)
    guard fields.names.count == 1 else {
      throw value.refused(expected: "one of \(ItemUse.words.joined(separator: ", "))")
    }
    let detail = fields[fields.names[0]]
    switch fields.names[0] {
    case "heal": self = .heal(try detail.number(of: "hit points", in: 1...10_000))
    case "mana": self = .mana(try detail.number(of: "points of mana", in: 1...10_000))
    case "haste": self = .haste(try detail.ticks(in: 1...2400, rate: rate))
    case "recall": self = .recall(try detail.ticks(in: 1...2400, rate: rate))
    default: self = .light(try detail.ticks(in: 1...12_000, rate: rate))
    }
  }

  /// Gear: where it is worn, its tier, and its one property.
  fileprivate init(worn value: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(value, of: "what is worn")
    let own = ["slot", "tier"]
    try fields.allow(own + GearProperty.words)
    let properties = fields.names.filter { !own.contains($0) }
    guard properties.count == 1 else {
      throw value.refused(
        expected: "one of \(GearProperty.words.joined(separator: ", "))",
        found: properties.isEmpty ? "no property" : properties.joined(separator: " and "))
    }
    self = .gear(
      try fields["slot"].choice(of: GearSlot.allCases.map { (String(describing: $0), $0) }),
      tier: try fields["tier"].number(of: "a tier", in: Item.tiers),
      try GearProperty(properties[0], fields[properties[0]], rate: rate))
  }
}

extension GearProperty {
  /// The effects that a blow can bring along.
  private static let brands: [(word: String, choice: Effect)] =
    [Effect.burning, .poisoned, .slowed, .bleeding].map { (String(describing: $0), $0) }

  fileprivate static let words =
    ["damage", "armour", "hp", "speed", "cooldown", "mana", "leech"] + brands.map(\.word)

  fileprivate init(
    _ word: String, _ detail: AssetValue, rate: TickRate
  ) throws(ContentError) {
    switch word {
    case "damage": self = .damage(try detail.number(of: "percent", in: 1...200))
    case "armour": self = .armour(try detail.number(of: "points of armour", in: 1...50))
    case "hp": self = .hp(try detail.number(of: "hit points", in: 1...500))
    case "speed": self = .speed(try detail.number(of: "percent", in: 1...50))
    case "cooldown": self = .cooldown(try detail.number(of: "percent", in: 1...50))
    case "mana": self = .mana(try detail.number(of: "points of mana", in: 1...500))
    case "leech": self = .leech(try detail.number(of: "percent", in: 1...50))
    default:
      guard let brand = GearProperty.brands.first(where: { $0.word == word })?.choice else {
        throw detail.refused(expected: "one of \(GearProperty.words.joined(separator: ", "))")
      }
      self = .brand(brand, ticks: try detail.ticks(in: 1...1200, rate: rate))
    }
  }
}
