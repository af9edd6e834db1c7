import Simulation

/// The word of a locked match: asked for on screen, then dialled again with it.
extension ClientModel {
  mutating func ask(for session: MatchSession, _ complaint: String?) -> [ClientEffect] {
    stage = .asking(WordPrompt(role: session.role, url: session.url, complaint: complaint))
    return []
  }

  mutating func pressInPrompt(_ key: Key, _ prompt: WordPrompt) -> [ClientEffect] {
    var prompt = prompt
    switch prompt.press(key) {
    case nil:
      stage = .asking(prompt)
      return []
    case .word(let text):
      word.text = text
      return begin(prompt.role, at: prompt.url, now)
    case .givenUp:
      word.text = ""
      guard intent == .title else { return [.quit(message: texts[.locked], failed: true)] }
      stage = .title(title)
      return []
    }
  }
}
