package import Simulation

extension GameContent {
  /// A digest of all that the assets say to the rules: what changes no rule does not change it.
  ///
  /// FNV-1a over the values as text, which names every field. Cost: some tens of milliseconds.
  package static func digest(of rules: Rules, _ vaults: [Vault]) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(rules)\(vaults)".utf8 {
      digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return digest
  }
}
