import Simulation
import Testing

@testable import Wire

/// So much from one address, so much in all.
struct AddressRateTests {
  @Test func `one address can't take what is there for all`() {
    var rate = AddressRate(perAddress: 3, inAll: 10)
    let now = Moment(microseconds: 5_000_000)
    let one = (0..<100).count { _ in rate.allows("10.0.0.1", at: now) }
    let other = (0..<100).count { _ in rate.allows("10.0.0.2", at: now) }
    let others = (0..<1000).count { rate.allows("10.1.0.\($0)", at: now) }
    #expect([one, other, others] == [3, 3, 4])
  }

  @Test func `after a second it begins anew`() {
    var rate = AddressRate(perAddress: 1, inAll: 10)
    let now = Moment(microseconds: 5_000_000)
    let answers = [0, 999_999, 1_000_000].map { rate.allows("a", at: now + $0) }
    #expect(answers == [true, false, true])
  }

  @Test func `looking takes nothing away`() {
    var rate = AddressRate(perAddress: 1, inAll: 10)
    let now = Moment(microseconds: 5_000_000)
    let before = rate.hasRoom(for: "a", at: now)
    let taken = rate.allows("a", at: now)
    let after = rate.hasRoom(for: "a", at: now)
    #expect([before, taken, after] == [true, true, false])
  }
}
