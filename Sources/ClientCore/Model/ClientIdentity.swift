/// The key by which servers know a person again; who has none is a guest everywhere.
package struct ClientIdentity: Sendable {
  /// Ed25519, 32 bytes.
  package var publicKey: [UInt8]
  /// The 64 bytes of signature over a message.
  package var sign: @Sendable ([UInt8]) -> [UInt8]

  package init(publicKey: [UInt8], sign: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    self.publicKey = publicKey
    self.sign = sign
  }
}
