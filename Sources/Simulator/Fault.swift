import Simulation

/// One thing that goes wrong for one participant.
enum Fault: Sendable {
  case stall(towardClient: Bool, towardServer: Bool, Int64)
  /// The client's machine stops taking bytes out of its kernel, and the client runs on.
  case slowReader(Int64)
  /// The client's process gets no time.
  case freeze(Int64)
  case reset
  /// The client's end is gone; the server is not told.
  case halfOpenAtServer
  /// The server's end is gone; the client is not told.
  case halfOpenAtClient
  case weatherChange
  /// The road is gone: links break, dials fail.
  case networkLoss(Int64)
  /// Everybody but the witnesses loses the link at once.
  case storm
  /// The person goes home, and somebody else comes.
  case quit

  /// Draws what goes wrong next.
  static func drawn(by dice: inout RandomSource) -> Fault {
    switch dice.roll(0...99) {
    case 0..<25:
      let toward = dice.roll(1...3)
      return .stall(
        towardClient: toward & 1 != 0, towardServer: toward & 2 != 0, span(&dice))
    case 25..<40: return .slowReader(span(&dice))
    case 40..<50: return .freeze(span(&dice))
    case 50..<62: return .reset
    case 62..<70: return .halfOpenAtServer
    case 70..<78: return .halfOpenAtClient
    case 78..<88: return .weatherChange
    case 88..<93: return .networkLoss(span(&dice))
    case 93..<95: return .storm
    default: return .quit
    }
  }

  /// Microseconds: mostly a hiccup, now and then longer than any patience.
  private static func span(_ dice: inout RandomSource) -> Int64 {
    switch dice.roll(0...9) {
    case 0..<5: Int64(dice.roll(50_000...900_000))
    case 5..<9: Int64(dice.roll(900_000...6_000_000))
    default: Int64(dice.roll(6_000_000...22_000_000))
    }
  }
}
