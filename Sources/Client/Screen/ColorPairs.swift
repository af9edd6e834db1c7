/// Which of the terminal's numbered pairs of colours is which: made as they are needed, and all
/// forgotten when they run out.
struct ColorPairs: Sendable {
  enum Answer: Hashable, Sendable {
    case known(Int)
    /// Tell the terminal what this number means from now on.
    case new(Int)
    /// None is left: everything on the screen has to be drawn again, after `forgetAll`.
    case exhausted
  }

  /// At most this many are used, however many the terminal has.
  static let pairsMax = 4096

  /// By foreground and background; 0 is "not yet".
  private var numbers = [UInt16](repeating: 0, count: 256 * 256)
  private var used = 0
  private let capacity: Int

  /// `pairs` is terminfo's number; pair 0 is the terminal's own and never ours.
  init(pairs: Int) {
    capacity = max(1, min(pairs, Self.pairsMax) - 1)
  }

  mutating func pair(foreground: UInt8, background: UInt8) -> Answer {
    let key = Int(foreground) << 8 | Int(background)
    if numbers[key] != 0 { return .known(Int(numbers[key])) }
    guard used < capacity else { return .exhausted }
    used += 1
    numbers[key] = UInt16(used)
    return .new(used)
  }

  mutating func forgetAll() {
    numbers = [UInt16](repeating: 0, count: numbers.count)
    used = 0
  }
}
