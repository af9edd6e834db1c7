/// Turns the assets' times and speeds into ticks of this match.
struct TickRate {
  /// A second, in the assets' units of 50 ms.
  static let unitsPerSecond = 20

  /// Ticks a second.
  let perSecond: Int

  /// Ticks that last as long as so many units of 50 ms: rounded, at least 1; none for none.
  func ticks(_ units: Int) -> Int {
    guard units > 0 else { return 0 }
    return max(1, rounded(units * perSecond, by: TickRate.unitsPerSecond))
  }

  /// Thousandths of a tile a tick, from thousandths of a tile a second: rounded, at least 1.
  func speed(_ perSecond: Int) -> Int {
    max(1, rounded(perSecond, by: self.perSecond))
  }

  private func rounded(_ dividend: Int, by divisor: Int) -> Int {
    (dividend + divisor / 2) / divisor
  }
}
