import Simulation

/// The whole log as it lies open: which lines, and how far back.
struct LogScreen: Hashable, Sendable {
  /// nil: all.
  private(set) var filter: LogKind?
  /// Rows by which it was scrolled back from the newest line.
  private(set) var back = 0

  /// In the order of their digits, beginning with 0 or 1 for all.
  static let filters: [LogKind?] = [nil] + LogKind.allCases

  /// `rows` are those that are shown and `rowsMax` those that there are; false when it closes.
  mutating func press(_ key: Key, rows: Int, rowsMax: Int) -> Bool {
    let last = max(0, rowsMax - rows)
    switch key {
    case .tab, .right: turn(by: 1)
    case .left: turn(by: Self.filters.count - 1)
    case .up, .keypad(8), .character("k"): back += 1
    case .down, .keypad(2), .character("j"): back -= 1
    case .pageUp, .keypad(9): back += max(1, rows - 1)
    case .pageDown, .keypad(3), .character(" "): back -= max(1, rows - 1)
    case .home, .keypad(7): back = last
    case .end, .keypad(1): back = 0
    case .character(let digit) where ("1"..."5").contains(digit):
      filter = Self.filters[Int(digit.value) - 49]
      back = 0
    case .escape, .enter, .character: return false
    case .backspace, .keypad, .control, .delete, .shifted, .alt, .function, .backTab: break
    }
    back = min(max(0, back), last)
    return true
  }

  private mutating func turn(by steps: Int) {
    let index = Self.filters.firstIndex(of: filter) ?? 0
    filter = Self.filters[(index + steps) % Self.filters.count]
    back = 0
  }
}

/// The character sheet as it lies open: the first line that is shown.
struct SheetScreen: Hashable, Sendable {
  private(set) var first = 0

  /// False when it closes. `firstMax` is the last that makes sense.
  mutating func press(_ key: Key, firstMax: Int) -> Bool {
    switch key {
    case .up, .keypad(8), .character("k"): first -= 1
    case .down, .keypad(2), .character("j"): first += 1
    case .pageUp, .keypad(9): first -= 8
    case .pageDown, .keypad(3), .character(" "): first += 8
    case .home: first = 0
    case .end: first = firstMax
    case .escape, .enter, .character: return false
    case .tab, .left, .right, .backspace, .keypad, .control, .delete, .shifted, .alt, .function,
      .backTab:
      break
    }
    first = min(max(0, first), max(0, firstMax))
    return true
  }
}
