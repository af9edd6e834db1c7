/// A set of small numbers (slots, mostly), one bit each, that is walked in ascending order. Walking
/// sees the set as it was when the walk began.
package struct NumberSet: Sendable, Sequence {
  /// Sixty-four numbers each, as bits from the lowest on; what lies beyond is missing.
  @usableFromInline package internal(set) var words: [UInt64] = []

  package init() {}

  /// Empty, with room for all numbers under a limit.
  package init(under limit: Int) {
    words = Array(repeating: 0, count: (limit + 63) >> 6)
  }

  @inlinable @inline(__always)
  package func contains(_ number: Int) -> Bool { word(number >> 6) & NumberSet.bit(number) != 0 }

  @inlinable
  package mutating func insert(_ number: Int) {
    while words.count <= number >> 6 { words.append(0) }
    words[number >> 6] |= NumberSet.bit(number)
  }

  package mutating func remove(_ number: Int) {
    guard contains(number) else { return }
    words[number >> 6] &= ~NumberSet.bit(number)
  }

  package mutating func removeAll() {
    for index in words.indices { words[index] = 0 }
  }

  package mutating func formUnion(_ other: NumberSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  package mutating func subtract(_ other: NumberSet) {
    for index in words.indices { words[index] &= ~other.word(index) }
  }

  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// How many of those numbers it has.
  package func count(in range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    let last = range.upperBound - 1
    var count = 0
    for index in range.lowerBound >> 6...last >> 6 {
      var bits = word(index)
      if index == range.lowerBound >> 6 { bits &= ~0 << UInt64(range.lowerBound & 63) }
      if index == last >> 6 { bits &= ~0 >> UInt64(63 - last & 63) }
      count += bits.nonzeroBitCount
    }
    return count
  }

  /// The lowest number that it lacks.
  package var lowestMissing: Int {
    for (index, word) in words.enumerated() where word != ~0 {
      return index << 6 + (~word).trailingZeroBitCount
    }
    return words.count << 6
  }

  /// One of `words`, for set algebra without a set for what comes of it.
  @inlinable @inline(__always)
  package func word(_ index: Int) -> UInt64 { index < words.count ? words[index] : 0 }

  package func makeIterator() -> Iterator { Iterator(words: words) }

  package struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = -1
    private var bits = Bits(0, of: 0)

    init(words: [UInt64]) { self.words = words }

    package mutating func next() -> Int? {
      while true {
        if let number = bits.next() { return number }
        index += 1
        guard index < words.count else { return nil }
        bits = Bits(words[index], of: index)
      }
    }
  }

  /// Walks the numbers of one word.
  @frozen
  package struct Bits: Sequence, IteratorProtocol {
    @usableFromInline var rest: UInt64
    @usableFromInline let first: Int

    @inlinable
    package init(_ word: UInt64, of index: Int) {
      rest = word
      first = index << 6
    }

    @inlinable
    package mutating func next() -> Int? {
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return first + rest.trailingZeroBitCount
    }
  }

  @inlinable
  static func bit(_ number: Int) -> UInt64 { 1 << UInt64(number & 63) }
}
