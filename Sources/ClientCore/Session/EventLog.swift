package import Simulation

/// What sort of thing a line of the log tells of.
package enum LogKind: String, CaseIterable, Hashable, Sendable {
  case fights, finds, talk, notices
}

/// One line for the person: what happened, or what somebody said.
package struct LogLine: Hashable, Sendable {
  package var text: String
  /// 0xRRGGBB.
  package var color: UInt32
  package var at: Moment
  /// When it happened first, where later ones were added to the line; nil where none were.
  var since: Moment?
  package var kind = LogKind.notices
  /// Only others' business: left out beside the map, and dim in the whole log.
  package var isOthers = false
  /// How often in a row the same happened.
  package var count = 1
  /// Of blows that come one after the other: what each of them took.
  var amounts: [Int] = []

  /// Where in the text of a blow its amounts go: a sign that nobody can type.
  static let amountsMark = "\u{FFFC}"

  fileprivate mutating func renew(at now: Moment) {
    since = since ?? at
    at = now
  }

  /// With `×n` where it happened more than once.
  package var shown: String {
    if !amounts.isEmpty {
      return text.replacing(
        Self.amountsMark, with: amounts.map(String.init).joined(separator: ", "))
    }
    return count > 1 ? "\(text) ×\(count)" : text
  }
}

/// The newest lines, bounded by `ClientLimits.logLinesMax`.
package struct EventLog: Hashable, Sendable {
  package private(set) var lines: [LogLine] = []
  /// Lines that there ever were.
  private(set) var total = 0

  /// Adds a line; the same text again within two seconds is counted on the line before.
  mutating func add(
    _ text: String, _ color: UInt32, at now: Moment, as kind: LogKind = .notices,
    isOthers: Bool = false
  ) {
    if let last = lines.last, last.text == text, now - last.at < 2_000_000 {
      lines[lines.count - 1].count += 1
      lines[lines.count - 1].isOthers = last.isOthers && isOthers
      lines[lines.count - 1].renew(at: now)
      return
    }
    if lines.count == ClientLimits.logLinesMax { lines.removeFirst() }
    total += 1
    lines.append(
      LogLine(text: text, color: color, at: now, kind: kind, isOthers: isOthers))
  }

  /// Adds a blow; the same one again within three seconds adds only what it took to the line.
  mutating func addBlow(_ text: String, _ amount: Int, _ color: UInt32, at now: Moment) {
    if let index = lines.lastIndex(where: { $0.text == text && !$0.amounts.isEmpty }),
      index >= lines.count - 2, now - lines[index].at < 3_000_000,
      lines[index].amounts.count < ClientLimits.amountsMax
    {
      lines[index].amounts.append(amount)
      lines[index].renew(at: now)
      return
    }
    if lines.count == ClientLimits.logLinesMax { lines.removeFirst() }
    total += 1
    lines.append(LogLine(text: text, color: color, at: now, kind: .fights, amounts: [amount]))
  }

  /// The newest so many lines of that width, oldest first, without what is only others' business;
  /// long ones are broken between words.
  func wrapped(columns: Int, rows: Int) -> [LogLine] {
    guard columns > 0, rows > 0 else { return [] }
    var shown: [LogLine] = []
    for line in lines.reversed() where shown.count < rows && !line.isOthers {
      for part in line.shown.broken(atColumns: columns).reversed() {
        shown.append(LogLine(text: part, color: line.color, at: line.at, kind: line.kind))
      }
    }
    return shown.prefix(rows).reversed()
  }
}
