/// One UDP line of those who look for a match and those who host one; Discovery.md describes it.
package enum DiscoveryLine: Hashable, Sendable {
  /// "Who hosts here?" The nonce comes back in the answer.
  case ask(nonce: UInt64)
  /// "I do." An answer echoes the nonce; an announcement was not asked for.
  case game(GameNotice, echo: UInt64?)

  static let heading = "cudgel.lan.1"

  /// The whole datagram, with its newline.
  package var bytes: [UInt8] {
    switch self {
    case .ask(let nonce):
      let text = "\(Self.heading) ask \(nonce.asHex) "
      let fill = DiscoveryLimits.lineBytesMax - text.utf8.count - 1
      return Array((text + String(repeating: ".", count: fill) + "\n").utf8)
    case .game(let notice, let echo):
      return Array("\(Self.heading) game \(echo?.asHex ?? "-") \(notice.line)\n".utf8)
    }
  }

  /// Reads a datagram. Whatever the bytes, it never traps; what is wrong is an error.
  package init(_ bytes: [UInt8]) throws(DiscoveryError) {
    guard bytes.count <= DiscoveryLimits.lineBytesMax else { throw .tooLong }
    guard bytes.last == 0x0A, let text = String(validating: bytes.dropLast(), as: UTF8.self),
      text.unicodeScalars.allSatisfy(\.isPlainText)
    else { throw .notALine }
    var words = Words(text)
    guard let first = words.next(), first == Self.heading else { throw .notOurs }
    guard let verb = words.next() else { throw .malformed }
    switch verb {
    case "ask":
      guard bytes.count == DiscoveryLimits.lineBytesMax else { throw .tooShort }
      guard let nonce = words.next().flatMap(UInt64.init(hexWord:)) else { throw .malformed }
      self = .ask(nonce: nonce)
    case "game":
      guard let echo = words.next() else { throw .malformed }
      guard let nonce = UInt64(hexWord: echo) else {
        guard echo == "-" else { throw .malformed }
        self = .game(try GameNotice(&words), echo: nil)
        return
      }
      self = .game(try GameNotice(&words), echo: nonce)
    default: throw .malformed
    }
  }
}

/// Why a datagram is ignored.
package enum DiscoveryError: Error, Hashable, Sendable {
  case tooLong
  /// A question shorter than the longest answer: it would make hosts amplifiers.
  case tooShort
  /// Not UTF-8, not ended by a newline, or with something that can't be seen.
  case notALine
  /// Some other program's, or a later edition's.
  case notOurs
  case malformed
}

extension UInt64 {
  /// 16 lower-case digits.
  var asHex: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Exactly as `asHex` writes it.
  init?(hexWord word: Substring) {
    let isHex = word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isHex, word.utf8.count == 16 else { return nil }
    self.init(word, radix: 16)
  }
}
