/// The lists of the title: matches of the network, and servers of before.
extension TitleScreen {
  /// What a key does to a list of so many lines.
  enum ListMove: Hashable, Sendable {
    case line(Int)
    case play, watch, close
  }

  static func move(for key: Key, at line: Int, of count: Int) -> ListMove? {
    switch key {
    case .up, .keypad(8), .backTab, .character("k"): .line(max(0, line - 1))
    case .down, .keypad(2), .tab, .character("j"): .line(min(max(0, count - 1), line + 1))
    case .home, .pageUp: .line(0)
    case .end, .pageDown: .line(max(0, count - 1))
    case .enter, .keypad(5): .play
    case .character("w"), .character("W"): .watch
    case .escape, .left, .backspace, .character("q"): .close
    case .character, .delete, .right, .keypad, .control, .shifted, .alt, .function: nil
    }
  }
}
