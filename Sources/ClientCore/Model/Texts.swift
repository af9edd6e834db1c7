import Simulation
import Wire

/// What the client says, in one language.
///
/// A plain sentence is `texts[.linkLost]`, one with values `texts[.felledBy, killer]`; the methods
/// are for what needs a decision.
package struct Texts: Sendable {
  /// The name of its file without the ending: `en`, `zh`.
  package let language: String
  /// What the language calls itself.
  package let name: String
  private let phrasebook: Phrasebook
  /// What servers say, in this language.
  let serverWords: ServerWords

  /// Says keys instead of sentences.
  package static let wordless = Texts(
    language: "en", name: "English", phrasebook: .wordless, serverWords: ServerWords())

  private init(
    language: String, name: String, phrasebook: Phrasebook, serverWords: ServerWords
  ) {
    self.language = language
    self.name = name
    self.phrasebook = phrasebook
    self.serverWords = serverWords
  }

  /// From what stands in a file; `serverWords` are English names and sentences and their
  /// translations. Throws for the first mistake.
  package init(
    language: String, name: String, phrases: [WrittenText], serverWords: [WrittenText],
    file: String
  ) throws(PhraseError) {
    self.language = language
    self.name = name
    phrasebook = try Phrasebook(phrases, file: file)
    self.serverWords = try ServerWords(serverWords, file: file)
  }

  /// A sentence, with values for its placeholders in the order in which `Phrase` names them.
  package subscript(_ phrase: Phrase, _ values: any CustomStringConvertible...) -> String {
    phrasebook.text(of: phrase, values)
  }

  /// A name that a server gave, as it is called in this language.
  package func name(_ english: String) -> String { serverWords.name(english) }

  /// A sentence that a server said.
  package func sentence(_ english: String) -> String { serverWords.sentence(english) }
}

// Links, and what is typed.
extension Texts {
  func tooSmall(_ columns: Int, _ rows: Int) -> [String] {
    [
      self[.tooSmall], self[.tooSmallIs, columns, rows],
      self[.tooSmallNeeds, ClientLimits.columnsMin, ClientLimits.rowsMin],
    ]
  }

  func closed(code: UInt16, _ reason: String) -> String {
    reason.isEmpty ? self[.closed, code] : self[.closedBecause, code, sentence(reason)]
  }

  func silence(tenths: Int64) -> String { self[.silence, "\(tenths / 10).\(tenths % 10)"] }

  func complaint(_ error: PlayerNameError) -> String {
    switch error {
    case .empty: self[.nameEmpty]
    case .tooLong: self[.nameTooLong, WireLimits.nameCharactersMax, WireLimits.nameBytesMax]
    case .spaceAtEnd: self[.nameSpaceAtEnd]
    case .twoSpaces: self[.nameTwoSpaces]
    case .invisible(let scalar):
      self[.nameInvisible, "U+" + String(scalar.value, radix: 16, uppercase: true)]
    }
  }

  func complaint(_ error: ServerAddressError) -> String {
    switch error {
    case .empty: self[.addressEmpty]
    case .badScheme(let text): self[.addressBadScheme, text]
    case .badHost(let text): self[.addressBadHost, text]
    case .badPort(let text): self[.addressBadPort, text]
    }
  }
}
