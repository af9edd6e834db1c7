/// One line that is being typed.
struct EntryField: Hashable, Sendable {
  private(set) var text: String
  /// Characters; further ones are not taken.
  let charactersMax: Int

  init(_ text: String = "", charactersMax: Int) {
    self.text = text
    self.charactersMax = charactersMax
  }

  /// Takes a key that edits; false when it means something else.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar):
      guard let width = scalar.columnWidth else { return true }
      let isMark = width == 0
      if isMark ? !text.isEmpty : text.count < charactersMax { text.unicodeScalars.append(scalar) }
    case .backspace:
      if !text.isEmpty { text.removeLast() }
    case .control("u"): text = ""
    case .control("w"):
      while text.last == " " { text.removeLast() }
      while let last = text.last, last != " " { text.removeLast() }
    case .enter, .escape, .tab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .keypad, .control:
      return false
    }
    return true
  }
}
