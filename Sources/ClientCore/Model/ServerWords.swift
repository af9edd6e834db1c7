import Wire

/// What servers say in English, in another language: names by themselves, and sentences with one
/// `{placeholder}` for whatever stands there.
struct ServerWords: Sendable {
  private struct Pattern {
    var prefix: String
    var suffix: String
    var before: String
    var after: String
  }

  private var names: [String: String] = [:]
  private var patterns: [Pattern] = []

  /// Nothing is known: all stays as it was said.
  init() {}

  /// Throws for a text whose placeholder is not the English one's, or that has more than one.
  init(_ texts: [WrittenText], file: String) throws(PhraseError) {
    for written in texts {
      let english = Self.split(written.key)
      let other = Self.split(written.text)
      guard english?.name == other?.name, english?.after.contains("{") != true else {
        throw PhraseError(
          file: file, line: written.line, key: written.key, found: "'\(written.text)'",
          allowed: "the same placeholder in both, at most one")
      }
      if let english, let other {
        patterns.append(
          Pattern(
            prefix: english.before, suffix: english.after, before: other.before,
            after: other.after))
      } else {
        names[written.key] = written.text
      }
    }
  }

  private static func split(_ text: String) -> (before: String, name: String, after: String)? {
    guard let start = text.firstIndex(of: "{"), let end = text[start...].firstIndex(of: "}")
    else { return nil }
    return (
      String(text[..<start]), String(text[start..<end]), String(text[end...].dropFirst())
    )
  }

  /// A kind's, an attack's or an item's; as it is where it is not known.
  func name(_ english: String) -> String { names[english] ?? english }

  /// A sentence, or what an item does; as it is where it is not known.
  func sentence(_ english: String) -> String {
    if let known = names[english] { return known }
    for pattern in patterns
    where english.count > pattern.prefix.count + pattern.suffix.count
      && english.hasPrefix(pattern.prefix) && english.hasSuffix(pattern.suffix)
    {
      let value = english.dropFirst(pattern.prefix.count).dropLast(pattern.suffix.count)
      return pattern.before + value + pattern.after
    }
    return english
  }

  /// With every name of the legend in this language.
  func translated(_ welcome: Welcome) -> Welcome {
    guard !names.isEmpty else { return welcome }
    var welcome = welcome
    welcome.serverName = name(welcome.serverName)
    for index in welcome.kinds.indices {
      welcome.kinds[index].name = name(welcome.kinds[index].name)
      for attack in welcome.kinds[index].attacks.indices {
        welcome.kinds[index].attacks[attack].name = name(welcome.kinds[index].attacks[attack].name)
      }
    }
    for index in welcome.items.indices {
      welcome.items[index].name = name(welcome.items[index].name)
      welcome.items[index].text = sentence(welcome.items[index].text)
    }
    return welcome
  }
}
