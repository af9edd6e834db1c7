/// A row of `Rules.items`. The same number on the wire.
package struct ItemID: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ rawValue: UInt8) { self.rawValue = rawValue }
  package static func < (a: ItemID, b: ItemID) -> Bool { a.rawValue < b.rawValue }

  /// There are no more than this: `use`, `buy` and `sell` are one byte each on the wire.
  package static let countMax = 64
}

/// One row of `items.yaml`: what can be carried.
package struct Item: Sendable, Equatable {
  package var name: String
  package var glyph: Unicode.Scalar
  package var asciiGlyph: Unicode.Scalar
  /// 0xRRGGBB.
  package var color: UInt32
  /// What the shop asks for it; it pays a part of that. 0: not sold there.
  package var price: Int
  /// The least danger of a place where it is found.
  package var danger: Int
  package var use: ItemUse

  package init(
    name: String, glyph: Unicode.Scalar, asciiGlyph: Unicode.Scalar, color: UInt32, price: Int,
    danger: Int, use: ItemUse
  ) {
    self.name = name
    self.glyph = glyph
    self.asciiGlyph = asciiGlyph
    self.color = color
    self.price = price
    self.danger = danger
    self.use = use
  }
}

/// What an item is for.
package enum ItemUse: Hashable, Sendable {
  /// Mends so many hit points at once.
  case heal(Int)
  case mana(Int)
  /// Faster for so many ticks.
  case haste(Int)
  /// Back to the fire after so many ticks without a blow.
  case recall(Int)
  /// Shines for so many ticks.
  case light(Int)
  /// Worn: one of a slot at a time.
  case gear(GearSlot, tier: Int, GearProperty)

  package var slot: GearSlot? {
    if case .gear(let slot, _, _) = self { slot } else { nil }
  }
}

package enum GearSlot: UInt8, CaseIterable, Sendable {
  case weapon, armour, charm
}

/// The one property of a piece of gear, beyond the strength of its tier.
package enum GearProperty: Hashable, Sendable {
  /// More damage, in percent.
  case damage(Int)
  /// Less damage taken, in hit points a blow.
  case armour(Int)
  /// More hit points.
  case hp(Int)
  /// More speed, in percent.
  case speed(Int)
  /// Shorter cooldowns, in percent.
  case cooldown(Int)
  /// More mana.
  case mana(Int)
  /// So many percent of the damage dealt come back as hit points.
  case leech(Int)
  /// Blows set fire, poison, slow or wound for so many ticks.
  case brand(Effect, ticks: Int)
}
