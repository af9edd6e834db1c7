/// Whose side a creature is on: creatures of one side are friends, all others foes.
package struct Side: RawRepresentable, Hashable, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let monsters = Side(rawValue: 0)
  /// Everybody's, where players don't fight each other; and their hounds'.
  package static let players = Side(rawValue: 1)

  /// A team of a brawl, 1…4.
  package static func team(_ number: Int) -> Side { Side(rawValue: UInt16(1 + number)) }

  /// Somebody who fights alone in a brawl.
  package static func alone(_ seat: SeatID) -> Side { Side(rawValue: 256 &+ seat.rawValue) }

  /// Which team of a brawl, nil when it is none.
  package var team: Int? { (2...5).contains(rawValue) ? Int(rawValue) - 1 : nil }
}
