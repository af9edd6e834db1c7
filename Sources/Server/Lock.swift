import Crypto
import Foundation
import ServerCore

/// What keeps a locked match locked. Roads that are no links (pages, streams) ask it too.
package struct Lock: Sendable {
  private let key: SymmetricKey

  /// The word is kept as a key only.
  package init(word: String) { key = SymmetricKey(data: Data(word.utf8)) }

  /// Whether the bytes are the HMAC-SHA256 of the message under the word; takes as long for a wrong
  /// one.
  package func isProof(_ proof: [UInt8], of message: [UInt8]) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      Data(proof), authenticating: Data(message), using: key)
  }

  /// For the match.
  var check: MatchSettings.ProofCheck { { isProof($0, of: $1) } }

  /// Whether this is the word itself, for roads on which it has to travel.
  package func opens(with word: String) -> Bool {
    let message: [UInt8] = Array("cudgel.1 word".utf8)
    let other = HMAC<SHA256>.authenticationCode(
      for: Data(message), using: SymmetricKey(data: Data(word.utf8)))
    return isProof(Array(other), of: message)
  }
}
