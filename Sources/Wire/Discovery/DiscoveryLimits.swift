/// The maxima of finding matches on a network (see Discovery.md), and what happens there.
package enum DiscoveryLimits {
  /// The UDP port that hosts hear questions on, and the two groups they join there. All hosts of a
  /// machine share it. Both groups end at the router: administratively scoped with a TTL of 1
  /// (RFC 2365), and link-local, transient (RFC 4291 §2.7).
  package static let port = 7777
  package static let groupIPv4 = "239.255.77.77"
  package static let groupIPv6 = "ff12::7777"

  /// A question is filled up to so many bytes, its newline included; no answer is longer, so that
  /// a host is no amplifier for who forges the asker's address. A longer line is ignored.
  package static let lineBytesMax = 400
  /// Bytes of a match's name; a host cuts its own to it.
  package static let nameBytesMax = WireLimits.titleBytesMax
  /// Bytes of any other word: mode, version, subprotocol.
  package static let wordBytesMax = 24
  /// Any number in a line: seats, watchers, ports.
  package static let numberMax = 65_535

  /// Questions a second that a host answers to one address, and in all; further ones are ignored.
  package static let answersPerAddress = 10
  package static let answersInAll = 200
  /// Lines a second that a client reads from one address, and in all; further ones are ignored.
  package static let linesPerAddress = 40
  package static let linesInAll = 400

  /// Microseconds from one announcement of a host to the next.
  package static let announceEvery: Int64 = 1_500_000
  /// Microseconds between two questions: soon again at first, because one may be lost.
  package static let askEveryAtFirst: Int64 = 250_000
  package static let asksAtFirst = 3
  package static let askEvery: Int64 = 1_000_000
}
