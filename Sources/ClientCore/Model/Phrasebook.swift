/// A sentence or a name as a strings' file has it.
package typealias WrittenText = (key: String, text: String, line: Int)

/// The wording of every phrase in one language.
struct Phrasebook: Sendable {
  /// By the phrases' places in `Phrase.allCases`; empty where every phrase says its key.
  private let wordings: [Wording]

  private static let keys = Dictionary(
    uniqueKeysWithValues: Phrase.allCases.enumerated().map { ($1.key, $0) })
  private static let places = Dictionary(
    uniqueKeysWithValues: Phrase.allCases.enumerated().map { ($1, $0) })

  /// Says nothing but keys: for programs that nobody looks at.
  static let wordless = Phrasebook(wordings: [])

  private init(wordings: [Wording]) { self.wordings = wordings }

  /// Throws for a key that is no phrase, a phrase without a text, and placeholders that are not
  /// the phrase's.
  init(_ texts: [WrittenText], file: String) throws(PhraseError) {
    var found = [Wording?](repeating: nil, count: Phrase.allCases.count)
    for written in texts {
      guard let place = Self.keys[written.key] else {
        throw PhraseError(
          file: file, line: written.line, key: written.key, found: "an unknown key",
          allowed: "a key of Phrase.swift")
      }
      found[place] = try Self.wording(of: Phrase.allCases[place], written, file)
    }
    var wordings: [Wording] = []
    for (phrase, wording) in zip(Phrase.allCases, found) {
      guard let wording else {
        throw PhraseError(
          file: file, line: nil, key: phrase.key, found: "nothing",
          allowed: "a text" + Self.list(phrase.placeholders))
      }
      wordings.append(wording)
    }
    self.wordings = wordings
  }

  private static func wording(
    of phrase: Phrase, _ written: WrittenText, _ file: String
  ) throws(PhraseError) -> Wording {
    do {
      return try Wording(written.text, placeholders: phrase.placeholders)
    } catch {
      throw PhraseError(
        file: file, line: written.line, key: written.key,
        found: "a text" + list(error.found), allowed: "a text" + list(phrase.placeholders))
    }
  }

  private static func list(_ placeholders: [String]) -> String {
    placeholders.isEmpty
      ? " without placeholders" : " with " + placeholders.map { "{\($0)}" }.joined(separator: ", ")
  }

  /// As many values as the phrase has placeholders, in their order.
  func text(of phrase: Phrase, _ values: [any CustomStringConvertible]) -> String {
    guard let place = Self.places[phrase], place < wordings.count else {
      return ([phrase.key] + values.map(\.description)).joined(separator: " ")
    }
    let wording = wordings[place]
    precondition(values.count == wording.valueCount, phrase.rawValue)
    return wording.filled(with: values)
  }
}

/// What is wrong in a language's file.
package struct PhraseError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// nil when something is not there.
  package let line: Int?
  package let key: String
  package let found: String
  package let allowed: String

  /// `zh.yaml:12: felled-by: found a text with {who}, expected a text with {killer}`.
  package var description: String {
    let place = line.map { "\(file):\($0): " } ?? "\(file): "
    return "\(place)\(key): found \(found), expected \(allowed)"
  }
}
