import Testing

@testable import Client

@Suite struct ColorPairsTests {
  @Test func `a pair is made once and known from then on`() {
    var pairs = ColorPairs(pairs: 64)
    #expect(pairs.pair(foreground: 7, background: 0) == .new(1))
    #expect(pairs.pair(foreground: 1, background: 0) == .new(2))
    #expect(pairs.pair(foreground: 7, background: 0) == .known(1))
  }

  @Test func `when they run out all are forgotten and made anew`() {
    var pairs = ColorPairs(pairs: 3)
    #expect(pairs.pair(foreground: 1, background: 0) == .new(1))
    #expect(pairs.pair(foreground: 2, background: 0) == .new(2))
    #expect(pairs.pair(foreground: 3, background: 0) == .exhausted)
    #expect(pairs.pair(foreground: 2, background: 0) == .known(2))
    pairs.forgetAll()
    #expect(pairs.pair(foreground: 3, background: 0) == .new(1))
  }

  @Test func `a terminal with very many pairs is asked for a bounded number`() {
    var pairs = ColorPairs(pairs: 65_536)
    var made = 0
    for key in 0..<65_536 {
      let answer = pairs.pair(foreground: UInt8(key >> 8), background: UInt8(key & 0xFF))
      if case .new(let number) = answer { made = number }
    }
    #expect(made == ColorPairs.pairsMax - 1)
  }
}
