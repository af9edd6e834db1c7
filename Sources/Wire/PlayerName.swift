/// A name that a player may carry: 1 to 16 characters that people can see, with single spaces
/// inside and none at the ends.
package struct PlayerName: Hashable, Sendable {
  /// As the player wrote it.
  package let text: String

  /// Throws a sentence for the person when the text is not a name.
  package init(_ text: String) throws(PlayerNameError) {
    guard !text.isEmpty else { throw .empty }
    guard text.count <= WireLimits.nameCharactersMax, text.utf8.count <= WireLimits.nameBytesMax
    else { throw .tooLong }
    guard text.first != " ", text.last != " " else { throw .spaceAtEnd }
    for scalar in text.unicodeScalars where !scalar.isPlainText { throw .invisible(scalar) }
    let scalars = text.unicodeScalars
    let hasTwoSpaces = zip(scalars, scalars.dropFirst()).contains { $0 == " " && $1 == " " }
    guard !hasTwoSpaces else { throw .twoSpaces }
    self.text = text
  }
}

extension PlayerName {
  /// The same for all texts that name one player: the case of letters makes no other name.
  package static func folded(_ name: String) -> String { name.lowercased() }

  /// Whether two texts name one player.
  package static func isSame(_ name: String, as other: String) -> Bool {
    folded(name) == folded(other)
  }
}

/// Why a text is not a name.
package enum PlayerNameError: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case tooLong
  case spaceAtEnd
  case twoSpaces
  case invisible(Unicode.Scalar)

  /// A sentence for the person.
  package var description: String {
    switch self {
    case .empty: "A name needs at least one character."
    case .tooLong:
      "A name has at most \(WireLimits.nameCharactersMax) characters"
        + " (and \(WireLimits.nameBytesMax) bytes)."
    case .spaceAtEnd: "A name neither begins nor ends with a space."
    case .twoSpaces: "A name has no two spaces in a row."
    case .invisible(let scalar):
      "A name has only visible characters, not U+"
        + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
        + String(scalar.value, radix: 16, uppercase: true) + "."
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is seen for what it is: no control, format, bidirectional or zero-width character,
  /// no space but the plain one, nothing unassigned or private.
  package var isPlainText: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      !properties.isDefaultIgnorableCodePoint && !isBlankGlyph
    case .spaceSeparator: self == " "
    case .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse,
      .unassigned:
      false
    @unknown default: false
    }
  }

  /// Letters and symbols by category that show nothing: the braille blank.
  private var isBlankGlyph: Bool { value == 0x2800 }
}
