import Foundation
import ServerCore
import Simulation
import Synchronization
import Transport
import Wire

/// Asks who watches by a road that is no link for the match's word, where it has one.
final class WordGate: Sendable {
  enum Verdict: Hashable, Sendable {
    case open
    /// None was given, or not the right one.
    case asks
    case wrong
    /// Too many wrong ones came from there.
    case tooMany
  }

  private let lock: Lock?
  private let attempts = Mutex(
    AddressRate(
      perAddress: Limits.wrongWordsPerAddress, inAll: Limits.wrongWordsInAll,
      window: Limits.wrongWordsTime))

  /// Without a lock everybody may pass.
  init(lock: Lock?) { self.lock = lock }

  var isLocked: Bool { lock != nil }

  /// Whether a word opens it; nil is none.
  func verdict(on word: String?, from address: String) -> Verdict {
    guard let lock else { return .open }
    guard let word else { return .asks }
    let key = Match.addressKey(of: address)
    let now = MonotonicClock.now()
    guard attempts.withLock({ $0.hasRoom(for: key, at: now) }) else { return .tooMany }
    if lock.opens(with: word) { return .open }
    _ = attempts.withLock { $0.allows(key, at: now) }
    return .wrong
  }

  /// The answer that keeps a request outside; nil where it may come in.
  func objection(to request: HTTPRequest) -> HTTPResponse? {
    switch verdict(on: Self.word(of: request), from: request.remoteAddress) {
    case .open: nil
    case .asks: Self.ask("This match is locked: give its word with ?word= or as a password.")
    case .wrong: Self.ask("That is not the word.")
    case .tooMany:
      .text(
        429, "Too many wrong words came from your address. Try again in a minute.",
        headers: ["Retry-After": "60"])
    }
  }

  private static func ask(_ sentence: String) -> HTTPResponse {
    .text(
      401, sentence,
      headers: [
        "WWW-Authenticate": "Basic realm=\"Cudgel\", charset=\"UTF-8\"",
        "Cache-Control": "no-store",
      ])
  }

  /// `?word=`, or the password of Basic authentication (RFC 7617) under any name.
  private static func word(of request: HTTPRequest) -> String? {
    if let word = request.query("word") { return word }
    guard let header = request.headers.first("Authorization"),
      header.lowercased().hasPrefix("basic "),
      let data = Data(base64Encoded: String(header.dropFirst(6)))
    else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    return String(text[text.index(after: colon)...])
  }
}
