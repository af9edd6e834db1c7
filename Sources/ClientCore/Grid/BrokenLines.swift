extension String {
  /// The text on lines of at most so many columns, broken between words and beside wide characters,
  /// and within a word only where it is longer than a line. Lines after the first are indented by
  /// two.
  func broken(atColumns columns: Int) -> [String] {
    guard columnWidth > columns, columns > 6 else { return [truncated(toColumns: columns)] }
    var lines: [String] = []
    var line = ""
    for part in unbreakableParts {
      let candidate = line.isEmpty ? part.text : line + (part.hasSpace ? " " : "") + part.text
      if candidate.columnWidth <= columns {
        line = candidate
      } else {
        if !line.isEmpty { lines.append(line) }
        line = ("  " + part.text).truncated(toColumns: columns)
      }
    }
    return lines + [line]
  }

  /// Words, and single wide characters with the punctuation that belongs to them; whether a space
  /// stood before it.
  private var unbreakableParts: [(text: String, hasSpace: Bool)] {
    var parts: [(text: String, hasSpace: Bool)] = []
    var mayGrow = false
    var hasSpace = false
    for character in self {
      if character == " " {
        (mayGrow, hasSpace) = (false, true)
        continue
      }
      let isWide = String(character).columnWidth > 1
      let clings = Self.closing.contains(character) && !hasSpace && !parts.isEmpty
      if clings || (mayGrow && !isWide) || (mayGrow && endsOpening(parts)) {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append((String(character), hasSpace))
      }
      mayGrow = !isWide || Self.opening.contains(character)
      hasSpace = false
    }
    return parts
  }

  private func endsOpening(_ parts: [(text: String, hasSpace: Bool)]) -> Bool {
    parts.last?.text.last.map { Self.opening.contains($0) } ?? false
  }

  /// What never begins a line, and what never ends one.
  private static let closing: [Character] = Array("，。！？；：、）」』》”’…")
  private static let opening: [Character] = Array("（「『《“‘")
}
