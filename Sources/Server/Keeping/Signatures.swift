import Crypto
import Foundation

/// Checks what a client signed with its Ed25519 key (RFC 8032).
enum Signatures {
  /// Whether the 64 bytes of signature are of this message by the owner of the 32 bytes of key.
  static func isValid(_ signature: [UInt8], of message: [UInt8], by key: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
    return key.isValidSignature(Data(signature), for: Data(message))
  }
}
