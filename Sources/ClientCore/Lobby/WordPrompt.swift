/// Asks for the word of a locked match, and then goes on as before.
struct WordPrompt: Hashable, Sendable {
  /// What is done with it once the word is typed.
  let role: MatchSession.Role
  let url: String
  /// What the server said to the word before; nil at the first time.
  let complaint: String?
  private(set) var field = EntryField(charactersMax: ClientLimits.passwordCharactersMax)

  enum Answer: Hashable, Sendable {
    case word(String)
    case givenUp
  }

  init(role: MatchSession.Role, url: String, complaint: String?) {
    self.role = role
    self.url = url
    self.complaint = complaint
  }

  mutating func paste(_ text: String) { field.insert(text) }

  /// Takes a key; nil while it is being typed. An empty word is none.
  mutating func press(_ key: Key) -> Answer? {
    switch key {
    case .escape: return .givenUp
    case .enter: return field.text.isEmpty ? nil : .word(field.text)
    case .character, .backspace, .control, .tab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .keypad, .delete, .shifted, .alt, .function, .backTab:
      _ = field.take(key)
      return nil
    }
  }
}
