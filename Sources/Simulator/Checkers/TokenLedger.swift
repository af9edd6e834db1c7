import Simulation

/// A resume token opens its seat once: the one given last, and only while it has not been used.
struct TokenLedger {
  private var current: [SeatID: [UInt8]] = [:]
  private var used: Set<[UInt8]> = []

  /// What is wrong with a welcome for `seat`, answering a hello with that token; nil when nothing
  /// is. `wasTaken` says whether the seat had its character before the hello.
  mutating func offence(
    seat: SeatID, wasTaken: Bool, hello token: [UInt8], welcome fresh: [UInt8]
  ) -> String? {
    defer { issue(fresh, to: seat, used: token) }
    if fresh.count != 16 { return "the new token has \(fresh.count) bytes" }
    if used.contains(fresh) || current.values.contains(fresh) {
      return "the new token is an old one"
    }
    guard wasTaken else { return nil }
    if used.contains(token) { return "a used token got the seat" }
    return current[seat] == token ? nil : "a token of somebody else, or of nobody, got the seat"
  }

  private mutating func issue(_ fresh: [UInt8], to seat: SeatID, used token: [UInt8]) {
    if let old = current[seat] { used.insert(old) }
    used.insert(token)
    current[seat] = fresh
  }
}
