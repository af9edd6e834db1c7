package import ClientCore
internal import Crypto
internal import Foundation

extension WordProof {
  /// The mathematics of it (RFC 2104 with SHA-256).
  package static let hmac = WordProof { word, message in
    let key = SymmetricKey(data: Data(word.utf8))
    return Array(HMAC<SHA256>.authenticationCode(for: Data(message), using: key))
  }
}
