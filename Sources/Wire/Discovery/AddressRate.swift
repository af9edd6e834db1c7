package import Simulation

/// Lets so much a window through from one address, and so much in all. It remembers no more
/// addresses than it lets through, so whoever invents addresses fills nothing.
package struct AddressRate: Sendable {
  private let perAddress: Int
  private let inAll: Int
  private let window: Int64
  private var counts: [String: Int] = [:]
  private var total = 0
  private var since = Moment.zero

  /// A window is a second unless it is said otherwise, in microseconds.
  package init(perAddress: Int, inAll: Int, window: Int64 = 1_000_000) {
    self.perAddress = perAddress
    self.inAll = inAll
    self.window = window
  }

  /// Whether one more may pass; it is counted if so.
  package mutating func allows(_ address: String, at now: Moment) -> Bool {
    guard hasRoom(for: address, at: now) else { return false }
    total += 1
    counts[address, default: 0] += 1
    return true
  }

  /// Whether one more could pass.
  package mutating func hasRoom(for address: String, at now: Moment) -> Bool {
    if now - since >= window {
      since = now
      total = 0
      counts.removeAll(keepingCapacity: true)
    }
    return total < inAll && counts[address, default: 0] < perAddress
  }
}
