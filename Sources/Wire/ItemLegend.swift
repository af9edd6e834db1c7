package import Simulation

/// How an item looks and what it does, for packs and stalls.
package struct ItemLegend: Hashable, Sendable {
  package var name: String
  package var glyph: Unicode.Scalar
  package var asciiGlyph: Unicode.Scalar
  /// 0xRRGGBB.
  package var color: UInt32
  /// What the stall asks; 0: it has none.
  package var price: Int
  package var purpose: ItemPurpose
  /// 1…4; 0 for what is not worn.
  package var tier: Int
  /// One short line that says what it does.
  package var text: String

  package init(
    name: String, glyph: Unicode.Scalar, asciiGlyph: Unicode.Scalar, color: UInt32, price: Int,
    purpose: ItemPurpose, tier: Int, text: String
  ) {
    self.name = name
    self.glyph = glyph
    self.asciiGlyph = asciiGlyph
    self.color = color
    self.price = price
    self.purpose = purpose
    self.tier = tier
    self.text = text
  }

  /// Worn there; nil: it is drunk or read.
  package var slot: GearSlot? {
    if case .gear(let slot) = purpose { slot } else { nil }
  }
}

/// What an item is for, in a word.
package enum ItemPurpose: Hashable, Sendable {
  case heal, mana, haste, recall, light
  case gear(GearSlot)
}

extension ItemPurpose {
  var byte: UInt8 {
    switch self {
    case .heal: 0
    case .mana: 1
    case .haste: 2
    case .recall: 3
    case .light: 4
    case .gear(let slot): 5 + slot.rawValue
    }
  }

  init?(byte: UInt8) {
    switch byte {
    case 0: self = .heal
    case 1: self = .mana
    case 2: self = .haste
    case 3: self = .recall
    case 4: self = .light
    default:
      guard byte >= 5, let slot = GearSlot(rawValue: byte - 5) else { return nil }
      self = .gear(slot)
    }
  }
}
