/// Some of the eight ways to step, a bit each; walked clockwise from north.
struct StepSet: Equatable, Sendable, Sequence, IteratorProtocol {
  /// By `Direction.rawValue`, from the lowest on.
  private(set) var bits: UInt8 = 0

  func contains(_ direction: Direction) -> Bool { bits & StepSet.bit(direction) != 0 }

  mutating func insert(_ direction: Direction) { bits |= StepSet.bit(direction) }

  mutating func next() -> Direction? {
    guard bits != 0, let direction = Direction(rawValue: UInt8(bits.trailingZeroBitCount)) else {
      return nil
    }
    bits &= bits - 1
    return direction
  }

  private static func bit(_ direction: Direction) -> UInt8 { 1 << direction.rawValue }
}
