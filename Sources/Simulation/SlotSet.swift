/// A set of slots, one bit each, that is walked in slot order. Walking sees the set as it was when
/// the walk began.
struct SlotSet: Sendable, Equatable, Sequence {
  private var words: [UInt64] = []

  func contains(_ slot: Int) -> Bool {
    slot >> 6 < words.count && words[slot >> 6] & SlotSet.bit(slot) != 0
  }

  mutating func insert(_ slot: Int) {
    while words.count <= slot >> 6 { words.append(0) }
    words[slot >> 6] |= SlotSet.bit(slot)
  }

  mutating func remove(_ slot: Int) {
    guard contains(slot) else { return }
    words[slot >> 6] &= ~SlotSet.bit(slot)
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func makeIterator() -> Iterator { Iterator(words: words) }

  struct Iterator: IteratorProtocol {
    let words: [UInt64]
    private var index = -1
    private var bits: UInt64 = 0

    init(words: [UInt64]) { self.words = words }

    mutating func next() -> Int? {
      while bits == 0 {
        index += 1
        guard index < words.count else { return nil }
        bits = words[index]
      }
      let slot = index << 6 | bits.trailingZeroBitCount
      bits &= bits - 1
      return slot
    }
  }

  private static func bit(_ slot: Int) -> UInt64 { 1 << UInt64(slot & 63) }
}
