import Testing

@testable import Transport

/// One way to break RFC 6455, and the code it closes with.
struct Breach: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let code: CloseCode
  var kinds = AcceptedKinds.textAndBinary

  init(
    _ name: String, _ bytes: [UInt8], _ code: CloseCode, kinds: AcceptedKinds = .textAndBinary
  ) {
    testDescription = name
    self.bytes = bytes
    self.code = code
    self.kinds = kinds
  }

  static let key: [UInt8] = [0, 0, 0, 0]

  static let all = headers + order + payloads + closes

  static let headers = [
    Breach("not masked", [0x82, 0x01, 7], .protocolError),
    Breach("reserved bit 1", [0xC2, 0x80] + key, .protocolError),
    Breach("reserved bit 2", [0xA2, 0x80] + key, .protocolError),
    Breach("reserved bit 3", [0x92, 0x80] + key, .protocolError),
    Breach("reserved opcode 3", [0x83, 0x80] + key, .protocolError),
    Breach("reserved opcode 7", [0x87, 0x80] + key, .protocolError),
    Breach("reserved opcode 11", [0x8B, 0x80] + key, .protocolError),
    Breach("reserved opcode 15", [0x8F, 0x80] + key, .protocolError),
    Breach("ping split", [0x09, 0x80] + key, .protocolError),
    Breach("close split", [0x08, 0x80] + key, .protocolError),
    Breach("ping of 126 bytes", [0x89, 0xFE, 0, 126] + key, .protocolError),
    Breach("16 bits of length where 7 do", [0x82, 0xFE, 0, 125] + key, .protocolError),
    Breach(
      "64 bits of length where 16 do", [0x82, 0xFF, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + key,
      .protocolError),
    Breach(
      "highest bit of the length", [0x82, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0] + key, .protocolError),
    Breach("larger than allowed", [0x82, 0xFE, 0x03, 0xE9] + key, .tooBig),
    Breach(
      "enormous", [0x82, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] + key, .tooBig),
  ]

  static let order = [
    Breach("continues nothing", [0x80, 0x80] + key, .protocolError),
    Breach("begins within a message", [0x02, 0x80] + key + [0x82, 0x80] + key, .protocolError),
    Breach("text within a message", [0x02, 0x80] + key + [0x81, 0x80] + key, .protocolError),
    Breach("continues a finished one", [0x82, 0x80] + key + [0x80, 0x80] + key, .protocolError),
    Breach(
      "larger than allowed in sum",
      [0x02, 0xFE, 0x03, 0xE8] + key + [UInt8](repeating: 0, count: 1000) + [0x80, 0x81] + key,
      .tooBig),
    Breach(
      "text where binary is spoken", [0x81, 0x80] + key, .unsupportedData, kinds: .binaryOnly),
  ]

  static let payloads = [
    Breach("text that is not UTF-8", [0x81, 0x81] + key + [0xFF], .invalidText),
    Breach("text that ends within a character", [0x81, 0x82] + key + [0xE2, 0x82], .invalidText),
    Breach("overlong slash", [0x81, 0x82] + key + [0xC0, 0xAF], .invalidText),
    Breach("surrogate", [0x81, 0x83] + key + [0xED, 0xA0, 0x80], .invalidText),
    Breach("above U+10FFFF", [0x81, 0x84] + key + [0xF4, 0x90, 0x80, 0x80], .invalidText),
    Breach("first wrong byte of an unfinished text", [0x01, 0x8A] + key + [0xC1], .invalidText),
    Breach(
      "character split wrongly over frames",
      [0x01, 0x81] + key + [0xE2] + [0x80, 0x81] + key + [0x41], .invalidText),
  ]

  static let closes =
    [0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535].map { code in
      Breach(
        "close code \(code)", [0x88, 0x82] + key + [UInt8(code >> 8), UInt8(code & 0xFF)],
        .protocolError)
    } + [
      Breach("half a close code", [0x88, 0x81] + key + [3], .protocolError),
      Breach("close reason not UTF-8", [0x88, 0x83] + key + [3, 0xE8, 0x80], .invalidText),
    ]
}

@Suite struct `Broken frames` {
  @Test("close with the right code, whole and byte by byte", arguments: Breach.all)
  func code(_ breach: Breach) {
    for pieces in [[breach.bytes], breach.bytes.map { [$0] }] {
      let events = `Frames become messages`.events(pieces, kinds: breach.kinds)
      let codes = events.compactMap { event -> CloseCode? in
        if case .violation(let violation) = event { violation.code } else { nil }
      }
      #expect(codes == [breach.code])
    }
  }

  @Test func `a server's masked frame is one for a client`() {
    let frame = Frame(.binary, [1], key: MaskingKey(5)).bytes
    let events = `Frames become messages`.events([frame], masked: false)
    #expect(events == [.violation(Violation(.protocolError, "a server must not mask"))])
  }

  @Test("closes that are right are taken", arguments: [1000, 1003, 1007, 1011, 1014, 3000, 4999])
  func goodCode(_ code: Int) {
    let bytes = [0x88, 0x82] + Breach.key + [UInt8(code >> 8), UInt8(code & 0xFF)]
    let expected = FrameReader.Event.close(ClosePayload(CloseCode(UInt16(code))))
    #expect(`Frames become messages`.events([bytes]) == [expected])
  }

  @Test func `a long close reason is cut between characters`() throws {
    let payload = ClosePayload(.normal, String(repeating: "€", count: 100)).encoded
    #expect(payload.count <= Limits.controlPayloadBytesMax)
    #expect(try ClosePayload(decoding: payload).reason == String(repeating: "€", count: 41))
    #expect(ClosePayload(.noStatus).encoded == [])
    #expect(ClosePayload(.abnormal, "never on the wire").encoded == [])
  }
}

@Suite struct `UTF-8 in pieces` {
  @Test func `agrees with the standard library on any bytes`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    let interesting: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        interesting.randomElement(using: &random)!
      }
      var validator = UTF8Validator()
      let accepted = bytes.split(using: &random).allSatisfy { piece in
        piece.withUnsafeBytes { validator.accepts($0) }
      }
      let isText = String(validating: bytes, as: UTF8.self) != nil
      #expect((accepted && validator.isComplete) == isText, "seed \(seed), \(bytes)")
    }
  }
}
