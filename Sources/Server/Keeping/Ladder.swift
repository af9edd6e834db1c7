import Foundation
import GRDB
import ServerCore

/// What a host's database tells of those who played: `cudgel ladder`, as text and as JSON.
package struct Ladder: Hashable, Sendable, Encodable {
  /// Who played in a match, as `party` of a row.
  package struct Member: Hashable, Sendable, Encodable {
    package var name: String
    package var className: String
    package var level: Int
  }

  /// A match that has ended.
  package struct Match: Hashable, Sendable, Encodable {
    package var mode: String
    /// As ISO 8601, in UTC.
    package var endedAt: String
    package var seconds: Int
    /// Of a horde: the wave that was reached.
    package var wave: Int
    package var party: [Member]
    package var guests: Int
    package var bots: Int
  }

  /// One name's best of everything; nil where it has none.
  package struct Best: Hashable, Sendable, Encodable {
    package var name: String
    package var className: String
    package var level: Int
    package var delves: Int
    package var delveSeconds: Int?
    package var wave: Int?
    package var brawls: Int
    package var brawlsWon: Int
    package var brawlKills: Int
    package var brawlKillsAtOnce: Int?
  }

  /// Victories over the King, the quickest first.
  package var delve: [Match]
  /// The waves that parties reached, the most first.
  package var horde: [Match]
  /// Who has killed most others, most first.
  package var brawl: [Best]
  /// The highest characters first.
  package var bests: [Best]
  /// The newest matches first.
  package var history: [Match]

  package var isEmpty: Bool { bests.isEmpty && history.isEmpty }

  /// One JSON object over several lines, its keys in a fixed order.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(self)) ?? Data("{}".utf8), as: UTF8.self)
  }
}
