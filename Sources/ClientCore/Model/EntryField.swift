/// One line that is being typed, with a cursor in it.
struct EntryField: Hashable, Sendable {
  private(set) var text: String
  /// Characters before the cursor.
  private(set) var cursor: Int
  /// Characters; further ones are not taken.
  let charactersMax: Int
  /// Whether the last character or paste did not wholly fit.
  private(set) var isRefusing = false
  /// All of it is chosen: what is typed takes its place, and any key that edits lets go of it.
  private(set) var isSelected = false

  init(_ text: String = "", charactersMax: Int, isSelected: Bool = false) {
    self.text = text
    self.charactersMax = charactersMax
    self.isSelected = isSelected && !text.isEmpty
    cursor = text.count
  }

  /// Takes a key that edits; false when it means something else.
  mutating func take(_ key: Key) -> Bool {
    let (wasRefusing, wasSelected) = (isRefusing, isSelected)
    isRefusing = false
    isSelected = false
    switch key {
    case .character(let scalar):
      if wasSelected { clear() }
      type(scalar)
    case .backspace where wasSelected, .delete where wasSelected: clear()
    case .backspace: remove(cursor - 1..<cursor)
    case .delete, .control("d"): remove(cursor..<cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<text.count)
    case .control("w"): remove(wordStart..<cursor)
    case .enter, .escape, .tab, .up, .down, .pageUp, .pageDown, .keypad, .control, .shifted, .alt,
      .function, .backTab:
      (isRefusing, isSelected) = (wasRefusing, wasSelected)
      return false
    }
    return true
  }

  /// Puts pasted text at the cursor, in one line, and leaves out what goes beyond the limit.
  mutating func insert(_ pasted: String) {
    isRefusing = false
    if isSelected { clear() }
    isSelected = false
    var isAfterBlank = false
    for scalar in pasted.unicodeScalars {
      let isBlank = scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == " "
      if isBlank, isAfterBlank { continue }
      isAfterBlank = isBlank
      type(isBlank ? " " : scalar)
    }
  }

  /// Other text in its place, with the cursor behind it.
  mutating func replace(with other: String) {
    self = EntryField(other, charactersMax: charactersMax)
  }

  /// What stands before the cursor, and what from it on.
  var parts: (before: String, after: String) {
    (String(text.prefix(cursor)), String(text.dropFirst(cursor)))
  }

  private mutating func type(_ scalar: Unicode.Scalar) {
    guard let width = scalar.columnWidth else { return }
    let index = text.index(text.startIndex, offsetBy: cursor)
    var longer = text
    longer.unicodeScalars.insert(scalar, at: index)
    // A mark joins the character before it, and a first one has none to join.
    guard width > 0 || cursor > 0 else { return }
    guard longer.count <= charactersMax else {
      isRefusing = true
      return
    }
    cursor += longer.count - text.count
    text = longer
  }

  private mutating func clear() { remove(0..<text.count) }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<text.count)
    guard !range.isEmpty else { return }
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.index(text.startIndex, offsetBy: range.upperBound)
    text.removeSubrange(start..<end)
    cursor = min(range.lowerBound, text.count)
  }

  private var wordStart: Int {
    let before = Array(text.prefix(cursor))
    var start = before.count
    while start > 0, before[start - 1] == " " { start -= 1 }
    while start > 0, before[start - 1] != " " { start -= 1 }
    return start
  }
}
