// What of a cell a picture shows.
extension Cell {
  /// As a terminal would show them: reversed, and half as bright when dim.
  var pictureColors: (letter: UInt32, ground: UInt32) {
    let bright = foreground & 0xFFFFFF
    let letter = style.contains(.dim) ? bright >> 1 & 0x7F7F7F : bright
    return style.contains(.reverse)
      ? (background & 0xFFFFFF, letter) : (letter, background & 0xFFFFFF)
  }

  /// Whether there is a letter to write.
  var isWritten: Bool {
    !isContinuation && PictureBlock(glyph) == nil
      && (glyph != " " || style.contains(.underline))
  }
}

/// A sign that is part of its cell filled, wholly or with a veil.
struct PictureBlock {
  var eighthsWide = 8
  var eighthsHigh = 8
  var isAtTop = false
  /// In percent.
  var opacity = 100

  /// nil for what is written as a letter. By Unicode's Block Elements, 2580 to 2593.
  init?(_ glyph: Unicode.Scalar) {
    switch glyph {
    case "▀": (eighthsHigh, isAtTop) = (4, true)
    case "\u{2581}"..."\u{2588}": eighthsHigh = Int(glyph.value - 0x2580)
    case "\u{2589}"..."\u{258F}": eighthsWide = 8 - Int(glyph.value - 0x2588)
    case "░": opacity = 25
    case "▒": opacity = 50
    case "▓": opacity = 75
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Latin letters, arrows to four sides and lines; what XML does not allow is no letter.
  var isInEveryCodeFont: Bool {
    switch value {
    case 0x20..<0x250, 0x2026, 0x2190...0x2193, 0x2500..<0x2580: true
    default: false
    }
  }

  /// As XML writes it (XML 1.0 §2.2 and §2.4).
  var escaped: String {
    switch self {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\u{FFFE}", "\u{FFFF}": "?"
    default: value < 0x20 ? "?" : String(self)
    }
  }
}

extension UInt32 {
  /// `#rrggbb`, or `#rgb` where that is the same.
  var hex: String {
    let digits = Array("0123456789abcdef")
    let nibbles = (0..<6).map { digits[Int(self >> UInt32(20 - $0 * 4) & 0xF)] }
    let isShort =
      nibbles[0] == nibbles[1] && nibbles[2] == nibbles[3] && nibbles[4] == nibbles[5]
    return "#" + (isShort ? String([nibbles[0], nibbles[2], nibbles[4]]) : String(nibbles))
  }
}
