import Simulation
import Testing

@Suite struct RandomSourceTests {
  @Test func `the sequence is that of xoshiro256** seeded by SplitMix64`() {
    var random = RandomSource(seed: 0)
    let first = (0..<4).map { _ in random.next() }
    #expect(
      first == [
        0x99EC_5F36_CB75_F2B4, 0xBF6E_1F78_4956_452A, 0x1A5F_849D_4933_E6E0,
        0x6AA5_94F1_262D_2D2C,
      ])
  }

  @Test func `equal seeds roll alike and near seeds do not`() {
    var one = RandomSource(seed: 7)
    var same = RandomSource(seed: 7)
    var other = RandomSource(seed: 8)
    let rolls = (0..<50).map { _ in one.roll(0...9) }
    #expect(rolls == (0..<50).map { _ in same.roll(0...9) })
    #expect(rolls != (0..<50).map { _ in other.roll(0...9) })
  }

  @Test func `every number of a range comes about equally often`() {
    var random = RandomSource(seed: 3)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[random.roll(1...6) - 1] += 1 }
    #expect(counts.allSatisfy { (9_600...10_400).contains($0) }, "\(counts)")
  }

  @Test func `a range of three quarters of all numbers is fair as well`() {
    var random = RandomSource(seed: 4)
    let range = Int.min...((1 << 62) - 1)
    let middle = Int.min + (3 << 61)
    let low = (0..<20_000).count { _ in random.roll(range) < middle }
    #expect((9_600...10_400).contains(low))
  }

  @Test func `the ends of a range come up, and the widest range does not trap`() {
    var random = RandomSource(seed: 5)
    let rolls = (0..<100).map { _ in random.roll(-1...1) }
    #expect(Set(rolls) == [-1, 0, 1])
    #expect(random.roll(4...4) == 4)
    _ = random.roll(Int.min...Int.max)
  }

  @Test func `chance keeps to its percentage`() {
    var random = RandomSource(seed: 6)
    #expect(!(0..<1000).contains { _ in random.chance(0) })
    #expect((0..<1000).allSatisfy { _ in random.chance(100) })
    let hits = (0..<10_000).count { _ in random.chance(30) }
    #expect((2_800...3_200).contains(hits))
  }
}
