/// What a close frame says: nothing, or a code and a reason (RFC 6455 §5.5.1).
struct ClosePayload: Hashable, Sendable {
  /// ``CloseCode/noStatus`` when the frame is empty.
  var code: CloseCode
  var reason: String

  init(_ code: CloseCode, _ reason: String = "") {
    self.code = code
    self.reason = reason
  }

  /// Reads a close frame's payload. One byte and codes that may not be sent are 1002, a reason
  /// that is not UTF-8 is 1007.
  init(decoding bytes: [UInt8]) throws(Violation) {
    guard !bytes.isEmpty else {
      self.init(.noStatus)
      return
    }
    guard bytes.count >= 2 else { throw .protocolError("a close code has two bytes") }
    let code = CloseCode(UInt16(bytes[0]) << 8 | UInt16(bytes[1]))
    guard code.mayBeSent else { throw .protocolError("\(code) is not a close code") }
    guard let reason = String(validating: bytes[2...], as: UTF8.self) else {
      throw Violation(.invalidText, "the close reason is not UTF-8")
    }
    self.init(code, reason)
  }

  /// The payload as bytes: empty for a code that may not be sent, and the reason cut between two
  /// characters where it is too long for a control frame.
  var encoded: [UInt8] {
    guard code.mayBeSent else { return [] }
    var bytes = [UInt8(code.rawValue >> 8), UInt8(code.rawValue & 0xFF)]
    for scalar in reason.unicodeScalars {
      let character = UTF8.encode(scalar).map(Array.init) ?? []
      guard bytes.count + character.count <= Limits.controlPayloadBytesMax else { break }
      bytes += character
    }
    return bytes
  }
}
