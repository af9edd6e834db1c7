package import Simulation
package import Wire

/// One match that was heard on the network.
package struct FoundGame: Hashable, Sendable {
  /// What it told last.
  package internal(set) var notice: GameNotice
  /// Where it was heard: an IP address, with the interface where it needs one (`fe80::1%eth0`).
  package internal(set) var address: String
  /// Other addresses under which the same one answered.
  package internal(set) var otherAddresses: [String] = []
  /// From asking to the answer, in microseconds; nil until it has answered a question.
  package internal(set) var roundTrip: Int?
  /// When it was heard last.
  package internal(set) var heardAt: Moment
  /// It has answered a question: its address is no invention.
  var isProven: Bool
  let foundAt: Moment

  init(_ notice: GameNotice, at address: String, _ now: Moment, roundTrip: Int?) {
    self.notice = notice
    self.address = address
    self.roundTrip = roundTrip
    heardAt = now
    foundAt = now
    isProven = roundTrip != nil
  }

  /// As one writes it to join: `192.168.1.20:7777`, `[fe80::1%eth0]:7777`.
  package var place: String {
    address.contains(":") ? "[\(address)]:\(notice.port)" : "\(address):\(notice.port)"
  }

  /// Microseconds since it was heard.
  package func age(at now: Moment) -> Int64 { max(0, now - heardAt) }

  /// The lower, the better to show and to dial: what works from other machines and is easy to read
  /// comes first.
  static func rank(of address: String) -> Int {
    let isIPv6 = address.contains(":")
    if address.hasPrefix("fe80:") { return 4 }
    if address == "::1" { return 3 }
    if address.hasPrefix("127.") { return 2 }
    return isIPv6 ? 1 : 0
  }
}
