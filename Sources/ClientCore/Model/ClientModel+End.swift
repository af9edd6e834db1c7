/// The screen that says how it ended.
extension ClientModel {
  mutating func leaveEnd(
    _ key: Key, _ sentence: String, _ isFailure: Bool
  ) -> [ClientEffect] {
    let quit = ClientEffect.quit(message: sentence, failed: isFailure)
    switch key {
    case .enter, .character(" "), .escape:
      guard intent == .title else { return [quit] }
      stage = .title(title)
      return []
    case .character("q"), .character("Q"): return [quit]
    case .character, .tab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .keypad, .control:
      return []
    }
  }
}
