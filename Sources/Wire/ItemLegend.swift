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
  /// Worn there; nil: it is drunk or read.
  package var slot: GearSlot?
  /// 1…4; 0 for what is not worn.
  package var tier: Int
  /// One short line that says what it does.
  package var text: String

  package init(
    name: String, glyph: Unicode.Scalar, asciiGlyph: Unicode.Scalar, color: UInt32, price: Int,
    slot: GearSlot?, tier: Int, text: String
  ) {
    self.name = name
    self.glyph = glyph
    self.asciiGlyph = asciiGlyph
    self.color = color
    self.price = price
    self.slot = slot
    self.tier = tier
    self.text = text
  }
}
