import Simulation
import Wire

/// Who may play under which name, and as what.
extension Match {
  /// Why this hello can't have its name: it belongs to another key, or the key isn't the client's.
  /// A host's own bots are asked for none.
  func objection(to hello: Hello, from viewer: Int) -> String? {
    guard viewers[viewer].role == .player else { return nil }
    if let owner = keeping[hello.name], owner.key != hello.key {
      return "The name \(owner.name) belongs to somebody else on this server (its key differs). "
        + "Choose another name, or play with the key that took it."
    }
    guard !hello.key.isEmpty else { return nil }
    let signed = Hello.signed(challenge: viewers[viewer].challenge, name: hello.name)
    guard hello.key.count == WireLimits.keyBytes,
      settings.isSigned(hello.signature, signed, hello.key)
    else { return "The signature does not fit the key: it must be of this link's challenge." }
    return nil
  }

  /// The character that comes back, or somebody new. A class that is asked for comes first, then
  /// the one played last, then the first that there is.
  func sheet(for hello: Hello, called name: PlayerName) -> CharacterSheet {
    let kept = hello.key.isEmpty ? nil : keeping[name.text]
    let rules = world.rules
    let asked = rules.classKind(likeName: hello.className)
    let kind = asked ?? rules.classKind(named: kept?.lastClass ?? "") ?? playerKind
    guard world.keepsCharacters,
      let sheet = kept?.character(ofClass: rules.kind(kind).name)?.sheet(under: rules)
    else { return CharacterSheet(kind: kind) }
    return sheet
  }

  /// Whether the name is this key's from now on; false for guests, and when the book is full.
  mutating func takeName(_ name: PlayerName, by key: [UInt8]) -> Bool {
    guard !key.isEmpty else { return false }
    return keeping[name.text] != nil || keeping.take(name.text, by: key)
  }
}
