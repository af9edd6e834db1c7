import Simulation

/// ItemLegend ↔ bytes, see WireFormat "welcome".
extension [UInt8] {
  mutating func append(item: ItemLegend) {
    append(text: item.name)
    append(number: Int(item.glyph.value))
    append(number: Int(item.asciiGlyph.value))
    append(number: Int(item.color))
    append(number: item.price)
    append(item.purpose.byte)
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
      purpose: try purpose(), tier: try number("tier", max: WireLimits.levelMax),
      text: try text("item text", bytesMax: WireLimits.sentenceBytesMax))
  }

  private mutating func purpose() throws(WireError) -> ItemPurpose {
    let start = offset
    guard let purpose = ItemPurpose(byte: try byte("purpose")) else {
      throw WireError(.outOfRange, "purpose", at: start)
    }
    return purpose
  }
}
