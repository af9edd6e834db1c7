import Simulation

/// Resume tokens from a seed. A class because the match asks for them through a closure that can't
/// change what it holds.
///
/// `@unchecked Sendable`: owned by the one match of one run, which is in one thread.
final class TokenMint: @unchecked Sendable {
  private var dice: RandomSource

  init(seed: UInt64) { dice = RandomSource(seed: ~seed) }

  /// Sixteen bytes that were never made before.
  func make() -> [UInt8] {
    [dice.next(), dice.next()].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
    }
  }
}
