/// Proves to the server of a locked match that one knows its word, without saying it.
package struct WordProof: Sendable {
  /// HMAC-SHA256 (RFC 2104) with the word's UTF-8 as the key: 32 bytes.
  package var make: @Sendable (_ word: String, _ message: [UInt8]) -> [UInt8]

  package init(make: @escaping @Sendable (_ word: String, _ message: [UInt8]) -> [UInt8]) {
    self.make = make
  }

  /// Knows no mathematics: every word is wrong.
  package static let none = WordProof { _, _ in [] }
}

/// The word of a locked match with what proves it; an empty word is none.
package struct MatchWord: Sendable {
  package var text: String
  package var proof: WordProof

  package init(_ text: String = "", proof: WordProof = .none) {
    self.text = text
    self.proof = proof
  }

  var isEmpty: Bool { text.isEmpty }

  /// The bytes for the hello; none without a word.
  func proven(on message: [UInt8]) -> [UInt8] { isEmpty ? [] : proof.make(text, message) }
}
