import Testing

@testable import Server

/// The mathematics of a locked match.
struct LockTests {
  /// RFC 4231 §4.3: "Jefe", "what do ya want for nothing?".
  @Test func `a proof is the HMAC-SHA256 of the message under the word`() {
    let proof: [UInt8] = [
      0x5B, 0xDC, 0xC1, 0x46, 0xBF, 0x60, 0x75, 0x4E, 0x6A, 0x04, 0x24, 0x26, 0x08, 0x95, 0x75,
      0xC7, 0x5A, 0x00, 0x3F, 0x08, 0x9D, 0x27, 0x39, 0x83, 0x9D, 0xEC, 0x58, 0xB9, 0x64, 0xEC,
      0x38, 0x43,
    ]
    let message = Array("what do ya want for nothing?".utf8)
    #expect(Lock(word: "Jefe").isProof(proof, of: message))
    #expect(!Lock(word: "jefe").isProof(proof, of: message))
    #expect(!Lock(word: "Jefe").isProof([], of: message))
  }

  @Test func `the word itself opens it where it has to travel`() {
    #expect(Lock(word: "hush").opens(with: "hush"))
    #expect(!Lock(word: "hush").opens(with: "hush "))
  }

  @Test(arguments: [
    (nil, "everywhere"), ("0.0.0.0", "everywhere"), ("127.0.0.1", "thisMachine"),
    ("::1", "thisMachine"), ("192.168.1.20", "networkOf(\"192.168.1.20\")"),
  ])
  func `a host is found over what one can reach it by`(bind: String?, reach: String) {
    let settings = HostSettings(bindAddress: bind, seed: 1)
    #expect("\(settings.discoveryReach)" == reach)
  }
}
