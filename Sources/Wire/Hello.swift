/// How a client introduces itself.
package struct Hello: Hashable, Sendable {
  /// 1...16 characters for players, see `PlayerName`; watchers may leave it empty.
  package var name: String
  /// From an earlier welcome; 16 bytes, or empty.
  package var resumeToken: [UInt8]
  /// Watchers: the player to follow, or empty for the free view.
  package var follow: String
  /// The class that a player wants to be; empty: as kept, or the first.
  package var className: String
  /// An Ed25519 public key of 32 bytes, or empty: a guest.
  package var key: [UInt8]
  /// With the key: 64 bytes over `Hello.signed`, else empty.
  package var signature: [UInt8]
  /// Where the match is locked: HMAC-SHA256 of `Hello.proven` with the match's word as the key, 32
  /// bytes; else empty.
  package var proof: [UInt8]

  package init(
    name: String, resumeToken: [UInt8] = [], follow: String = "", className: String = "",
    key: [UInt8] = [], signature: [UInt8] = [], proof: [UInt8] = []
  ) {
    self.name = name
    self.resumeToken = resumeToken
    self.follow = follow
    self.className = className
    self.key = key
    self.signature = signature
    self.proof = proof
  }

  /// What the key's owner signs: that this name is to be greeted on the link of that challenge.
  package static func signed(challenge: [UInt8], name: String) -> [UInt8] {
    Array("cudgel.1 hello".utf8) + challenge + Array(name.utf8)
  }

  /// What whoever knows the word of a locked match proves it on: good for one link and one name.
  package static func proven(challenge: [UInt8], name: String) -> [UInt8] {
    Array("cudgel.1 word".utf8) + challenge + Array(name.utf8)
  }
}
