import Simulation

/// The maxima of the protocol. A decoder refuses what is beyond them before it allocates anything.
package enum WireLimits {
  /// A frame from a client; longer ones end the link.
  package static let clientFrameBytesMax = 4096
  /// A frame from the server: a first look at the largest map fits several times over.
  package static let serverFrameBytesMax = 1 << 20
  /// Messages in one frame.
  package static let messagesMax = 256
  /// Inputs in one message.
  package static let inputsMax = 64

  /// Characters of a player's name, as people count them, and bytes of UTF-8.
  package static let nameCharactersMax = 16
  package static let nameBytesMax = 64
  /// Characters of one line of talk, and bytes of UTF-8.
  package static let chatCharactersMax = 200
  package static let chatBytesMax = 800
  /// Bytes of a server's, a kind's or an attack's name, and of a sentence for a person.
  package static let titleBytesMax = 64
  package static let sentenceBytesMax = 400
  /// Bytes of a resume token and of a challenge.
  package static let tokenBytes = 16
  package static let challengeBytes = 16
  /// Bytes of an Ed25519 public key and of a signature (RFC 8032).
  package static let keyBytes = 32
  package static let signatureBytes = 64
  /// Bytes of an HMAC-SHA256 (RFC 2104).
  package static let proofBytes = 32

  /// Tiles along one side of a map, and on a whole map.
  package static let mapSideMax = 1024
  package static let mapTilesMax = 640 * 480
  /// Entities in one view; numbers are below it.
  package static let entitiesMax = 4096
  /// Kinds of creatures, and attacks of one kind.
  package static let kindsMax = 255
  package static let attacksMax = 32
  /// A class has a basic attack and four abilities.
  package static let attacksOfPlayer = 5
  package static let hpMax = 1_000_000
  package static let levelMax = 255
  package static let teamsMax = 16
  /// Things in one view, and different items in one pack.
  package static let thingsMax = 4096
  package static let packMax = ItemID.countMax
  /// Players on a scoreboard, in a party, and its marks.
  package static let boardRowsMax = 512
  /// Watchers that are named; more are only counted.
  package static let watcherNamesMax = 8
  package static let partyMax = 64
  package static let marksMax = 64
  /// Events in one message.
  package static let eventsMax = 256
  /// Any other whole number: ticks, sequences, speeds. 32 bits.
  package static let numberMax = Int(UInt32.max)
}
