import Testing

@testable import Simulation

@Suite struct NumberSetTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a set of numbers holds what was put in, in order`(seed: UInt64) {
    var dice = RandomSource(seed: seed)
    var set = NumberSet(under: dice.roll(0...300))
    var model: Set<Int> = []
    for _ in 0..<500 {
      let number = dice.roll(0...300)
      if dice.chance(50) {
        set.insert(number)
        model.insert(number)
      } else {
        set.remove(number)
        model.remove(number)
      }
      #expect(set.contains(number) == model.contains(number), "seed \(seed)")
      let start = dice.roll(0...400)
      let range = start..<(start + dice.roll(0...200))
      #expect(set.count(in: range) == model.count { range.contains($0) }, "seed \(seed)")
      #expect(set.lowestMissing == (0...).first { !model.contains($0) }, "seed \(seed)")
    }
    #expect(Array(set) == model.sorted(), "seed \(seed)")
    #expect(set.count == model.count, "seed \(seed)")
    set.removeAll()
    #expect(Array(set) == [], "seed \(seed)")
  }

  @Test func `a full word has its lowest missing number behind it`() {
    var set = NumberSet()
    for number in 0..<64 { set.insert(number) }
    #expect(set.lowestMissing == 64)
    #expect(set.count(in: 0..<64) == 64)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `what is added to or taken off a set is all that the other has`(seed: UInt64) {
    var dice = RandomSource(seed: seed)
    let (one, two) = (some(below: 200, &dice), some(below: 300, &dice))
    var sum = one.set
    sum.formUnion(two.set)
    #expect(Set(sum) == one.model.union(two.model), "seed \(seed)")
    var rest = one.set
    rest.subtract(two.set)
    #expect(Set(rest) == one.model.subtracting(two.model), "seed \(seed)")
  }

  private func some(
    below limit: Int, _ dice: inout RandomSource
  ) -> (set: NumberSet, model: Set<Int>) {
    let model = Set((0..<limit).filter { _ in dice.chance(50) })
    var set = NumberSet()
    for number in model { set.insert(number) }
    return (set, model)
  }
}
