extension AssetFields {
  /// How something is drawn: `glyph`, and `ascii`, which may be left out where `glyph` is ASCII
  /// itself.
  func glyphs() throws(ContentError) -> (Unicode.Scalar, Unicode.Scalar) {
    let glyph = try self["glyph"].glyph()
    if glyph.isASCII, self["ascii"].isAbsent { return (glyph, glyph) }
    let ascii = try self["ascii"].glyph()
    guard ascii.isASCII else { throw self["ascii"].refused(expected: "one ASCII character") }
    return (glyph, ascii)
  }
}

extension AssetValue {
  fileprivate func glyph() throws(ContentError) -> Unicode.Scalar {
    let scalars = word?.unicodeScalars
    guard let scalars, scalars.count == 1, let scalar = scalars.first, scalar.isOneColumnWide
    else { throw refused(expected: "one visible character, one column wide") }
    return scalar
  }

  /// 0xRRGGBB, written as in style sheets.
  func color() throws(ContentError) -> UInt32 {
    let text = word ?? ""
    let digits = text.dropFirst()
    guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let color = UInt32(digits, radix: 16)
    else { throw refused(expected: "a quoted color like \"#c08040\"") }
    return color
  }
}
