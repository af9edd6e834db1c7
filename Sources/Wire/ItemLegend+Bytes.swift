import Simulation

/// ItemLegend ↔ bytes, see WireFormat "welcome".
extension [UInt8] {
  mutating func append(item: ItemLegend) {
    append(text: item.name)
    append(number: Int(item.glyph.value))
    append(number: Int(item.asciiGlyph.value))
    append(number: Int(item.color))
    append(number: item.price)
    append(item.slot.map { $0.rawValue + 1 } ?? 0)
    append(number: item.tier)
    append(text: item.text)
  }
}

extension WireReader {
  mutating func items() throws(WireError) -> [ItemLegend] {
    var items: [ItemLegend] = []
    for _ in 0..<(try count("items", max: ItemID.countMax)) { items.append(try itemLegend()) }
    return items
  }

  private mutating func itemLegend() throws(WireError) -> ItemLegend {
    ItemLegend(
      name: try text("item name", bytesMax: WireLimits.titleBytesMax),
      glyph: try scalar("glyph"), asciiGlyph: try scalar("ASCII glyph"),
      color: UInt32(try number("color", max: 0xFFFFFF)), price: try number("price"),
      slot: try gearSlot(), tier: try number("tier", max: WireLimits.levelMax),
      text: try text("item text", bytesMax: WireLimits.sentenceBytesMax))
  }

  /// 0 is none, else the slot plus one.
  private mutating func gearSlot() throws(WireError) -> GearSlot? {
    let start = offset
    let byte = try byte("gear slot")
    guard byte > 0 else { return nil }
    guard let slot = GearSlot(rawValue: byte - 1) else {
      throw WireError(.outOfRange, "gear slot", at: start)
    }
    return slot
  }
}
