/// The world's dice: xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number
/// generators", 2018; https://prng.di.unimi.it), seeded by SplitMix64 as its authors advise.
///
/// It passes BigCrush, has a period of 2^256 - 1 and takes about a nanosecond. It is deliberately
/// no
/// `RandomNumberGenerator`: the standard library's algorithms on top of that may change from one
/// release to the next, and a replay must not. Nothing secret may be made with it.
package struct RandomSource: Sendable, Hashable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  /// Starts the sequence that belongs to `seed`; near seeds give unrelated sequences.
  package init(seed: UInt64) {
    var state = seed
    a = splitMix(&state)
    b = splitMix(&state)
    c = splitMix(&state)
    d = splitMix(&state)
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    let result = rotated(b &* 5, by: 7) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, by: 45)
    return result
  }

  /// A number of the range, each equally likely.
  ///
  /// Multiplies instead of dividing and throws away the few draws that would favour some numbers
  /// (Lemire, "Fast random integer generation in an interval", 2019).
  package mutating func roll(_ range: ClosedRange<Int>) -> Int {
    let count = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound)) &+ 1
    guard count != 0 else { return Int(truncatingIfNeeded: next()) }
    var product = next().multipliedFullWidth(by: count)
    if product.low < count {
      let unfair = (0 &- count) % count
      while product.low < unfair { product = next().multipliedFullWidth(by: count) }
    }
    return range.lowerBound &+ Int(truncatingIfNeeded: product.high)
  }

  /// True `percent` times in a hundred; never at 0 or less, always at 100 or more.
  package mutating func chance(_ percent: Int) -> Bool { roll(0...99) < percent }
}

extension RandomSource {
  /// Mixes the source's state into a checksum: two sources that will roll alike give the same
  /// words.
  package func forEachStateWord(_ body: (UInt64) -> Void) {
    body(a)
    body(b)
    body(c)
    body(d)
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): turns a counter into well-mixed bits.
func splitMix(_ state: inout UInt64) -> UInt64 {
  state &+= 0x9E37_79B9_7F4A_7C15
  var mixed = state
  mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  return mixed ^ (mixed >> 31)
}

private func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
  (word << count) | (word >> (64 - count))
}
