import Simulation

// What is told of the time in which the link was lost.
extension MatchSession {
  /// How long the report stays on the picture, in microseconds, unless a key is pressed.
  static let awayReportLasts: Int64 = 9_000_000

  /// The link is gone, or another attempt came to nothing; dialling again is no news.
  mutating func noteLoss(_ verdict: LinkKeeper.Verdict, _ why: String) {
    if verdict == .hangUp || (verdict == .dial && lostWhy.isEmpty) { lostWhy = why }
    guard absence == nil, !isWatching else { return }
    absence = Absence(since: now, before: Absence.Standing(replica))
  }

  /// One is back, and what was missed comes in the same frame.
  mutating func comeBack() {
    guard !isWatching, absence == nil else { return }
    absence = Absence(since: nil, before: nil)
  }

  /// After the frame that brought one back: what happened is known now.
  mutating func tellOfAbsence() {
    guard link.isOpen, let absence, let after = Absence.Standing(replica) else { return }
    self.absence = nil
    lostWhy = ""
    let title =
      absence.since.map { texts[.awayFor, max(1, (now - $0) / 1_000_000)] } ?? texts[.awayTitle]
    let lines = absence.report(after, texts)
    log.add("\(title): " + lines.joined(separator: ", "), Narrator.notice, at: now)
    awayReport = AwayReport(title: title, lines: lines, until: now + Self.awayReportLasts)
  }
}

/// "While you were away", as it lies over the picture for a while.
struct AwayReport: Hashable, Sendable {
  var title: String
  var lines: [String]
  var until: Moment
}
