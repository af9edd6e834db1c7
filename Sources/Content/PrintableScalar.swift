extension Unicode.Scalar {
  /// Whether a terminal shows it as something rather than doing something with it.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .spaceSeparator:
      true
    @unknown default: false
    }
  }

  /// Whether it is visible and takes exactly one column of a terminal.
  var isOneColumnWide: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .spaceSeparator: return false
    default: break
    }
    guard isPrintable, !properties.isEmojiPresentation else { return false }
    return !Unicode.Scalar.wideRanges.contains { $0.contains(value) }
  }

  /// East Asian wide and fullwidth blocks (Unicode Standard Annex 11), and conjoining jamo.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08,
    0x1AFF0...0x1B2FB, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
