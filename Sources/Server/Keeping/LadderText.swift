import Foundation

extension Ladder {
  /// The tables for a terminal; a sentence instead where nobody has played yet.
  package var text: String {
    guard !isEmpty else {
      return "Nobody has earned a place yet: play under a name with a key, and it is kept here."
    }
    let tables = [
      table(
        "delve: the King fell", delve,
        ["time", "party", "when"], { [Self.clock($0.seconds), Self.party($0), Self.day($0)] }),
      table(
        "horde: waves", horde,
        ["wave", "party", "held", "when"],
        { ["\($0.wave)", Self.party($0), Self.clock($0.seconds), Self.day($0)] }),
      table(
        "brawl: players killed", brawl,
        ["kills", "name", "best", "brawls", "won"],
        {
          [
            "\($0.brawlKills)", $0.name, Self.number($0.brawlKillsAtOnce), "\($0.brawls)",
            "\($0.brawlsWon)",
          ]
        }),
      table(
        "bests", bests,
        ["level", "name", "class", "delves", "quickest", "wave", "brawl"],
        {
          [
            "\($0.level)", $0.name, $0.className, "\($0.delves)",
            $0.delveSeconds.map(Self.clock) ?? "-", Self.number($0.wave),
            Self.number($0.brawlKillsAtOnce),
          ]
        }),
      table(
        "last matches", history,
        ["when", "mode", "lasted", "party"],
        { [Self.day($0), $0.mode, Self.clock($0.seconds), Self.party($0)] }),
    ]
    return tables.compactMap(\.self).joined(separator: "\n\n")
  }

  /// Columns as wide as their widest word; nil where there is no row.
  private func table<Value>(
    _ title: String, _ values: [Value], _ heads: [String], _ cells: (Value) -> [String]
  ) -> String? {
    guard !values.isEmpty else { return nil }
    let rows = [heads] + values.map(cells)
    let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return "  " + padded.joined(separator: "  ").trimmingSuffix(while: { $0 == " " })
    }
    return ([title] + lines).joined(separator: "\n")
  }

  /// "Ash (Warrior 12), Bo (Mage 11), 2 bots".
  private static func party(_ match: Match) -> String {
    var words = match.party.map { "\($0.name) (\($0.className) \($0.level))" }
    if match.guests > 0 { words.append(match.guests == 1 ? "1 guest" : "\(match.guests) guests") }
    if match.bots > 0 { words.append(match.bots == 1 ? "1 bot" : "\(match.bots) bots") }
    return words.joined(separator: ", ")
  }

  private static func clock(_ seconds: Int) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return "\(minutes):\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func number(_ number: Int?) -> String { number.map { "\($0)" } ?? "-" }

  private static func day(_ match: Match) -> String { String(match.endedAt.prefix(10)) }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    String(self[..<(lastIndex { !isTrimmed($0) }.map { index(after: $0) } ?? startIndex)])
  }
}
