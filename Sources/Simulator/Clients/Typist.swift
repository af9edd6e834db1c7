import ClientCore
import Simulation

/// Fingers on a keyboard: bursts, pauses, and now and then something that is no game key.
struct Typist: Sendable {
  private var dice: RandomSource
  /// Never asks to leave.
  private let stays: Bool
  private var heading: Unicode.Scalar = "l"

  init(stays: Bool, seed: UInt64) {
    self.stays = stays
    dice = RandomSource(seed: seed)
  }

  /// The next keys, typed at once, and the microseconds until the ones after.
  mutating func next() -> (keys: [Key], pause: Int64) {
    let pause = Int64(
      dice.roll(0...9) == 0 ? dice.roll(0...2_500_000) : dice.roll(20_000...300_000))
    return (keys(), pause)
  }

  /// The terminal's columns and rows: mostly a usual one, now and then absurd.
  mutating func terminalSize() -> (columns: Int, rows: Int) {
    dice.chance(80) ? (80, 24) : (dice.roll(0...250), dice.roll(0...80))
  }

  private mutating func keys() -> [Key] {
    switch dice.roll(0...99) {
    case 0..<55: return walk(times: 1)
    case 55..<65: return walk(times: dice.roll(2...12))
    case 65..<72: return [.character(" ")]
    case 72..<80: return [.character("f")]
    case 80..<86: return [.character("1")]
    case 86..<90: return talk()
    case 90..<93: return [.character("?"), .character("?")]
    case 93..<96: return [.tab]
    case 96..<98: return [.character("x")]
    case 98: return stays ? [] : [.escape, .character("n")]
    default: return stays || dice.chance(70) ? [] : [.escape, .character("y")]
    }
  }

  /// People walk on in one direction, mostly.
  private mutating func walk(times: Int) -> [Key] {
    let ways: [Unicode.Scalar] = ["h", "j", "k", "l", "y", "u", "b", "n"]
    if dice.chance(30) { heading = ways[dice.roll(0...(ways.count - 1))] }
    return Array(repeating: .character(heading), count: times)
  }

  private mutating func talk() -> [Key] {
    let letters: [Unicode.Scalar] = ["o", "h", "é", " ", "木", "!"]
    let text = (0..<dice.roll(1...8)).map { _ in letters[dice.roll(0...(letters.count - 1))] }
    return [.character("c")] + text.map { Key.character($0) } + [.enter]
  }
}
