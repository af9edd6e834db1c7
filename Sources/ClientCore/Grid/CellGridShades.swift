extension CellGrid {
  /// Takes light and colour away from every cell: the picture behind a dialog or a lost link.
  mutating func dim(percent: Int) {
    for row in 0..<rows {
      for column in 0..<columns {
        self[column, row].foreground = Color.gray(self[column, row].foreground, percent: percent)
        self[column, row].background = Color.gray(self[column, row].background, percent: percent)
        self[column, row].style.remove([.bold, .reverse])
        self[column, row].style.insert(.dim)
      }
    }
  }

  /// Replaces what ASCII does not have: lines by `-`, `|` and `+`, wide characters by `?` and a
  /// space, the rest by what looks most like it.
  mutating func foldToASCII() {
    for row in 0..<rows {
      for column in 0..<columns where !self[column, row].glyph.isASCII {
        self[column, row].glyph = Self.standIn(for: self[column, row].glyph)
        if self[column + 1, row].style.contains(.continuation) {
          self[column + 1, row].style.remove(.continuation)
        }
      }
    }
  }

  static func standIn(for glyph: Unicode.Scalar) -> Unicode.Scalar {
    switch glyph {
    case "─", "—", "–": "-"
    case "━": "="
    case "│", "╵": "|"
    case "╭", "╮", "╰", "╯": "+"
    case "·", "…", "•", "∙", "⋅": "."
    case "█", "▓": "#"
    case "▒", "░", "▌": "="
    case "▶", "›", "»": ">"
    case "‹": "<"
    case "▁", "▂": "_"
    case "▃", "▄": "-"
    case "▅", "▆": "="
    case "▇": "#"
    case "◎": "o"
    case "↑", "▴": "^"
    case "↓", "▾": "v"
    case "←", "◂": "<"
    case "→", "▸": ">"
    case "↖", "↘", "⇖", "⇘": "\\"
    case "↗", "↙", "⇗", "⇙": "/"
    case "’": "'"
    case "×": "x"
    case "†", "ϯ": "%"
    case "⌂": "{"
    case "◆": "*"
    default: "?"
    }
  }
}
