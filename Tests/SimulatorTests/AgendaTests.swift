import Simulation
import Simulator
import Testing

@Suite struct AgendaTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `things happen in order of time, and in order of asking where that is equal`(seed: UInt64) {
    var dice = RandomSource(seed: seed)
    var agenda = Agenda<Int>()
    var expected: [(Int, Int)] = []
    for item in 0..<300 {
      let time = dice.roll(0...50)
      agenda.add(item, at: Moment(microseconds: Int64(time)))
      expected.append((time, item))
    }
    expected.sort { $0 < $1 }
    var items: [Int] = []
    while let next = agenda.next() { items.append(next.item) }
    #expect(items == expected.map(\.1), "seed \(seed)")
  }
}
