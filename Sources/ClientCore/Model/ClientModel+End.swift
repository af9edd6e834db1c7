import Simulation

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
    case .character, .tab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .keypad, .control, .shifted, .alt, .function, .backTab:
      return []
    }
  }

  /// The server hears a goodbye, where there is one.
  mutating func quitAtOnce(at now: Moment) -> [ClientEffect] {
    let goodbye = inSession { $0.sayGoodbye(at: now) }
    return goodbye + endHosting() + [.quit(message: nil, failed: false)]
  }
}
