/// A name that belongs to a key on this server, and the characters that it plays.
package struct KeptName: Hashable, Sendable {
  /// As its owner wrote it first.
  package var name: String
  /// The Ed25519 public key that took it: 32 bytes.
  package var key: [UInt8]
  /// The class played last; its character is the one that comes back.
  package var lastClass: String
  /// One a class.
  package var characters: [KeptCharacter]

  package init(name: String, key: [UInt8], lastClass: String, characters: [KeptCharacter]) {
    self.name = name
    self.key = key
    self.lastClass = lastClass
    self.characters = characters
  }

  package func character(ofClass className: String) -> KeptCharacter? {
    characters.first { $0.className == className }
  }

  /// The newest state of one character, which is also the one played last.
  package mutating func keep(_ character: KeptCharacter) {
    lastClass = character.className
    if let index = characters.firstIndex(where: { $0.className == character.className }) {
      characters[index] = character
    } else {
      characters.append(character)
    }
  }
}
